import type { StayAction } from '@renderer/features/stays/stay-actions';

/** What a part of the special cases gets. */
export interface CaseProps {
  /** The spot it was opened on. */
  readonly spotId: string | null;
  /** To the list again. */
  readonly onBack: () => void;
}

/** What is out of the ordinary about money, in the order of the list. */
export const PAYMENT_CASES = [
  'void',
  'refund',
  'freeExit',
  'promise',
  'collect',
  'belated',
] as const;
export type PaymentCase = (typeof PAYMENT_CASES)[number];

/** Cases that open a part of their own. */
export type SpecialCase = StayAction | 'forgotten' | 'spot' | PaymentCase;

/** As they fill the two columns of the list. */
export const CASE_GROUPS = ['stay', 'booth', 'payment'] as const;

/** Under which title a case stands. */
export type CaseGroup = (typeof CASE_GROUPS)[number];

/** One line of the list. */
export interface Case {
  readonly id: string;
  readonly group: CaseGroup;
  readonly label: string;
  readonly what: string;
  readonly able: boolean;
  readonly run: () => void;
}

const LETTERS = ['0', 'D', 'E', 'G', 'H', 'J', 'N'];

/** The key of the nth case: digits while they last. */
export function caseKey(index: number): `Ctrl+${string}` {
  return `Ctrl+${index < 9 ? index + 1 : (LETTERS[index - 9] ?? '?')}`;
}
