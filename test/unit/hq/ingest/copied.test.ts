import type { HqDatabase } from '@hq/db/database';
import { documents, events, projectionFaults, sessions } from '@hq/db/schema/index';
import { reproject, storeRun } from '@hq/ingest/index';
import { openDatabase } from '@main/db/connection';
import { outbox } from '@main/db/schema/index';
import type { Run } from '@shared/sync/push';
import { sharedHistory } from '@test/helpers/history';
import { hqOn } from '@test/helpers/hq';
import type { TestHq } from '@test/helpers/hq';
import { testDatabase } from '@test/helpers/hq-database';
import { logOf } from '@test/helpers/log';
import type { Told } from '@test/helpers/log';
import { cut, haveSite, ownerOf } from '@test/helpers/outbox';
import { whyNoPostgres } from '@test/helpers/postgres';
import { forgetSite, projectedRows } from '@test/helpers/projected';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

const why = whyNoPostgres();
const history = sharedHistory({ days: 4, perDay: 60 });
const owner = { siteId: 'site', terminalId: 'terminal-b' };
const AT = Date.parse('2026-11-20T11:00:00Z');

/** A stay whose texts are what a line of a copied file is made of. */
const opened = (index: number, text = ''): Told => ({
  kind: 'session.opened',
  at: AT + index,
  id: `stay-${index}`,
  details: {
    requestId: `request-${index}`,
    ticketNumber: `B-${index}`,
    openedBy: text,
    entryTerminalId: owner.terminalId,
    vehicleId: 'v',
    plate: text,
    vehicleClass: 'car',
    spotId: 'p1',
    spotCode: text,
    tariffId: 't1',
    policySnapshot: index % 2 === 0 ? text : { [text]: [text, null] },
    startTime: AT + index,
    businessDate: '2026-11-20',
    paper: { id: `paper-${index}`, sha256: 'a'.repeat(64) },
  },
});
const many = Array.from({ length: 150 }, (_, index) => opened(index));
const whole = (told: readonly Told[], epoch = 1): Run =>
  cut(logOf(told, epoch), () => told.length)[0] as Run;

describe.skipIf(why !== null)(`a long run${why === null ? '' : ` (${why})`}`, () => {
  let hq: TestHq;
  let copied: string[] = [];

  /** Notes what is copied. */
  function noting(database: HqDatabase): HqDatabase {
    return {
      ...database,
      transaction: (work) =>
        database.transaction((tx, copy) =>
          work(
            tx,
            copy &&
              (async (table, columns, text) => {
                copied.push(table);
                await copy(table, columns, text);
              }),
          ),
        ),
    };
  }

  beforeAll(async () => {
    hq = await hqOn(noting(await testDatabase('postgres')));
    await haveSite(hq, 'site');
  }, 60_000);
  afterAll(() => hq.close());
  beforeEach(async () => {
    await forgetSite(hq.db, 'site');
    copied = [];
  });

  const faults = () => hq.db.select().from(projectionFaults);

  test('leaves the rows that statements leave, of any history', { timeout: 60_000 }, async () => {
    const booth = openDatabase(history.copy('copied'), { readonly: true });
    const rows = booth.select().from(outbox).orderBy(outbox.seq).all();
    for (const run of cut(rows, () => 400)) await storeRun(hq, ownerOf(booth, 'site'), run);
    booth.$client.close();
    expect(new Set(copied)).toEqual(
      new Set(['events', 'sessions', 'payments', 'payment_tenders', 'documents']),
    );
    const found = await projectedRows(hq.db, 'site');
    copied = [];
    await reproject(hq, 'site');
    expect(copied).toEqual([]);
    expect(await projectedRows(hq.db, 'site')).toEqual(found);
    expect(found['payments']?.length).toBeGreaterThan(200);
    const kept = await hq.db.select().from(events).orderBy(events.seq);
    expect(kept.map(({ payload, hash }) => [payload, hash])).toEqual(
      rows.map(({ payload, hash }) => [payload, hash]),
    );
  });

  test('keeps any text as it was said', async () => {
    const texts = [
      '\\N',
      '\\.',
      'a\tb',
      'a\nb\r\n',
      '\\',
      '"',
      '',
      ' ',
      'ñandú 🚗',
      '{}',
      "'",
      '\\t',
    ];
    const told = [
      ...texts.map((text, index) => opened(1000 + index, text)),
      ...texts.map((text, index) => opened(1101 + 2 * index, text)),
      ...many,
    ];
    await storeRun(hq, owner, whole(told));
    expect(copied).toContain('sessions');
    const found = await projectedRows(hq.db, 'site');
    await reproject(hq, 'site');
    expect(await projectedRows(hq.db, 'site')).toEqual(found);
    const kept = await hq.db.select().from(events).orderBy(events.seq);
    expect(kept.map(({ payload }) => payload)).toEqual(logOf(told).map(({ payload }) => payload));
    expect(await faults()).toEqual([]);
  });

  test('of which one record is there already is stored but for its event, and the record stays as it was', async () => {
    await storeRun(hq, owner, whole(many));
    const again = { ...opened(7), id: 'stay-other', at: AT + 1 };
    const others = many.map((_, index) => opened(500 + index));
    const other = { ...owner, terminalId: 'terminal-c' };
    expect(await storeRun(hq, other, whole([...others, again]))).toMatchObject({ stored: 151 });
    const [paper] = await hq.db.select().from(documents).where(eq(documents.id, 'paper-7'));
    expect(paper).toMatchObject({ terminalId: 'terminal-b', recordId: 'stay-7' });
    expect(await hq.db.$count(documents)).toBe(300);
    const reason = 'documents: told before under the same id';
    const setAside = [expect.objectContaining({ seq: 151, reason, toldBefore: true })];
    expect(await faults()).toEqual(setAside);
    // Later nobody could say any more which of the two was first.
    await reproject(hq, 'site');
    expect(await faults()).toEqual(setAside);
    expect(await hq.db.$count(sessions, eq(sessions.id, 'stay-other'))).toBe(0);
  });

  test('in which the database refuses one event stores the others', async () => {
    const position = { name: 'Bus', spotKind: 'truck', position: 2 ** 40 };
    const refused = { kind: 'class.created', at: AT, id: 'bus', details: position };
    const run = whole([...many, refused, opened(999)]);
    expect(await storeRun(hq, owner, run)).toMatchObject({ stored: 152 });
    expect(await faults()).toMatchObject([{ seq: 151, kind: 'class.created', toldBefore: false }]);
    expect(await hq.db.$count(documents)).toBe(151);
    expect(await hq.db.$count(events)).toBe(152);
  });

  test('that comes a second time is known', async () => {
    await storeRun(hq, owner, whole(many));
    copied = [];
    expect(await storeRun(hq, owner, whole(many))).toMatchObject({ stored: 0, repeated: 150 });
    expect(copied).toEqual([]);
  });
});
