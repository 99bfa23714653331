import type { Message } from '@shared/hq/messages';

export type MessageState = 'shown' | 'not_yet' | 'over';

/** Whether a message is before the operators' eyes at an instant (UTC ms). */
export function messageState(
  { validFrom, validTo }: Pick<Message, 'validFrom' | 'validTo'>,
  now: number,
): MessageState {
  if (validTo !== null && validTo <= now) return 'over';
  return validFrom > now ? 'not_yet' : 'shown';
}

/** How many booths have it on their disk, of how many there are. */
export function receiptsOf({ sites }: Pick<Message, 'sites'>): {
  readonly received: number;
  readonly all: number;
} {
  const booths = sites.flatMap(({ terminals }) => terminals);
  return { received: booths.filter((it) => it.received).length, all: booths.length };
}
