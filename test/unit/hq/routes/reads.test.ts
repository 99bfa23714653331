import { dayClosings, dayConfirmations, siteSettings } from '@hq/db/schema/index';
import { totalsFrom } from '@hq/reads/totals';
import type { AnswerOf, Endpoint, ParamsOf, QueryOf } from '@shared/hq/endpoint';
import { addressOf } from '@shared/hq/endpoint';
import { getSiteDay, listDayClosings } from '@shared/hq/days';
import { getPayment, listPayments, listReversals, listSitePayments } from '@shared/hq/payments';
import { getSession, listSessions } from '@shared/hq/sessions';
import { getShift, listShifts } from '@shared/hq/shifts';
import { getSite, listSites } from '@shared/hq/sites';
import { testHq } from '@test/helpers/hq';
import type { TestHq } from '@test/helpers/hq';
import { testPerson } from '@test/helpers/hq-person';
import type { TestCaller } from '@test/helpers/hq-person';
import { rowId, storeSite } from '@test/helpers/hq-rows';
import type { SiteRows } from '@test/helpers/hq-rows';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const CENTRE = rowId(1, 1000);
const PORT = rowId(2, 1000);
const EMPTY = rowId(3, 1000);

let hq: TestHq;
let manager: TestCaller;
let onlyPort: TestCaller;
let centre: SiteRows;
let port: SiteRows;

beforeAll(async () => {
  hq = await testHq();
  const shape = { from: '2026-11-10', days: 10, staysPerDay: 12 };
  centre = await storeSite(hq, { ...shape, seed: 1, siteId: CENTRE, name: 'Centro' });
  port = await storeSite(hq, {
    ...shape,
    seed: 2,
    siteId: PORT,
    name: 'Puerto',
    zone: 'Pacific/Easter',
  });
  await storeSite(hq, { ...shape, seed: 3, siteId: EMPTY, name: 'Vacío', days: 0 });
  hq.setNow(Date.parse('2026-11-19T18:00:00Z'));
  manager = await testPerson(hq);
  onlyPort = await testPerson(hq, { siteIds: [PORT] });
}, 60_000);
afterAll(() => hq.close());

async function ask<E extends Endpoint>(
  call: E,
  params: ParamsOf<E>,
  query: QueryOf<E>,
  by: TestCaller = manager,
): Promise<AnswerOf<E>> {
  const answer = await by.get(addressOf(call, params, query));
  expect(answer.json()).not.toHaveProperty('error');
  return call.answer.parse(answer.json()) as AnswerOf<E>;
}

async function refusal(address: string, by: TestCaller = manager): Promise<[number, string]> {
  const answer = await by.get(address);
  return [answer.statusCode, answer.json<{ error: { code: string } }>().error.code];
}

/** Every page of a list, one after the other. */
async function every<T>(
  page: (cursor: string | undefined) => Promise<{ items: T[]; next: string | null }>,
): Promise<T[]> {
  const all: T[] = [];
  let cursor: string | undefined;
  for (let count = 0; count < 200; count += 1) {
    const { items, next } = await page(cursor);
    all.push(...items);
    if (next === null) return all;
    cursor = next;
  }
  throw new Error('a list without end');
}

const sum = (rows: readonly { readonly amount: number }[]): number =>
  rows.reduce((total, { amount }) => total + amount, 0);

