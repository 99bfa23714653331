import { alarmsOf } from '@hq/alarms/alarms';
import { chains, events, projectionFaults, sessions, siteUsers } from '@hq/db/schema/index';
import { headOf, reproject, reprojectCommand, storeRun } from '@hq/ingest/index';
import { HqError } from '@hq/http/error';
import { CHAIN_START } from '@shared/sync/chain';
import type { Run } from '@shared/sync/push';
import { testHq } from '@test/helpers/hq';
import type { TestHq } from '@test/helpers/hq';
import { logOf } from '@test/helpers/log';
import type { Told } from '@test/helpers/log';
import { cut, haveSite } from '@test/helpers/outbox';
import { forgetSite } from '@test/helpers/projected';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

let hq: TestHq;
const owner = { siteId: 'site', terminalId: 'terminal-b' };
beforeAll(async () => {
  hq = await testHq();
  await haveSite(hq, 'site');
}, 60_000);
afterAll(() => hq.close());
beforeEach(() => forgetSite(hq.db, 'site'));

/** How HQ refuses. */
async function refusalOf(work: Promise<unknown>): Promise<HqError> {
  const error = await work.then(() => null).catch((it: unknown) => it);
  if (error instanceof HqError) return error;
  throw new Error('it was not refused', { cause: error });
}

const AT = Date.parse('2026-11-20T11:00:00Z');
const named = (id: string, displayName: string, at = AT): Told => ({
  kind: 'user.created',
  at,
  id,
  details: { username: id, displayName, role: 'operator' },
});
const five = ['ana', 'eva', 'ida', 'luz', 'paz'].map((id, index) => named(id, id, AT + index));
const runs = (told: readonly Told[], size: number, epoch = 1): Run[] =>
  cut(logOf(told, epoch), () => size);
const whole = (told: readonly Told[], epoch = 1): Run => runs(told, told.length, epoch)[0] as Run;

async function stored(): Promise<number> {
  return (await hq.db.select().from(events)).length;
}

describe('a run is stored', () => {
  test('with its events as they were hashed, its rows, and the new head', async () => {
    const run = whole(five);
    const answer = await storeRun(hq, owner, run);
    const head = { epoch: 1, seq: 5, hash: run.events[4]?.hash };
    expect(answer).toEqual({ head, stored: 5, repeated: 0, now: hq.now() });
    const rows = await hq.db.select().from(events).orderBy(events.seq);
    expect(rows.map(({ payload, hash }) => ({ payload, hash }))).toEqual(
      run.events.map(({ payload, hash }) => ({ payload, hash })),
    );
    expect(await hq.db.select().from(siteUsers)).toHaveLength(5);
    expect(await headOf(hq.db, owner, 1)).toEqual(head);
  });

  test('once, however often it comes', async () => {
    const run = whole(five);
    await storeRun(hq, owner, run);
    const again = await storeRun(hq, owner, run);
    expect(again).toMatchObject({ stored: 0, repeated: 5, head: { seq: 5 } });
    expect(await stored()).toBe(5);
  });

  test('from where HQ stands, when it begins before', async () => {
    const [first] = runs(five, 2);
    await storeRun(hq, owner, first as Run);
    expect(await storeRun(hq, owner, whole(five))).toMatchObject({ stored: 3, repeated: 2 });
    const log = logOf(five);
    const [, , third] = log;
    const inside = cut(log.slice(2, 4), () => 2)[0] as Run;
    expect(inside.from).toBe(third?.seq);
    expect(await storeRun(hq, owner, inside)).toMatchObject({ stored: 0, repeated: 2 });
  });

  test('in the log of its epoch and of its terminal', async () => {
    await storeRun(hq, owner, whole(five));
    await storeRun(hq, owner, whole(five.slice(0, 2), 2));
    await storeRun(hq, { ...owner, terminalId: 'terminal-c' }, whole(five.slice(0, 3)));
    const heads = await hq.db.select().from(chains);
    expect(heads.map(({ terminalId, epoch, seq }) => [terminalId, epoch, seq]).toSorted()).toEqual([
      ['terminal-b', 1, 5],
      ['terminal-b', 2, 2],
      ['terminal-c', 1, 3],
    ]);
  });
});

test('the head of a log that HQ does not know is the start of every chain', async () => {
  expect(await headOf(hq.db, owner, 7)).toEqual({ epoch: 7, seq: 0, hash: CHAIN_START });
});

