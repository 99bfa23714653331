import { REPORT_TYPES } from '@shared/kernel/report-kinds';
import { expect, test } from 'vitest';
import { openDatabase } from '@main/db/connection';
import { computeReport } from '@main/features/reports/index';
import { sharedHistory } from '@test/helpers/history';

const history = sharedHistory({ days: 2, perDay: 20, seed: 3, start: '2025-03-20' });

/** Tables that grow with every car: a report reads of them what belongs to its period. */
const GROWING = ['sessions', 'payments', 'payment_tenders', 'payment_reversals', 'vehicles'];

test.each(REPORT_TYPES)('%s finds its rows by an index, whatever the filters', (type) => {
  const db = openDatabase(history.copy(type), { readonly: true });
  const client = db.$client;
  const prepare = client.prepare.bind(client);
  const sources = new Set<string>();
  client.prepare = ((source: string) => {
    sources.add(source);
    return prepare(source);
  }) as typeof client.prepare;
  const filters = [
    { vehicleClass: null, operatorId: null },
    { vehicleClass: 'car', operatorId: crypto.randomUUID() },
  ];
  const zone = 'America/Santiago';
  const now = Date.parse('2025-05-01T00:00:00Z');
  for (const filter of filters) {
    const period = { from: '2025-03-20', to: '2025-03-21', at: now };
    computeReport(db, type, { ...period, filters: filter, now, zone, cutover: 0 });
  }
  const scans = [...sources].flatMap((source) => {
    const blanks = Object.assign([...source.matchAll(/\?/g)].map(() => null));
    const named = source.includes('@paymentId') ? [{ paymentId: '', at: 0 }] : blanks;
    const steps = prepare(`EXPLAIN QUERY PLAN ${source}`).all(...named) as { detail: string }[];
    const names = new Map(
      [...source.matchAll(/(?:FROM|JOIN)\s+(\w+)\s+(\w)\b/g)].map(([, table, alias]) => [
        alias,
        table,
      ]),
    );
    const growing = (name = '') => GROWING.includes(names.get(name) ?? name);
    return (
      steps
        .map(({ detail }) => detail)
        // The open stays have an index of nothing else.
        .filter((detail) => !detail.includes('sessions_one_open_per_spot'))
        .filter((detail) => growing(/^SCAN (\w+)/.exec(detail)?.[1]))
        .map((detail) => `${detail}: ${source}`)
    );
  });
  client.close();
  expect(sources.size).toBeGreaterThan(0);
  expect(scans).toEqual([]);
});