describe('payments', () => {
  it('come page by page, newest day and time first, each once', async () => {
    const all = await every((cursor) => ask(listPayments, {}, { limit: 7, cursor }));
    expect(all).toHaveLength(centre.payments.length + port.payments.length);
    expect(new Set(all.map(({ paymentId }) => paymentId)).size).toBe(all.length);
    const keys = all.map(({ date, paidAt, paymentId }) => `${date} ${paidAt} ${paymentId}`);
    expect(keys).toEqual(keys.toSorted().toReversed());
  });

  it('stay where they are when others arrive while somebody pages', async () => {
    const siteId = rowId(4, 1000);
    await storeSite(hq, { seed: 4, siteId, from: '2026-11-10', days: 5, staysPerDay: 10 });
    const first = await ask(listSitePayments, { siteId }, { limit: 5 });
    const before = await ask(listSitePayments, { siteId }, { limit: 200 });
    const late = rowId(5, 1000);
    await storeSite(hq, { seed: 5, siteId: late, from: '2026-11-10', days: 5, staysPerDay: 10 });
    // What a booth that was away told late: rows of another seed, moved into this site.
    await hq.database.db.execute(
      `UPDATE payments SET site_id = '${siteId}' WHERE site_id = '${late}'`,
    );
    const rest = await every((cursor) =>
      ask(listSitePayments, { siteId }, { limit: 5, cursor: cursor ?? first.next ?? '' }),
    );
    const shown = [...first.items, ...rest].map(({ paymentId }) => paymentId);
    expect(new Set(shown).size).toBe(shown.length);
    const known = new Set(before.items.map(({ paymentId }) => paymentId));
    expect(shown.filter((id) => known.has(id))).toEqual([...known]);
  });

  it('of some days and of one site add up to what the site told', async () => {
    const query = { from: '2026-11-12', to: '2026-11-14', limit: 200 };
    const { items } = await ask(listSitePayments, { siteId: CENTRE }, query);
    const told = centre.payments.filter(
      ({ businessDate }) => businessDate >= query.from && businessDate <= query.to,
    );
    expect(sum(items)).toBe(sum(told));
    expect(items.length).toBe(told.length);
    expect(told.length).toBeGreaterThan(10);
  });

  it('are found by receipt, ticket and the beginning of a plate', async () => {
    const [payment] = centre.payments;
    const stay = centre.stays.find(({ id }) => id === payment?.sessionId);
    const found = (text: string) => ask(listSitePayments, { siteId: CENTRE }, { text });
    const ids = async (text: string) => (await found(text)).items.map(({ paymentId }) => paymentId);
    expect(await ids(payment?.receiptNumber ?? '')).toEqual([payment?.id]);
    expect(await ids((stay?.ticketNumber ?? '').toLowerCase())).toContain(payment?.id);
    const beginning = (stay?.plate ?? '').slice(0, 4);
    const plates = (await found(beginning)).items.map(({ plate }) => plate);
    expect(plates.length).toBeGreaterThan(0);
    expect(plates.every((plate) => plate.startsWith(beginning))).toBe(true);
    expect(await ids('A%')).toEqual([]);
  });

  it('by a way to pay are asked for with their days', async () => {
    const query = { method: 'cash', from: '2026-11-10', to: '2026-11-20', limit: 200 } as const;
    const { items } = await ask(listSitePayments, { siteId: CENTRE }, query);
    expect(items.length).toBeGreaterThan(0);
    expect(items.every(({ methods }) => methods.includes('cash'))).toBe(true);
    expect(await refusal('/api/payments?method=cash')).toEqual([400, 'INVALID_INPUT']);
    expect(await refusal('/api/payments?method=cash&from=2020-01-01&to=2026-01-01')).toEqual([
      400,
      'INVALID_INPUT',
    ]);
  });

  it('say everything of one of them, by name', async () => {
    const reversal = centre.reversals[0];
    const payment = centre.payments.find(({ id }) => id === reversal?.paymentId);
    const told = await ask(getPayment, { siteId: CENTRE, paymentId: payment?.id ?? '' }, {});
    expect(told).toMatchObject({
      amount: payment?.amount,
      operator: 'Ana Soto',
      reversed: reversal?.amount,
      explanation: null,
      stay: { openedBy: 'Ana Soto', vehicleClass: expect.stringMatching(/Automóvil|Moto/) },
      reversals: [{ requestedBy: 'Ana Soto', authorisedBy: 'Luis Rojas' }],
    });
    expect(told.state).toBe(
      reversal?.kind === 'void'
        ? 'voided'
        : reversal?.amount === payment?.amount
          ? 'refunded'
          : 'refunded_part',
    );
    expect(sum(told.tenders)).toBe(payment?.amount);
  });

  it('never show an id where a name is wanted', async () => {
    const pages = [
      await manager.get('/api/payments?limit=200'),
      await manager.get('/api/sessions?limit=200'),
      await manager.get('/api/shifts?limit=200'),
      await manager.get('/api/reversals?limit=200'),
    ];
    const IDS = new Set([
      'paymentId',
      'siteId',
      'terminalId',
      'sessionId',
      'shiftId',
      'reversalId',
    ]);
    const seen: string[] = [];
    for (const page of pages) {
      JSON.stringify(page.json(), (key: string, value: unknown) => {
        if (typeof value === 'string' && /^[0-9a-f]{8}-[0-9a-f]{4}-/.test(value) && !IDS.has(key)) {
          seen.push(key);
        }
        return value;
      });
    }
    expect(seen).toEqual([]);
  });
});