describe('a run is refused, with nothing stored,', () => {
  async function refused(run: Run): Promise<unknown> {
    const before = await stored();
    const { code, details } = await refusalOf(storeRun(hq, owner, run));
    expect(await stored()).toBe(before);
    return { code, details };
  }

  test('when events before it are missing', async () => {
    const [, second] = runs(five, 2);
    expect(await refused(second as Run)).toEqual({ code: 'GAP', details: { expected: 1 } });
    expect(await alarmsOf(hq.db, 'site', { open: true })).toEqual([]);
  });

  test.each([
    ['payload', { payload: '{"at":1}' }],
    ['kind', { kind: 'user.changed' }],
    ['version', { version: 2 }],
    ['id', { eventId: crypto.randomUUID() }],
    ['hash', { hash: 'f'.repeat(64) }],
  ])('when the %s of an event is not what was hashed', async (_what, change) => {
    const run = whole(five);
    const changed = run.events.map((event, index) =>
      index === 2 ? { ...event, ...change } : event,
    );
    expect(await refused({ ...run, events: changed })).toEqual({
      code: 'TAMPERED',
      details: { seq: 3 },
    });
    const [alarm] = await alarmsOf(hq.db, 'site', { open: true });
    expect(alarm).toMatchObject({ code: 'TAMPERED', details: { epoch: 1, seq: 3 } });
  });

  test('when an event is left out, doubled or exchanged', async () => {
    const run = whole(five);
    const [a, b, c, d, e] = run.events as [
      Run['events'][0],
      Run['events'][0],
      Run['events'][0],
      Run['events'][0],
      Run['events'][0],
    ];
    for (const changed of [
      [a, c, d, e],
      [a, b, b, c],
      [a, c, b, d, e],
    ]) {
      expect(await refused({ ...run, events: changed })).toMatchObject({ code: 'TAMPERED' });
    }
  });

  test('when the first of all points at something', async () => {
    const other = logOf(five).slice(1, 3);
    const [moved] = cut(other, () => 2);
    expect(await refused({ ...(moved as Run), from: 1 })).toMatchObject({ code: 'TAMPERED' });
    // Also where every hash follows from what it points at.
    const [after] = cut(logOf(five, 1, 'f'.repeat(64)), () => 5);
    expect(await refused(after as Run)).toEqual({ code: 'TAMPERED', details: { seq: 1 } });
  });

  test('when it tells another story under a number that HQ holds', async () => {
    await storeRun(hq, owner, whole(five));
    const other = five.with(3, named('otra', 'Otra', AT + 3));
    expect(await refused(whole(other))).toEqual({ code: 'FORK', details: { seq: 4 } });
    const onlyTheEnd = cut(logOf(other).slice(4), () => 1)[0] as Run;
    expect(await refused(onlyTheEnd)).toEqual({ code: 'FORK', details: { seq: 4 } });
    const goesOn = cut(logOf([...other, named('sol', 'Sol')]).slice(5), () => 1)[0] as Run;
    expect(await refused(goesOn)).toEqual({ code: 'FORK', details: { seq: 5 } });
    const lastOnly = five.with(4, named('pia', 'Pía', AT + 4));
    expect(await refused(whole(lastOnly))).toEqual({ code: 'FORK', details: { seq: 5 } });
    // The same trouble is one alarm.
    const open = await alarmsOf(hq.db, 'site', { open: true });
    expect(open.map(({ code, details }) => ({ code, details }))).toEqual([
      { code: 'FORK', details: { epoch: 1, seq: 5 } },
    ]);
  });

  test('when its text is no Unicode', async () => {
    expect(await refused(whole([{ ...named('x', 'x'), kind: 'user\0' }]))).toMatchObject({
      code: 'INVALID_INPUT',
    });
  });

  test('of a site that HQ does not know', async () => {
    const nowhere = { ...owner, siteId: 'nowhere' };
    const refusal = await refusalOf(storeRun(hq, nowhere, whole(five)));
    expect(refusal.code).toBe('NOT_FOUND');
  });
});

