import type { CallInput, CallOutput } from '@shared/contracts/index';
import { describe, expect, test } from 'vitest';
import { checkIn, openDemoBooth, payCash, signInAs } from '@test/helpers/booth';
import type { TestBooth } from '@test/helpers/booth';
import { spotNamed } from '@test/helpers/stays';

const DAY = 24 * 60;

/** Yesterday KRTV62 paid in A1 and BCDF11 was undone; today KRTV62 stands in A2, KRXX99 in A1. */
async function twoDays() {
  const booth = await openDemoBooth();
  const first = (await checkIn(booth, 'KRTV62', await spotNamed(booth, 'A1'))).stay;
  booth.passMinutes(1);
  const undone = (await checkIn(booth, 'BCDF11')).stay;
  await booth.call('sessions.undoCheckIn', { sessionId: undone.sessionId });
  booth.passMinutes(133);
  await payCash(booth, first.sessionId);
  booth.passMinutes(DAY);
  const second = (await checkIn(booth, 'KRTV62', await spotNamed(booth, 'A2'))).stay;
  booth.passMinutes(1);
  const third = (await checkIn(booth, 'KRXX99', await spotNamed(booth, 'A1'))).stay;
  booth.passMinutes(59);
  return { booth, first, undone, second, third };
}

const tickets = async (booth: TestBooth, input: CallInput<'sessions.history'>) =>
  (await booth.call('sessions.history', input)).stays.map((it) => it.ticketNumber);

describe('the history of stays', () => {
  test('tells all of them, newest entry first, with what was or would be paid', async () => {
    const { booth } = await twoDays();
    const { stays, next } = await booth.call('sessions.history', {});
    const told = stays.map((it) => [it.ticketNumber, it.status, it.voidKind, it.amount]);
    expect(told).toEqual([
      ['B-000004', 'open', null, 1770],
      ['B-000003', 'open', null, 1800],
      ['B-000002', 'voided', 'undone', null],
      ['B-000001', 'closed', null, 4020],
    ]);
    expect(next).toBeNull();
  });

  test.each([
    ['a ticket', 'b000003', ['B-000003']],
    ['the beginning of a plate', 'kr', ['B-000004', 'B-000003', 'B-000001']],
    ['a plate', 'KRTV·62', ['B-000003', 'B-000001']],
    ['a spot', 'a1', ['B-000004', 'B-000001']],
    ['nothing there is', 'ZZ', []],
    ['a letter', 'K', []],
    ['a ticket that was not given out', 'B-000099', []],
  ])('finds %s', async (_what, text, found) => {
    const { booth } = await twoDays();
    expect(await tickets(booth, { text })).toEqual(found);
  });

  test('by day of entry and by status', async () => {
    const { booth } = await twoDays();
    expect(await tickets(booth, { to: '2026-11-20' })).toEqual(['B-000002', 'B-000001']);
    expect(await tickets(booth, { from: '2026-11-21' })).toEqual(['B-000004', 'B-000003']);
    expect(await tickets(booth, { from: '2026-11-21', text: 'KRTV62' })).toEqual(['B-000003']);
    expect(await tickets(booth, { status: 'voided' })).toEqual(['B-000002']);
    expect(await tickets(booth, { status: 'open' })).toEqual(['B-000004', 'B-000003']);
    expect(await tickets(booth, { status: 'open', text: 'a1' })).toEqual(['B-000004']);
    expect(await tickets(booth, { from: '2026-11-22' })).toEqual([]);
    expect(await tickets(booth, { from: '2026-11-21', to: '2026-11-20' })).toEqual([]);
  });

  test('page by page, each stay once, also those of one instant', async () => {
    const booth = await openDemoBooth();
    for (let n = 10; n < 17; n += 1) await checkIn(booth, `KRTV${n}`);
    const seen: string[] = [];
    let after: CallOutput<'sessions.history'>['next'] = null;
    do {
      const page: CallOutput<'sessions.history'> = await booth.call('sessions.history', {
        after,
        limit: 3,
      });
      seen.push(...page.stays.map((it) => it.ticketNumber));
      after = page.next;
    } while (after);
    expect(seen.toSorted()).toEqual([1, 2, 3, 4, 5, 6, 7].map((n) => `B-00000${n}`));
  });
});

test('forgotten ones are the oldest of those inside, with what they owe', async () => {
  const { booth, second } = await twoDays();
  expect(await booth.call('sessions.aged', { hours: 24 })).toEqual([]);
  booth.passMinutes(23 * 60);
  const aged = await booth.call('sessions.aged', { hours: 24 });
  expect(aged.map((it) => it.sessionId)).toEqual([second.sessionId]);
  expect(aged[0]?.amount).toBeGreaterThan(10_000);
  expect(await booth.call('sessions.aged', { hours: 0 })).toHaveLength(2);
  await signInAs(booth, 'Rodrigo Soto');
  const gone = { kind: 'forgotten', reason: 'salió sin pagar' } as const;
  await booth.call('sessions.void', { ...gone, sessionId: second.sessionId });
  expect(await booth.call('sessions.aged', { hours: 24 })).toEqual([]);
});