describe('reversals, shifts and stays', () => {
  it('list reversals by the day they moved', async () => {
    const all = await every((cursor) =>
      ask(listReversals, {}, { limit: 3, cursor, sites: CENTRE }),
    );
    expect(sum(all)).toBe(sum(centre.reversals));
    expect(all.map(({ date }) => date)).toEqual(
      all
        .map(({ date }) => date)
        .toSorted()
        .toReversed(),
    );
  });

  it('list shifts by their state, open ones with what their drawer should hold now', async () => {
    const open = await ask(listShifts, {}, { sites: CENTRE, state: 'open' });
    expect(open.items).toHaveLength(2);
    const all = await ask(listShifts, {}, { sites: CENTRE, limit: 200 });
    expect(all.items).toHaveLength(centre.shifts.length);
    const different = await ask(listShifts, {}, { sites: CENTRE, state: 'different', limit: 200 });
    expect(different.items.every(({ difference }) => difference !== 0)).toBe(true);
    expect(different.items).toHaveLength(
      centre.shifts.filter(({ difference }) => difference).length,
    );

    const [shift] = open.items;
    const told = await ask(getShift, { siteId: CENTRE, shiftId: shift?.shiftId ?? '' }, {});
    const inShift = <T extends { readonly shiftId: string }>(rows: readonly T[]): T[] =>
      rows.filter(({ shiftId }) => shiftId === shift?.shiftId);
    const paid = new Set(inShift(centre.payments).map(({ id }) => id));
    const cash = sum(
      centre.tenders.filter(({ paymentId, method }) => paid.has(paymentId) && method === 'cash'),
    );
    const collected = inShift(centre.collections).filter(({ method }) => method === 'cash');
    const moved = inShift(centre.movements).map(({ kind, amount }) => ({
      amount: kind === 'paid_in' ? amount : -amount,
    }));
    const reversed = inShift(centre.reversals).map(({ cashAmount }) => ({ amount: cashAmount }));
    expect(told.expected).toBe(20_000 + cash + sum(collected) + sum(moved) - sum(reversed));
    expect(told.movements.map(({ by }) => by)).toEqual(['Ana Soto']);
  });

  it('find stays by plate, ticket, status and day of entry', async () => {
    const open = await ask(listSessions, {}, { sites: CENTRE, status: 'open', limit: 200 });
    expect(open.items).toHaveLength(centre.stays.filter(({ status }) => status === 'open').length);
    const [stay] = centre.stays;
    const byTicket = await ask(
      listSessions,
      {},
      { sites: CENTRE, ticket: stay?.ticketNumber ?? '' },
    );
    expect(byTicket.items.map(({ sessionId }) => sessionId)).toEqual([stay?.id]);
    const byPlate = await ask(listSessions, {}, { sites: CENTRE, plate: 'ab·a', limit: 200 });
    expect(byPlate.items).toHaveLength(
      centre.stays.filter(({ plate }) => plate?.startsWith('ABA')).length,
    );
    const day = { from: '2026-11-12', to: '2026-11-12', limit: 200 };
    const byDay = await ask(listSessions, {}, { sites: CENTRE, ...day });
    expect(byDay.items).toHaveLength(
      centre.stays.filter(({ businessDate }) => businessDate === day.from).length,
    );
    const told = await ask(getSession, { siteId: CENTRE, sessionId: stay?.id ?? '' }, {});
    expect(told).toMatchObject({ spot: stay?.spotCode, plate: stay?.plate });
    const whole = await every((cursor) =>
      ask(listSessions, {}, { sites: CENTRE, limit: 9, cursor }),
    );
    expect(whole).toHaveLength(centre.stays.length);
  });
});

