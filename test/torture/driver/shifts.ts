import { piecesOf } from '@cli/simulate/cash';
import { beginning, counted, ending, requested } from '@test/torture/operations';
import type { Desk } from './desk';

export async function openShift(desk: Desk): Promise<void> {
  const float = { '1000': 50, '100': 50 };
  const rule = {
    table: 'shifts',
    columns: ['number', 'float_amount'],
    told: 'shift.opened',
  } as const;
  const opened = await desk.ask(
    beginning('shifts.open', { float }, rule, ({ shiftId, number }) => ({
      id: shiftId,
      is: { number, float_amount: 55_000, z_number: null },
    })),
  );
  const current = opened ?? (await desk.booth.call('shifts.current', {}));
  desk.shift = current;
  if (opened === null) return;
  desk.paid = [];
  await closeDays(desk);
}

export async function moveCash(desk: Desk): Promise<void> {
  const kind = desk.random.pick(['paid_in', 'paid_out', 'safe_drop'] as const);
  const amount = desk.random.int(1, 20) * 500;
  const requestId = crypto.randomUUID();
  const operation = requested(
    'moveCash',
    'shifts.moveCash',
    { kind, amount, reason: 'sencillo', requestId },
    () => ({ rows: [], told: [] }),
  );
  // The answer does not tell its id: the row is looked for, and must be there.
  const done = await desk.ask(operation);
  if (done) {
    desk.known().mustBeThere(operation.doubt);
  }
}

export async function countDrawer(desk: Desk): Promise<void> {
  const shift = desk.shift;
  if (shift === null) return;
  const count = piecesOf(desk.random, desk.random.int(40, 90) * 1000);
  const told = `shift.counted ${shift.shiftId}`;
  const done = await desk.ask(counted('shifts.submitCount', { count }, told));
  if (done) desk.shift = { ...shift, counted: true };
}

export async function closeShift(desk: Desk): Promise<void> {
  const shift = desk.shift;
  if (shift === null) return;
  const end = {
    table: 'shifts',
    id: shift.shiftId,
    column: 'z_number',
    ended: (number: unknown) => number !== null,
    told: 'shift.closed',
  } as const;
  const input = { explanation: 'se contó a ojo' };
  const done = await desk.ask(
    ending('shifts.close', input, end, ({ zNumber, expected, counted: money }) => ({
      z_number: zNumber,
      expected_amount: expected,
      counted_amount: money,
    })),
  );
  desk.shift = done ? null : await desk.booth.call('shifts.current', {});
  if (done) await closeDays(desk);
}

/** Those that are over, as long as no shift of them is open. */
async function closeDays(desk: Desk): Promise<void> {
  const { waiting } = await desk.booth.call('days.overview', {});
  for (const date of waiting) {
    const input = { date, note: '', acceptFaults: false };
    const rule = {
      table: 'day_closings',
      columns: ['business_date'],
      told: 'day.closed',
    } as const;
    const done = await desk.ask(
      beginning('days.close', input, rule, ({ closingId, auditHead }) => ({
        id: closingId,
        is: { business_date: date, audit_head: auditHead },
      })),
    );
    if (!done) return;
  }
}
