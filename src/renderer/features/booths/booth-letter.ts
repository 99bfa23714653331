import type { OpenStay } from '@shared/contracts/parking';

type Whose = Pick<OpenStay, 'booth' | 'ticketNumber'>;

/** The letter of the other booth that let a stay in, as on its ticket (`C-000057`: C); `null`: this booth did. */
export function boothLetter({ booth, ticketNumber }: Whose): string | null {
  if (booth === null) return null;
  const [letter = ''] = ticketNumber.split('-');
  return /^[A-Z]{1,3}$/.test(letter) ? letter : '?';
}