describe('sites and their days', () => {
  it('stand as they are now, by name', async () => {
    const { items, now } = await ask(listSites, {}, { sites: `${CENTRE},${PORT},${EMPTY}` });
    expect(now).toBe(hq.now());
    expect(items.map(({ name }) => name)).toEqual(['Centro', 'Puerto', 'Vacío']);
    const [site] = items;
    const today = '2026-11-19';
    const paid = centre.payments.filter(({ businessDate }) => businessDate === today);
    const given = centre.reversals.filter(({ businessDate }) => businessDate === today);
    expect(site).toMatchObject({
      date: today,
      revenue: sum(paid) - sum(given),
      payments: paid.length,
      openStays: centre.stays.filter(({ status }) => status === 'open').length,
      spots: 3,
      openShifts: 2,
      lastContactAt: 2000,
      waiting: 1,
      alarms: { critical: 0, warning: 0, notice: 0 },
    });
    expect(site?.hours.reduce((total, hour) => total + hour, 0)).toBe(site?.revenue);
    const later = centre.payments.filter(({ businessDate }) => businessDate > today);
    expect(site?.afterClosing?.payments ?? 0).toBeLessThanOrEqual(later.length);
    expect(items[2]).toMatchObject({ revenue: 0, payments: 0, openStays: 0, afterClosing: null });
    expect(await ask(getSite, { siteId: CENTRE }, {})).toEqual(site);
  });

  it('are in the date of their own clocks and cutover', async () => {
    hq.setNow(Date.parse('2026-11-20T04:30:00Z'));
    const awake = await testPerson(hq);
    const dateOf = async (siteId: string) => (await ask(getSite, { siteId }, {}, awake)).date;
    try {
      // 01:30 in Santiago; 23:30 of the day before on the island.
      expect(await dateOf(CENTRE)).toBe('2026-11-20');
      expect(await dateOf(PORT)).toBe('2026-11-19');
      await hq.db.insert(siteSettings).values({
        siteId: CENTRE,
        terminalId: rowId(1, 1),
        key: 'businessDay',
        value: { cutover: '05:00' },
      });
      expect(await dateOf(CENTRE)).toBe('2026-11-19');
    } finally {
      hq.setNow(Date.parse('2026-11-19T18:00:00Z'));
    }
  });

  it('come in pages too', async () => {
    const sites = `${CENTRE},${PORT},${EMPTY}`;
    const all = await every((cursor) => ask(listSites, {}, { limit: 1, cursor, sites }));
    expect(all.map(({ name }) => name)).toEqual(['Centro', 'Puerto', 'Vacío']);
  });

  it('say of a day what its rows add up to, booth by booth', async () => {
    const date = '2026-11-14';
    const closing = {
      siteId: CENTRE,
      id: rowId(1, 1),
      terminalId: rowId(1, 1),
      epoch: 1,
      seq: 1,
      businessDate: date,
      number: 'A-1',
      totals: { revenue: 5, payments: 2 } as never,
      auditHead: 'x',
      note: '',
      faults: [],
      addsUp: true,
      closedBy: rowId(1, 51),
      createdAt: Date.parse('2026-11-15T02:00:00Z'),
    };
    await hq.db
      .insert(dayClosings)
      .values([closing, { ...closing, id: rowId(1, 2), terminalId: rowId(1, 2) }]);
    const differences = [{ field: 'sales.total', booth: 5, hq: 7 }];
    await hq.db.insert(dayConfirmations).values({
      siteId: CENTRE,
      terminalId: rowId(1, 1),
      businessDate: date,
      closingId: rowId(1, 1),
      state: 'differs' as const,
      differences,
      totals: {} as never,
      countedAt: 99,
    });
    const day = await ask(getSiteDay, { siteId: CENTRE, date }, {});
    const paid = centre.payments.filter(({ businessDate }) => businessDate === date);
    const given = centre.reversals.filter(({ businessDate }) => businessDate === date);
    expect(day.totals.sales.total).toBe(sum(paid));
    expect(day.totals.revenue).toBe(sum(paid) - sum(given));
    expect(day.totals.sales.net + day.totals.sales.vat).toBe(day.totals.sales.total);
    expect(sum(day.totals.byMethod)).toBe(day.totals.sales.total + day.totals.rounding);
    expect(day.byTerminal.map(({ terminal }) => terminal.code)).toEqual(['A', 'B']);
    expect(day.byTerminal.reduce((total, { totals }) => total + totals.revenue, 0)).toBe(
      day.totals.revenue,
    );
    expect(day.hours.reduce((total, { revenue }) => total + revenue, 0)).toBe(day.totals.revenue);
    expect(day.reversals).toHaveLength(given.length);
    expect(day.shifts).toHaveLength(2);
    expect(day.closings.map(({ state }) => state)).toEqual(['different', 'waiting']);
    expect(day.closings[0]).toMatchObject({ differences, closedBy: 'Luis Rojas', totals: null });

    const list = (state: 'different' | 'waiting' | 'confirmed') =>
      ask(listDayClosings, {}, { state, sites: CENTRE });
    expect((await list('different')).items.map(({ revenue }) => revenue)).toEqual([5]);
    expect((await list('waiting')).items).toHaveLength(1);
    expect((await list('confirmed')).items).toHaveLength(0);
    expect((await ask(getSite, { siteId: CENTRE }, {})).differences).toBe(1);
  });

  it('of a day in which nothing happened says so', async () => {
    const day = await ask(getSiteDay, { siteId: EMPTY, date: '2026-01-01' }, {});
    expect(day).toMatchObject({ totals: totalsFrom([]), byTerminal: [], hours: [], shifts: [] });
  });
});

