import type { TenderMethod } from '@shared/contracts/common';

/** What the sums need of the rows that a run brought: rows of the projections fit as they are. */

export interface PaymentFacts {
  readonly id: string;
  readonly terminalId: string;
  readonly shiftId: string;
  readonly businessDate: string;
  readonly paidAt: number;
  readonly gross: number;
  readonly discount: number;
  readonly amount: number;
  readonly net: number;
  readonly vat: number;
  readonly rounding: number;
  readonly freeReason: string | null;
  /** Kept with the payment; its `minutes` are how long the car was inside. */
  readonly explanation: unknown;
}

export interface TenderFacts {
  readonly paymentId: string;
  readonly method: TenderMethod;
  readonly amount: number;
}

export interface ReversalFacts {
  readonly terminalId: string;
  readonly shiftId: string;
  readonly businessDate: string;
  readonly at: number;
  readonly kind: 'void' | 'refund';
  readonly amount: number;
  readonly cashAmount: number;
}

export interface CollectionFacts {
  readonly terminalId: string;
  readonly shiftId: string;
  readonly businessDate: string;
  readonly method: TenderMethod;
  readonly amount: number;
  readonly received: number;
  readonly change: number;
}

export interface MovementFacts {
  readonly shiftId: string;
  readonly kind: 'paid_in' | 'paid_out' | 'safe_drop';
  readonly amount: number;
}

/** A stay; while its opening is not known `startTime` and the rest are null, and nothing counts it. */
export interface StayFacts {
  readonly entryTerminalId: string | null;
  readonly exitTerminalId: string | null;
  readonly businessDate: string | null;
  readonly startTime: number | null;
  readonly status: 'open' | 'closed' | 'voided';
  readonly endTime: number | null;
  /** Business date on which it was voided, where the booth told. */
  readonly endDate: string | null;
}

/**
 * What one transaction changed. Rows that are only ever added are given once, when they are new; of a
 * stay both how it was (`null`: not there) and how it is.
 */
export interface Moved {
  readonly payments: readonly PaymentFacts[];
  /** Of those payments. */
  readonly tenders: readonly TenderFacts[];
  readonly reversals: readonly ReversalFacts[];
  readonly collections: readonly CollectionFacts[];
  readonly movements: readonly MovementFacts[];
  readonly stays: readonly { readonly before: StayFacts | null; readonly after: StayFacts }[];
}