describe('an event that cannot be projected is stored, flagged and holds up nothing', () => {
  const faults = () => hq.db.select().from(projectionFaults).orderBy(projectionFaults.seq);

  test('because its payload is not what its version says', async () => {
    const told = [
      named('ana', 'Ana'),
      { kind: 'user.created', at: AT, id: 'x', details: { username: 7 } },
      named('eva', 'Eva'),
    ];
    expect(await storeRun(hq, owner, whole(told))).toMatchObject({ stored: 3 });
    expect(await faults()).toMatchObject([{ seq: 2, kind: 'user.created', version: 1 }]);
    expect((await hq.db.select().from(siteUsers)).map(({ id }) => id).toSorted()).toEqual([
      'ana',
      'eva',
    ]);
    expect(await alarmsOf(hq.db, 'site', { open: true })).toMatchObject([
      { code: 'PROJECTION_FAULT', subject: 'user.created/1', details: { seq: 2 } },
    ]);
  });

  test.each([2 ** 53 - 1, -1])(
    'because it began when no calendar reaches: %i',
    async (startTime) => {
      const plain = [
        'requestId',
        'ticketNumber',
        'openedBy',
        'entryTerminalId',
        'vehicleId',
        'plate',
      ];
      const more = ['vehicleClass', 'spotId', 'tariffId', 'policySnapshot', 'businessDate'];
      const details = Object.fromEntries([...plain, ...more].map((name) => [name, 'x']));
      const opened = {
        kind: 'session.opened',
        at: AT,
        id: 's1',
        details: { ...details, startTime },
      };
      const told = [named('ana', 'Ana'), opened, named('eva', 'Eva')];
      expect(await storeRun(hq, owner, whole(told))).toMatchObject({ stored: 3 });
      expect(await faults()).toMatchObject([
        { seq: 2, reason: expect.stringContaining('startTime') },
      ]);
    },
  );

  test('because its version is not known yet; a newer program makes its rows good', async () => {
    await storeRun(hq, owner, whole([{ ...named('ana', 'Ana'), version: 99 }]));
    expect(await faults()).toMatchObject([{ seq: 1, version: 99 }]);
    // As a program that knows it would find the log.
    await hq.db.update(events).set({ version: 1 });
    expect(await reproject(hq, 'site')).toEqual({ events: 1, faults: 0, days: 0 });
    expect(await hq.db.select().from(siteUsers)).toHaveLength(1);
    expect(await alarmsOf(hq.db, 'site', { open: true })).toEqual([]);
  });

  test('because the database refuses its values, and only that one', async () => {
    const tooMuch = {
      kind: 'class.created',
      at: AT,
      id: 'bus',
      details: { name: 'Bus', spotKind: 'truck', position: 2 ** 40 },
    };
    const told = [named('ana', 'Ana'), tooMuch, named('eva', 'Eva')];
    expect(await storeRun(hq, owner, whole(told))).toMatchObject({ stored: 3 });
    expect(await faults()).toMatchObject([{ seq: 2, kind: 'class.created' }]);
    expect(await hq.db.select().from(siteUsers)).toHaveLength(2);
    expect(await reproject(hq, 'site')).toMatchObject({ events: 3, faults: 1 });
    expect(await faults()).toMatchObject([{ seq: 2 }]);
    expect(await hq.db.select().from(siteUsers)).toHaveLength(2);
  });

  test('unless nobody projects its kind: that one is only kept', async () => {
    await storeRun(hq, owner, whole([{ kind: 'pigeon.landed', at: AT, id: 'x' }]));
    expect(await stored()).toBe(1);
    expect(await faults()).toEqual([]);
  });
});

test('text that a column cannot hold is written without what it cannot', async () => {
  await storeRun(hq, owner, whole([named('ana', 'A\0na\uD800')]));
  const [user] = await hq.db.select().from(siteUsers);
  expect(user?.displayName).toBe('A\uFFFDna\uFFFD');
});

test('what another booth did to a stay may come before its opening', async () => {
  const moved = {
    kind: 'session.moved',
    at: AT + 5,
    id: 's1',
    details: { spotId: 'p2', to: 'A2' },
  };
  await storeRun(hq, { ...owner, terminalId: 'terminal-c' }, whole([moved]));
  const [partial] = await hq.db.select().from(sessions);
  expect(partial).toMatchObject({ id: 's1', seq: null, ticketNumber: null, spotCode: 'A2' });
});

test('the command makes rows of every site again and says what came of it', async () => {
  await storeRun(hq, owner, whole(five));
  await hq.db.delete(siteUsers);
  const said: string[] = [];
  await reprojectCommand(hq, undefined, (words) => said.push(words));
  expect(said).toEqual(['site: 5 events, 0 of them not understood, 0 closed days counted']);
  expect(await hq.db.select().from(siteUsers)).toHaveLength(5);
});
