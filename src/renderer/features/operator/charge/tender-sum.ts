import type { TenderInput } from '@shared/contracts/payments';
import { cashRounded } from '@shared/kernel/money';
import type { TenderRow, TenderState } from './tender-state';

export type TenderObstacle = 'missing' | 'excess' | 'reference' | 'empty_row';

/** What a payment comes to, for display; main computes it again. Pesos. */
export interface TenderSum {
  /** Part of the amount that is paid in cash, before rounding. */
  readonly cashPart: number;
  /** What is to be handed over in cash: `cashPart` rounded by Ley 20.956. */
  readonly cashDue: number;
  readonly rounding: number;
  readonly received: number;
  readonly change: number;
  /** Still to be covered; 0 when the payment is complete. */
  readonly missing: number;
  /** Charged to cards and transfers beyond the amount: never given back in cash. */
  readonly excess: number;
  /** Why it cannot be paid yet; `null` when it can. */
  readonly obstacle: TenderObstacle | null;
  /** Amounts of the rows of a mixed payment, in order, with "the rest" filled in. */
  readonly rowAmounts: readonly number[];
  readonly tenders: readonly TenderInput[];
}

/** Adds up how an amount (pesos, before cash rounding) is being paid. */
export function sumTenders(amount: number, state: TenderState): TenderSum {
  if (amount === 0) return finish({ amount, rows: [], amounts: [], received: null });
  if (state.method === 'mixed') return sumRows(amount, state.rows);
  if (state.method === 'cash') {
    const received = state.received === '' ? null : Number(state.received);
    return finish({ amount, rows: [CASH_ROW], amounts: [0], received });
  }
  const row: TenderRow = { ...CASH_ROW, method: state.method };
  return finish({ amount, rows: [row], amounts: [amount], received: null });
}

const CASH_ROW: TenderRow = { key: 0, method: 'cash', amount: '', reference: '' };

/** The first row without a typed amount takes what the others leave; cash takes it last of all. */
function sumRows(amount: number, rows: readonly TenderRow[]): TenderSum {
  const hasCash = rows.some((row) => row.method === 'cash');
  const typed = rows.reduce(
    (sum, row) => sum + (row.method === 'cash' ? 0 : Number(row.amount)),
    0,
  );
  let rest = Math.max(0, amount - typed);
  const amounts = rows.map((row) => {
    if (row.method === 'cash') return 0;
    if (row.amount !== '') return Number(row.amount);
    const taken = hasCash ? 0 : rest;
    rest -= taken;
    return taken;
  });
  const cash = rows.find((row) => row.method === 'cash');
  const received = cash && cash.amount !== '' ? Number(cash.amount) : null;
  return finish({ amount, rows, amounts, received });
}

interface Parts {
  readonly amount: number;
  readonly rows: readonly TenderRow[];
  /** Charged amount of each row; of the cash row it is not used. */
  readonly amounts: readonly number[];
  /** Cash handed over; `null`: the exact sum. */
  readonly received: number | null;
}

function finish({ amount, rows, amounts, received: handed }: Parts): TenderSum {
  const hasCash = rows.some((row) => row.method === 'cash');
  const charged = rows.reduce(
    (sum, row, index) => sum + (row.method === 'cash' ? 0 : (amounts[index] ?? 0)),
    0,
  );
  const open = amount - charged;
  const cashPart = hasCash ? Math.max(0, open) : 0;
  const cashDue = cashRounded(cashPart);
  const received = hasCash ? (handed ?? cashDue) : 0;
  const missing = hasCash ? Math.max(0, cashDue - received) : Math.max(0, open);
  const excess = Math.max(0, -open);
  return {
    cashPart,
    cashDue,
    rounding: cashDue - cashPart,
    received,
    change: Math.max(0, received - cashDue),
    missing,
    excess,
    obstacle: obstacleOf(rows, amounts, missing, excess),
    rowAmounts: rows.map((row, index) =>
      row.method === 'cash' ? received : (amounts[index] ?? 0),
    ),
    tenders: rows.flatMap((row, index) => tenderOf(row, amounts[index] ?? 0, cashPart, received)),
  };
}

function obstacleOf(
  rows: readonly TenderRow[],
  amounts: readonly number[],
  missing: number,
  excess: number,
): TenderObstacle | null {
  if (excess > 0) return 'excess';
  if (missing > 0) return 'missing';
  if (rows.some((row, index) => row.method !== 'cash' && (amounts[index] ?? 0) === 0)) {
    return 'empty_row';
  }
  // A transfer without its number cannot be reconciled.
  const isUnnamed = (row: TenderRow) => row.method === 'transfer' && row.reference.trim() === '';
  return rows.some(isUnnamed) ? 'reference' : null;
}

function tenderOf(
  row: TenderRow,
  amount: number,
  cashPart: number,
  received: number,
): readonly TenderInput[] {
  if (row.method === 'cash') {
    return cashPart > 0 || received > 0 ? [{ method: 'cash', received }] : [];
  }
  if (amount === 0) return [];
  return [{ method: row.method, amount, reference: row.reference.trim() }];
}
