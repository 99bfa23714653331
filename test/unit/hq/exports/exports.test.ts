import { PAYMENTS } from '@hq/exports/tables';
import { csvPieces } from '@hq/exports/csv';
import { everyItem } from '@hq/exports/table';
import { xlsxFile } from '@hq/exports/xlsx';
import { MOST_XLSX_ROWS } from '@shared/hq/exports';
import { EXPORT_COLUMNS, EXPORT_WORDS } from '@shared/hq/export-words';
import type { PaymentLine } from '@shared/hq/payments';
import { parseCsv } from '@test/helpers/csv';
import { testHq } from '@test/helpers/hq';
import type { TestHq } from '@test/helpers/hq';
import { testPerson } from '@test/helpers/hq-person';
import type { TestCaller } from '@test/helpers/hq-person';
import { rowId, storeSite } from '@test/helpers/hq-rows';
import type { SiteRows } from '@test/helpers/hq-rows';
import { filesIn } from '@test/helpers/zip';
import { inflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const SITE = rowId(1, 1000);
let hq: TestHq;
let manager: TestCaller;
let rows: SiteRows;
beforeAll(async () => {
  hq = await testHq();
  const shape = { seed: 1, siteId: SITE, name: '=Centro', from: '2026-11-10', days: 4 };
  rows = await storeSite(hq, { ...shape, staysPerDay: 15 });
  hq.setNow(Date.parse('2026-11-15T18:00:00Z'));
  manager = await testPerson(hq);
}, 60_000);
afterAll(() => hq.close());

const PERIOD = 'from=2026-11-10&to=2026-11-30';

describe('CSV', () => {
  it('has a line for every payment, however many pages they are, with plain numbers', async () => {
    const answer = await manager.get(`/api/exports/payments?language=en&${PERIOD}`);
    expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(answer.headers['content-disposition']).toBe(
      'attachment; filename="payments_2026-11-10_2026-11-30.csv"',
    );
    expect(answer.body.startsWith('\uFEFF')).toBe(true);
    const [head, ...lines] = parseCsv(answer.body.slice(1).trimEnd());
    expect(head?.slice(0, 3)).toEqual(['Site', 'Terminal', 'Day']);
    expect(lines).toHaveLength(rows.payments.length);
    const amount = head?.indexOf('Amount') ?? -1;
    const total = lines.reduce((sum, line) => sum + Number(line[amount]), 0);
    expect(total).toBe(rows.payments.reduce((sum, payment) => sum + payment.amount, 0));
    // A formula is shown, never run; the site is called that.
    expect(lines[0]?.[0]).toBe("'=Centro");
    expect(lines[0]?.[3]).toMatch(/^2026-11-\d\d \d\d:\d\d$/);
  });

  it('speaks Spanish with semicolons unless asked otherwise', async () => {
    const answer = await manager.get(`/api/exports/reversals?sites=${SITE}`);
    expect(answer.body.split('\r\n')[0]).toMatch(/^\uFEFFSede;Puesto;Día;/);
    expect(answer.body.trimEnd().split('\r\n')).toHaveLength(rows.reversals.length + 1);
  });

  it.each([
    ['sessions', () => rows.stays.length],
    ['shifts', () => rows.shifts.length],
    ['day-closings', () => 0],
    ['revenue-summary', () => 21],
  ])('of %s has a line for each', async (what, lines) => {
    const answer = await manager.get(`/api/exports/${what}?${PERIOD}`);
    expect(answer.statusCode).toBe(200);
    expect(answer.body.trimEnd().split('\r\n')).toHaveLength(lines() + 1);
  });

  it('of occupancy ends now', async () => {
    const answer = await manager.get(`/api/exports/occupancy-report?by=day&${PERIOD}`);
    const lines = answer.body.trimEnd().split('\r\n');
    expect(lines).toHaveLength(7);
    expect(lines.at(-1)).toMatch(/^2026-11-15;/);
  });

  it('reads a page only when the one before was taken', async () => {
    let read = 0;
    const items = everyItem<PaymentLine>(async ({ cursor }) => {
      read += 1;
      expect(cursor).toBe(read === 1 ? undefined : String(read - 1));
      return { items: Array.from({ length: 1000 }, () => line), next: String(read) };
    });
    const pieces = csvPieces(PAYMENTS, items, 'es');
    await pieces.next();
    expect(read).toBe(0);
    await pieces.next();
    expect(read).toBe(1);
    await pieces.return(undefined);
  });
});

const line: PaymentLine = {
  paymentId: rowId(1, 1),
  site: { siteId: SITE, name: 'Centro', zone: 'America/Santiago' },
  terminal: { terminalId: rowId(1, 2), code: 'A', name: 'Caseta 1' },
  receiptNumber: 'A-000001',
  paidAt: Date.parse('2026-11-10T15:30:00Z'),
  date: '2026-11-10',
  sessionId: rowId(1, 3),
  ticketNumber: 'A-000001',
  plate: 'ABCD12',
  amount: 1500,
  discount: 0,
  reversed: 0,
  state: 'paid',
  methods: ['cash', 'debit'],
  operator: '+Ana',
  freeReason: null,
};

describe('workbooks', () => {
  it('hold real numbers and dates of the site’s clock', async () => {
    const answer = await manager.get(`/api/exports/payments?format=xlsx&${PERIOD}`);
    expect(answer.headers['content-type']).toContain('spreadsheetml');
    expect(answer.headers['content-disposition']).toContain('pagos_2026-11-10_2026-11-30.xlsx');
    const files = filesIn(answer.rawPayload, inflateRawSync);
    const sheet = files.get('xl/worksheets/sheet1.xml') ?? '';
    expect(sheet.match(/<row /g)).toHaveLength(rows.payments.length + 1);
  });

  it('are refused when they would be too long', async () => {
    async function* many() {
      for (let count = 0; count <= MOST_XLSX_ROWS; count += 1) yield line;
    }
    await expect(xlsxFile(PAYMENTS, many(), 'es')).rejects.toMatchObject({ code: 'TOO_LARGE' });
  });
});

describe('words', () => {
  it('are there for every column in both languages, each its own', () => {
    for (const language of ['es', 'en'] as const) {
      const words = EXPORT_COLUMNS.map((column) => EXPORT_WORDS[language][column]);
      expect(words.every((word) => word.length > 0)).toBe(true);
    }
  });
});

it('of sites that are not seen are not there', async () => {
  const other = await testPerson(hq, { siteIds: [rowId(8, 8)] });
  const answer = await other.get(`/api/exports/payments?sites=${SITE}`);
  expect(answer.statusCode).toBe(404);
  const own = await other.get('/api/exports/payments');
  expect(own.body.trimEnd().split('\r\n')).toHaveLength(1);
});
