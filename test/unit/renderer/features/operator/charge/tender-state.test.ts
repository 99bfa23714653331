import {
  NO_TENDER,
  digitsOf,
  hasBegun,
  stepTender,
  type TenderEvent,
  type TenderState,
} from '@renderer/features/operator/charge/tender-state';
import { chargeOf, idOf } from '@test/unit/renderer/features/operator/stays';
import { describe, expect, test } from 'vitest';

const STAY = idOf(1);
const charge = chargeOf(3618);
const later = chargeOf(3650, 1, charge.quotedAt + 60_000);
const after = (...events: TenderEvent[]): TenderState =>
  events.reduce(stepTender, stepTender(NO_TENDER, { type: 'stay_changed', sessionId: STAY }));
const sent = (requestId: string): TenderEvent => ({ type: 'pay_sent', requestId, charge });

describe('the amount', () => {
  test('stands still from the moment a tender is chosen', () => {
    const state = after(
      { type: 'method_chosen', method: 'debit', charge },
      { type: 'method_chosen', method: 'credit', charge: later },
    );
    expect(state.frozen).toBe(charge);
    expect(hasBegun(state)).toBe(true);
  });

  test('stands still from the moment cash is typed', () => {
    const state = after({ type: 'received', digits: '$5.000', charge });
    expect(state).toMatchObject({ frozen: charge, method: 'cash', received: '5000' });
  });

  test('runs again when paying is abandoned', () => {
    const state = after({ type: 'received', digits: '5000', charge }, { type: 'abandoned' });
    expect(state).toEqual({ ...NO_TENDER, sessionId: STAY });
  });

  test('is quoted anew with another agreement', () => {
    const state = after(
      { type: 'method_chosen', method: 'debit', charge },
      { type: 'agreement_chosen', agreementId: idOf(7) },
    );
    expect(state).toMatchObject({ agreementId: idOf(7), frozen: null, method: 'debit' });
  });
});

describe('one intent pays once', () => {
  test('its id is kept through a refusal until it succeeds', () => {
    const state = after(sent(idOf(50)), { type: 'pay_refused' }, sent(idOf(51)));
    expect(state.requestId).toBe(idOf(50));
  });

  test('its id is kept when the amount had changed', () => {
    const state = after(sent(idOf(50)), { type: 'quote_expired', due: 3620 }, sent(idOf(51)));
    expect(state.requestId).toBe(idOf(50));
  });

  test('abandoned, the next is another', () => {
    const state = after(
      sent(idOf(50)),
      { type: 'pay_refused' },
      { type: 'abandoned' },
      sent(idOf(51)),
    );
    expect(state.requestId).toBe(idOf(51));
  });

  test('nothing changes it while main decides', () => {
    const paying = after(sent(idOf(50)));
    for (const event of [
      { type: 'abandoned' },
      { type: 'received', digits: '9', charge: later },
      { type: 'agreement_chosen', agreementId: idOf(7) },
      sent(idOf(51)),
    ] satisfies TenderEvent[]) {
      expect(stepTender(paying, event)).toBe(paying);
    }
  });
});

test('a changed amount runs again and remembers what had been shown', () => {
  const state = after({ type: 'received', digits: '5000', charge }, sent(idOf(50)), {
    type: 'quote_expired',
    due: 3620,
  });
  expect(state).toMatchObject({
    paying: false,
    frozen: null,
    received: '5000',
    outdated: { due: 3620, quotedAt: charge.quotedAt },
  });
});

test('another stay begins from nothing; the same one keeps what was begun', () => {
  const begun = after({ type: 'received', digits: '5000', charge });
  expect(stepTender(begun, { type: 'stay_changed', sessionId: STAY })).toBe(begun);
  expect(stepTender(begun, { type: 'stay_changed', sessionId: idOf(2) })).toEqual({
    ...NO_TENDER,
    sessionId: idOf(2),
  });
});

test('the evidence of a lost ticket stays with its stay, also when paying is abandoned', () => {
  const lost = stepTender(NO_TENDER, {
    type: 'ticket_lost',
    sessionId: STAY,
    evidence: 'Padrón',
  });
  const shown = stepTender(lost, { type: 'stay_changed', sessionId: STAY });
  expect(stepTender(shown, { type: 'abandoned' }).lostTicket).toEqual({ evidence: 'Padrón' });
  expect(stepTender(shown, { type: 'stay_changed', sessionId: idOf(2) }).lostTicket).toBeNull();
});

describe('rows of a mixed payment', () => {
  test('there is one for cash at most', () => {
    const state = after(
      { type: 'method_chosen', method: 'mixed', charge },
      { type: 'row_added', method: 'cash' },
      { type: 'row_added', method: 'cash' },
      { type: 'row_added', method: 'debit' },
    );
    expect(state.rows.map((it) => it.method)).toEqual(['cash', 'debit']);
  });

  test('are edited and removed by their key', () => {
    const state = after(
      { type: 'method_chosen', method: 'mixed', charge },
      { type: 'row_added', method: 'debit' },
      { type: 'row_added', method: 'transfer' },
      { type: 'row_edited', key: 2, change: { amount: '1.200', reference: 'A 1' } },
      { type: 'row_removed', key: 1 },
    );
    expect(state.rows).toEqual([{ key: 2, method: 'transfer', amount: '1200', reference: 'A 1' }]);
  });
});

test.each([
  ['$12.350', '12350'],
  ['0050', '50'],
  ['0', '0'],
  ['abc', ''],
  ['12345678901234', '123456789'],
])('digits of %j are %j', (text, digits) => {
  expect(digitsOf(text)).toBe(digits);
});
