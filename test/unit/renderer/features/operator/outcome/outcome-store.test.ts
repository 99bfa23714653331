import {
  dismissOutcome,
  outcomeWasSeen,
  report,
  reprinted,
  useOutcome,
} from '@renderer/features/operator/outcome/outcome-store';
import { CallError } from '@renderer/app/call-error';
import { idOf, stayOf } from '@test/unit/renderer/features/operator/stays';
import { beforeEach, expect, test } from 'vitest';

const paid = {
  paymentId: idOf(1),
  receiptNumber: 'B-008837',
  amount: 3618,
  rounding: 2,
  received: 5000,
  change: 1380,
  plate: 'KRTV62',
  spotCode: 'A7',
  paidAt: 0,
  documentId: idOf(2),
};

beforeEach(() => {
  useOutcome.setState({ lastCheckIn: null, lastDocumentId: null });
  dismissOutcome();
});

test('the change stays in sight after the next key, as one line', () => {
  report({ kind: 'paid', paid });
  expect(useOutcome.getState().fresh).toBe(true);
  outcomeWasSeen();
  expect(useOutcome.getState()).toMatchObject({ fresh: false, outcome: { kind: 'paid' } });
});

test('a refusal is gone with the next key', () => {
  report({ kind: 'refused', subject: 'KRTV·62', error: new CallError('SPOT_TAKEN') });
  outcomeWasSeen();
  expect(useOutcome.getState().outcome).toBeNull();
});

test('F9 prints the last ticket or receipt, whatever was refused since', () => {
  report({ kind: 'paid', paid });
  report({ kind: 'refused', subject: '', error: new CallError('INTERNAL') });
  expect(useOutcome.getState().lastDocumentId).toBe(idOf(2));
});

test('a check-in can be undone once', () => {
  const stay = stayOf('GDDB51', 9);
  report({ kind: 'checked_in', stay, undoUntil: 60_000, documentId: idOf(3) });
  expect(useOutcome.getState().lastCheckIn?.stay).toEqual(stay);
  report({ kind: 'undone', stay });
  expect(useOutcome.getState().lastCheckIn).toBeNull();
});

test('a copy is said beside the outcome it is of, so that the change stays in sight', () => {
  report({ kind: 'paid', paid });
  outcomeWasSeen();
  reprinted(1);
  expect(useOutcome.getState()).toMatchObject({ fresh: true, copy: 1, outcome: { kind: 'paid' } });
});
