import type { AuditFilter } from '@shared/contracts/audit';
import type { CallOutput } from '@shared/contracts/index';
import { describe, expect, test } from 'vitest';
import { findEntries } from '@main/features/audit/find';
import { checkIn, openDemoBooth, payCash, signInAs } from '@test/helpers/booth';
import type { TestBooth } from '@test/helpers/booth';
import { value } from '@test/helpers/dump';

const ALL: AuditFilter = { userId: null, group: null, text: '', from: null, until: null };

/** Two cars, one paid and voided by the supervisor, on Friday; one more on Saturday. */
async function lived(): Promise<TestBooth> {
  const booth = await openDemoBooth();
  const first = await checkIn(booth, 'KRTV62');
  await checkIn(booth, 'BBCC11');
  booth.passMinutes(60);
  const { paymentId } = await payCash(booth, first.stay.sessionId);
  await signInAs(booth, 'Rodrigo Soto');
  const requestId = crypto.randomUUID();
  await booth.call('payments.void', { paymentId, reason: 'Cobro repetido', requestId });
  booth.passMinutes(24 * 60);
  await checkIn(booth, 'LLJH39');
  return booth;
}

async function seqsOf(booth: TestBooth, filter: Partial<AuditFilter>): Promise<number[]> {
  const { entries } = await booth.call('audit.list', { filter, limit: 100 });
  return entries.map((entry) => entry.seq);
}

const naive = (booth: TestBooth, where: string): number[] =>
  booth.core.db.$client
    .prepare<[], number>(`SELECT seq FROM audit_log WHERE ${where} ORDER BY seq DESC LIMIT 100`)
    .pluck()
    .all();

describe('who did what, when, on which record', () => {
  test('by person, group and dates, together or alone, as a plain query would answer', async () => {
    const booth = await lived();
    const [rodrigo] = (await booth.call('audit.people', {})).filter((it) =>
      it.displayName.startsWith('Rodrigo'),
    );
    const userId = rodrigo?.userId ?? '';
    const his = `(user_id = '${userId}' OR authorised_by = '${userId}')`;
    const money = "action LIKE 'payment.%'";
    const saturday = Date.parse('2026-11-21T03:00:00Z');
    expect(await seqsOf(booth, {})).toEqual(naive(booth, '1'));
    expect(await seqsOf(booth, { userId })).toEqual(naive(booth, his));
    expect(await seqsOf(booth, { group: 'money' })).toEqual(naive(booth, money));
    expect(await seqsOf(booth, { userId, group: 'money' })).toEqual(
      naive(booth, `${his} AND ${money}`),
    );
    expect(await seqsOf(booth, { from: '2026-11-21' })).toEqual(naive(booth, `at >= ${saturday}`));
    expect(await seqsOf(booth, { until: '2026-11-20', group: 'stays' })).toEqual(
      naive(booth, `at < ${saturday} AND action LIKE 'session.%'`),
    );
    expect(await seqsOf(booth, { from: '2026-11-22' })).toEqual([]);
  });

  test('by plate, ticket or receipt: the stay with everything that hangs on it', async () => {
    const booth = await lived();
    const actions = async (text: string): Promise<string[]> =>
      (await booth.call('audit.list', { filter: { text } })).entries.map((entry) => entry.action);
    const whole = ['payment.voided', 'payment.made', 'session.opened'];
    expect(await actions('krtv·62')).toEqual(whole);
    // Ticket and receipt 1 are the same stay.
    expect(await actions('b-1')).toEqual(whole);
    expect(await actions('LLJH39')).toEqual(['session.opened']);
    expect(await actions('ZZZZ99')).toEqual([]);
  });

  test('page by page, without repeats and without holes', async () => {
    const booth = await lived();
    const seqs: number[] = [];
    for (let cursor: number | null = null; ;) {
      const page: CallOutput<'audit.list'> = await booth.call('audit.list', {
        filter: {},
        cursor,
        limit: 7,
      });
      seqs.push(...page.entries.map((entry) => entry.seq));
      if (page.next === null) break;
      cursor = page.next;
    }
    expect(seqs).toEqual(naive(booth, '1'));
  });

  test('says the names of people and records', async () => {
    const booth = await lived();
    const { entries } = await booth.call('audit.list', { filter: { group: 'money' }, limit: 1 });
    expect(entries[0]).toMatchObject({
      who: 'Rodrigo Soto',
      action: 'payment.voided',
      subject: 'KRTV·62 · B-000001',
      details: { reason: 'Cobro repetido' },
    });
  });

  test('to nobody below a supervisor', async () => {
    const booth = await openDemoBooth();
    await expect(booth.call('audit.list', { filter: {} })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  });
});

test('every way of asking walks an index: nothing reads or sorts the whole audit', async () => {
  const booth = await lived();
  const { db } = booth.core;
  const userId = String(value(db, "SELECT id FROM users WHERE username = 'rsoto'"));
  const asked = new Set<string>();
  const client = db.$client;
  const prepare = client.prepare.bind(client);
  client.prepare = ((source: string) => {
    asked.add(source);
    return prepare(source);
  }) as typeof client.prepare;
  const times = { from: '2026-11-20', until: '2026-11-22' };
  for (const filter of [ALL, { ...ALL, ...times }]) {
    for (const person of [null, userId]) {
      for (const group of [null, 'money', 'machine'] as const) {
        for (const text of ['', 'KRTV62', 'B-1', 'Z 1', '2026-11-20']) {
          findEntries(db, { ...filter, userId: person, group, text }, null, 20);
          findEntries(db, { ...filter, userId: person, group, text }, 9, 20);
        }
      }
    }
  }
  client.prepare = prepare;
  const bad = [...asked].flatMap((source) => {
    const blanks = (source.match(/\?/g) ?? []).map(() => null);
    const plan = prepare(`EXPLAIN QUERY PLAN ${source}`).all(...blanks) as { detail: string }[];
    return (
      plan
        .map((step) => step.detail)
        // Walking an index from its newest end is a scan by name only.
        .filter((detail) =>
          /SCAN (audit_log|sessions|payments|documents)(?! USING)|TEMP B-TREE/.test(detail),
        )
        .map((detail) => `${detail}: ${source}`)
    );
  });
  expect(asked.size).toBeGreaterThan(15);
  expect(bad).toEqual([]);
});