describe('who may see what', () => {
  it('lists only what the caller sees', async () => {
    const { items } = await ask(listPayments, {}, { limit: 200 }, onlyPort);
    expect(new Set(items.map(({ site }) => site.name))).toEqual(new Set(['Puerto']));
    const sites = await ask(listSites, {}, {}, onlyPort);
    expect(sites.items.map(({ name }) => name)).toEqual(['Puerto']);
  });

  it.each([
    `/api/sites/${CENTRE}`,
    `/api/sites/${CENTRE}/days/2026-11-14`,
    `/api/sites/${CENTRE}/payments`,
    `/api/sites/${CENTRE}/payments/${rowId(1, 101)}`,
    `/api/sites/${CENTRE}/sessions/${rowId(1, 101)}`,
    `/api/sites/${CENTRE}/shifts/${rowId(1, 101)}`,
    `/api/payments?sites=${CENTRE}`,
    `/api/sessions?sites=${PORT},${CENTRE}`,
    `/api/shifts?sites=${CENTRE}`,
    `/api/day-closings?sites=${CENTRE}`,
    `/api/reversals?sites=${CENTRE}`,
    `/api/revenue-summary?from=2026-11-01&to=2026-11-20&sites=${CENTRE}`,
    `/api/occupancy-report?from=2026-11-01&to=2026-11-20&sites=${CENTRE}`,
    `/api/alarms?sites=${CENTRE}`,
  ])('has no %s for who does not see the site', async (address) => {
    expect(await refusal(address, onlyPort)).toEqual([404, 'NOT_FOUND']);
  });

  it('refuses cursors of other lists, broken ones and hostile input with a code', async () => {
    const { next } = await ask(listPayments, {}, { limit: 1 });
    for (const address of [
      `/api/sessions?cursor=${next}`,
      '/api/payments?cursor=abc',
      `/api/payments?cursor=${Buffer.from('["payments",1,2,3]').toString('base64url')}`,
      `/api/payments?cursor=${Buffer.from('{}').toString('base64url')}`,
      '/api/payments?limit=0',
      '/api/payments?limit=1e9',
      '/api/payments?from=2026-02-30',
      '/api/payments?sites=;DROP',
      '/api/sites/x/payments',
      `/api/sites/${CENTRE}/days/2026-13-01`,
      '/api/revenue-summary?from=2026-11-02&to=2026-11-01',
      '/api/revenue-summary?from=1900-11-02&to=2026-11-01',
      '/api/occupancy-report?by=hour&from=2026-01-01&to=2026-11-01',
    ]) {
      expect([address, ...(await refusal(address))]).toEqual([address, 400, 'INVALID_INPUT']);
    }
  });
});
