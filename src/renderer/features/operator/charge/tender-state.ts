import type { Charge } from '@shared/contracts/payments';

export type PayMethod = 'cash' | 'debit' | 'credit' | 'mixed';
export type RowMethod = 'cash' | 'debit' | 'credit' | 'transfer';

/** One part of a mixed payment. `amount` is as typed: digits, or '' for "the rest". */
export interface TenderRow {
  readonly key: number;
  readonly method: RowMethod;
  readonly amount: string;
  readonly reference: string;
}

/** How the stay on the screen is being paid. Nothing here is money yet. */
export interface TenderState {
  readonly sessionId: string | null;
  readonly agreementId: string | null;
  readonly lostTicket: { readonly evidence: string } | null;
  readonly method: PayMethod;
  /** The charge the operator began to be paid for; while it is set the amount stands still. */
  readonly frozen: Charge | null;
  /** Cash handed over, as typed: digits, or '' for the exact sum. */
  readonly received: string;
  readonly rows: readonly TenderRow[];
  readonly nextKey: number;
  /** Kept from the first attempt until it succeeded or was abandoned: it pays once. */
  readonly requestId: string | null;
  readonly paying: boolean;
  /** Main charged another amount in the meantime (QUOTE_EXPIRED): what had been shown, in pesos. */
  readonly outdated: { readonly due: number; readonly quotedAt: number } | null;
}

export type TenderEvent =
  | { readonly type: 'stay_changed'; readonly sessionId: string | null }
  | { readonly type: 'agreement_chosen'; readonly agreementId: string | null }
  | { readonly type: 'ticket_lost'; readonly sessionId: string; readonly evidence: string }
  | { readonly type: 'method_chosen'; readonly method: PayMethod; readonly charge: Charge }
  | { readonly type: 'received'; readonly digits: string; readonly charge: Charge }
  | { readonly type: 'row_added'; readonly method: RowMethod }
  | { readonly type: 'row_edited'; readonly key: number; readonly change: RowChange }
  | { readonly type: 'row_removed'; readonly key: number }
  | { readonly type: 'abandoned' }
  | { readonly type: 'pay_sent'; readonly requestId: string; readonly charge: Charge }
  | { readonly type: 'pay_refused' }
  | { readonly type: 'quote_expired'; readonly due: number };

export interface RowChange {
  readonly amount?: string;
  readonly reference?: string;
}

export const NO_TENDER: TenderState = {
  sessionId: null,
  agreementId: null,
  lostTicket: null,
  method: 'cash',
  frozen: null,
  received: '',
  rows: [],
  nextKey: 1,
  requestId: null,
  paying: false,
  outdated: null,
};

const MOST_ROWS = 8;
const MOST_DIGITS = 9;

/** Digits of an amount as typed, without separators and leading zeros. */
export function digitsOf(text: string): string {
  return text
    .replace(/\D/g, '')
    .replace(/^0+(?=\d)/, '')
    .slice(0, MOST_DIGITS);
}

/** Whether the operator began to pay: the amount no longer runs. */
export function hasBegun(state: TenderState): boolean {
  return state.frozen !== null;
}

/** Pure transition of the payment being put together. */
export function stepTender(state: TenderState, event: TenderEvent): TenderState {
  // While main decides, only its answer changes anything: what is shown is what was sent.
  if (state.paying && !isAnswer(event)) return state;
  switch (event.type) {
    case 'stay_changed':
      return event.sessionId === state.sessionId
        ? state
        : { ...NO_TENDER, sessionId: event.sessionId };
    case 'agreement_chosen':
      return { ...state, agreementId: event.agreementId, frozen: null, requestId: null };
    case 'ticket_lost':
      return {
        ...(event.sessionId === state.sessionId ? state : NO_TENDER),
        sessionId: event.sessionId,
        lostTicket: { evidence: event.evidence },
      };
    case 'method_chosen':
      return chooseMethod(begin(state, event.charge), event.method);
    case 'received':
      return {
        ...begin(state, event.charge),
        method: 'cash',
        received: digitsOf(event.digits),
      };
    case 'row_added':
      return addRow(state, event.method);
    case 'row_edited':
      return { ...state, rows: state.rows.map((row) => editRow(row, event.key, event.change)) };
    case 'row_removed':
      return { ...state, rows: state.rows.filter((row) => row.key !== event.key) };
    case 'abandoned':
      return {
        ...NO_TENDER,
        sessionId: state.sessionId,
        agreementId: state.agreementId,
        lostTicket: state.lostTicket,
      };
    case 'pay_sent':
      return {
        ...begin(state, event.charge),
        requestId: state.requestId ?? event.requestId,
        paying: true,
        outdated: null,
      };
    case 'pay_refused':
      return { ...state, paying: false };
    case 'quote_expired':
      return {
        ...state,
        paying: false,
        outdated: state.frozen && { due: event.due, quotedAt: state.frozen.quotedAt },
        frozen: null,
      };
  }
}

function isAnswer(event: TenderEvent): boolean {
  return (
    event.type === 'pay_refused' ||
    event.type === 'quote_expired' ||
    // The stay was paid and the screen goes on to the next car.
    event.type === 'stay_changed'
  );
}

function begin(state: TenderState, charge: Charge): TenderState {
  return state.frozen ? state : { ...state, frozen: charge };
}

function chooseMethod(state: TenderState, method: PayMethod): TenderState {
  if (method !== 'mixed') return { ...state, method, rows: [] };
  return { ...state, method, received: '' };
}

function addRow(state: TenderState, method: RowMethod): TenderState {
  const hasCash = state.rows.some((row) => row.method === 'cash');
  if (state.rows.length >= MOST_ROWS || (method === 'cash' && hasCash)) return state;
  const row: TenderRow = { key: state.nextKey, method, amount: '', reference: '' };
  return { ...state, rows: [...state.rows, row], nextKey: state.nextKey + 1 };
}

function editRow(row: TenderRow, key: number, change: RowChange): TenderRow {
  if (row.key !== key) return row;
  return {
    ...row,
    amount: change.amount === undefined ? row.amount : digitsOf(change.amount),
    reference: change.reference ?? row.reference,
  };
}
