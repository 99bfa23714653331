import type { CallInput } from '@shared/contracts/index';
import { AppError } from '@shared/kernel/errors';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { lookAtReports } from '@main/features/reports/index';
import type { ReportRunner } from '@main/features/reports/index';
import { verify } from '@main/features/verify/index';
import { checkIn, openDemoBooth, payCash, signInAs, temporaryFolder } from '@test/helpers/booth';
import type { TestBooth } from '@test/helpers/booth';
import { refusalOf } from '@test/helpers/refusal';

const ALL = { vehicleClass: null, operatorId: null };
const MONTH: CallInput<'reports.run'>['question'] = {
  type: 'revenue_day',
  period: { kind: 'preset', preset: 'this_month' },
  at: null,
  filters: ALL,
};

const DAY = 24 * 60;

/** A supervisor at a booth that sold a stay of $1.800. */
async function soldBooth(
  surroundings: Parameters<typeof openDemoBooth>[0] = {},
): Promise<TestBooth> {
  const booth = await openDemoBooth(surroundings);
  const { stay } = await checkIn(booth, 'KRTV62');
  booth.passMinutes(60);
  await payCash(booth, stay.sessionId);
  await signInAs(booth, 'Rodrigo Soto');
  return booth;
}

const results = (booth: TestBooth): string[] => {
  const folder = join(booth.folder, 'informes');
  return existsSync(folder) ? readdirSync(folder).toSorted() : [];
};

const newest = async (booth: TestBooth) => {
  const [request] = await booth.call('reports.requests', {});
  if (!request) throw new Error('there is no request');
  return request;
};

const findings = (booth: TestBooth) => [...verify(booth.core.db)];

test('a report on the screen is answered, and leaves nothing behind', async () => {
  const booth = await soldBooth();
  const report = await booth.call('reports.run', { question: MONTH });
  expect(report.headlines[0]).toEqual({ key: 'revenue', kind: 'clp', value: 1800 });
  expect([report.from, report.to]).toEqual(['2026-11-01', '2026-11-20']);
  expect(await booth.call('reports.requests', {})).toEqual([]);
});

test.each(['csv', 'xlsx', 'pdf'] as const)('%s: file, row and audit', async (format) => {
  const toPdf = (html: string) => Promise.resolve(Buffer.from(html));
  const booth = await soldBooth({ surroundings: { reports: { toPdf } } });
  const { requestId } = await booth.call('reports.export', {
    question: MONTH,
    format,
    language: 'es',
  });
  await booth.reports.idle();
  const file = `ingresos-por-dia_2026-11-01_2026-11-20.${format}`;
  expect(results(booth)).toEqual([file]);
  expect(await newest(booth)).toMatchObject({
    requestId,
    status: 'completed',
    progress: 100,
    file,
    by: 'Rodrigo Soto',
  });
  expect(readFileSync(join(booth.folder, 'informes', file)).length).toBeGreaterThan(300);
  const { $client } = booth.core.db;
  expect(
    $client
      .prepare(`SELECT details ->> 'format' FROM audit_log WHERE action = 'report.requested'`)
      .pluck()
      .all(),
  ).toEqual([format]);
  expect(findings(booth)).toEqual([]);
  // The same again is another file: nobody's is written over.
  await booth.call('reports.export', { question: MONTH, format, language: 'es' });
  await booth.reports.idle();
  expect(results(booth)).toHaveLength(2);
});

test('an operator is refused by main', async () => {
  const booth = await soldBooth();
  await signInAs(booth, 'Marcela Fuentes');
  const refused = await refusalOf(booth, () => booth.call('reports.run', { question: MONTH }));
  expect(refused.code).toBe('FORBIDDEN');
});

test('a period the wrong way round is refused, and no request is left', async () => {
  const booth = await soldBooth();
  const period = { kind: 'dates', from: '2026-11-20', to: '2026-11-01' } as const;
  const question = { ...MONTH, period };
  for (const ask of [
    () => booth.call('reports.run', { question }),
    () => booth.call('reports.export', { question, format: 'csv', language: 'es' }),
  ]) {
    expect((await refusalOf(booth, ask)).code).toBe('PERIOD_INVALID');
  }
  expect(await booth.call('reports.requests', {})).toEqual([]);
});

test('a folder that cannot be written to fails in words; what is done is not asked again', async () => {
  const blocked = join(temporaryFolder(), 'blocked');
  writeFileSync(blocked, 'a file, not a folder');
  const booth = await soldBooth({ surroundings: { reports: { folder: join(blocked, 'x') } } });
  const { requestId } = await booth.call('reports.export', {
    question: MONTH,
    format: 'csv',
    language: 'es',
  });
  await booth.reports.idle();
  expect(await newest(booth)).toMatchObject({ status: 'failed', error: 'FILE_NOT_WRITTEN' });
  expect(findings(booth)).toEqual([]);
  rmSync(blocked);
  await booth.call('reports.retry', { requestId });
  await booth.reports.idle();
  expect(await newest(booth)).toMatchObject({ status: 'completed', error: null });
  const again = await refusalOf(booth, () => booth.call('reports.retry', { requestId }));
  expect(again.code).toBe('CONFLICT');
});

/** Makes nothing until it is stopped; `begun` counts how often it was asked. */
function standingRunner(): ReportRunner & { readonly begun: () => number; stopLast(): void } {
  const stops: (() => void)[] = [];
  return {
    begun: () => stops.length,
    stopLast: () => stops.at(-1)?.(),
    start: (_job, onProgress) => {
      const { promise, reject } = Promise.withResolvers<never>();
      const stop = () => reject(new AppError('REPORT_CANCELLED'));
      stops.push(stop);
      onProgress(0.4);
      return { product: promise, stop };
    },
  };
}

describe('a report that takes long', () => {
  async function slowBooth() {
    const runner = standingRunner();
    const booth = await openDemoBooth({ surroundings: { reports: { runner } } });
    await signInAs(booth, 'Rodrigo Soto');
    return { booth, runner };
  }

  test('shows how far it is and can be cancelled', async () => {
    const { booth } = await slowBooth();
    const asked = refusalOf(booth, () => booth.call('reports.run', { question: MONTH }));
    await expect.poll(() => booth.call('reports.progress', {})).toEqual({ progress: 40 });
    await booth.call('reports.cancel', { requestId: null });
    expect((await asked).code).toBe('REPORT_CANCELLED');
    const { requestId } = await booth.call('reports.export', {
      question: MONTH,
      format: 'csv',
      language: 'es',
    });
    await expect.poll(async () => (await newest(booth)).progress).toBe(40);
    await booth.call('reports.cancel', { requestId });
    await booth.reports.idle();
    expect(await newest(booth)).toMatchObject({ status: 'cancelled', file: null });
    expect(findings(booth)).toEqual([]);
  });

  test('is given up for a new question', async () => {
    const { booth, runner } = await slowBooth();
    const first = refusalOf(booth, () => booth.call('reports.run', { question: MONTH }));
    await expect.poll(runner.begun).toBe(1);
    const second = refusalOf(booth, () => booth.call('reports.run', { question: MONTH }));
    expect((await first).code).toBe('REPORT_CANCELLED');
    runner.stopLast();
    await second;
  });
});

describe('reports that are made by themselves', () => {
  const schedule = (booth: TestBooth, rhythm: 'daily' | 'weekly' | 'on_closing') =>
    booth.call('reports.schedule', {
      type: 'revenue_day',
      filters: ALL,
      format: 'csv',
      rhythm,
      language: 'es',
    });

  async function look(booth: TestBooth): Promise<void> {
    lookAtReports(booth.core, booth.reports);
    await booth.reports.idle();
  }

  test('daily: yesterday’s, once, and each of three days the PC was off', async () => {
    const booth = await soldBooth();
    await schedule(booth, 'daily');
    await look(booth);
    expect(results(booth)).toEqual([]);
    booth.passMinutes(DAY);
    await look(booth);
    await look(booth);
    expect(results(booth)).toEqual(['ingresos-por-dia_2026-11-20.csv']);
    booth.passMinutes(3 * DAY);
    await look(booth);
    expect(results(booth)).toEqual(
      ['20', '21', '22', '23'].map((day) => `ingresos-por-dia_2026-11-${day}.csv`),
    );
    expect(findings(booth)).toEqual([]);
  });

  test('weekly: from Monday on, the week before', async () => {
    const booth = await soldBooth();
    await schedule(booth, 'weekly');
    booth.passMinutes(2 * DAY);
    await look(booth);
    expect(results(booth)).toEqual([]);
    booth.passMinutes(DAY);
    await look(booth);
    expect(results(booth)).toEqual(['ingresos-por-dia_2026-11-16_2026-11-22.csv']);
  });

  test('stopped, it makes nothing; told to go on, it does not make up for the time between', async () => {
    const booth = await soldBooth();
    const { scheduleId } = await schedule(booth, 'daily');
    await booth.call('reports.setScheduleActive', { scheduleId, active: false });
    booth.passMinutes(3 * DAY);
    await look(booth);
    await booth.call('reports.setScheduleActive', { scheduleId, active: true });
    await look(booth);
    expect(results(booth)).toEqual([]);
    expect(findings(booth)).toEqual([]);
  });

  test('what failed is tried again by itself after a while', async () => {
    let broken = true;
    const toPdf = (html: string) =>
      broken ? Promise.reject(new Error('no page')) : Promise.resolve(Buffer.from(html));
    const booth = await soldBooth({ surroundings: { reports: { toPdf } } });
    await booth.call('reports.schedule', {
      type: 'open_stays',
      filters: ALL,
      format: 'pdf',
      rhythm: 'daily',
      language: 'es',
    });
    booth.passMinutes(DAY);
    await look(booth);
    expect(await newest(booth)).toMatchObject({ status: 'failed', error: 'INTERNAL' });
    broken = false;
    await look(booth);
    expect((await newest(booth)).status).toBe('failed');
    booth.passMinutes(11);
    await look(booth);
    expect(await newest(booth)).toMatchObject({ status: 'completed', scheduled: true, by: '' });
    expect(findings(booth)).toEqual([]);
  });
});

test('on closing: the day that was closed', async () => {
  const booth = await soldBooth();
  await booth.call('reports.schedule', {
    type: 'revenue_method',
    filters: ALL,
    format: 'csv',
    rhythm: 'on_closing',
    language: 'es',
  });
  await signInAs(booth, 'Marcela Fuentes');
  await booth.call('shifts.submitCount', { count: { '1000': 1 } });
  await booth.call('shifts.close', { explanation: 'prueba' });
  await signInAs(booth, 'Rodrigo Soto');
  booth.passMinutes(1);
  await booth.call('days.close', { date: '2026-11-20' });
  await booth.reports.idle();
  expect(results(booth)).toEqual(['ingresos-por-medio-de-pago_2026-11-20.csv']);
  expect(findings(booth)).toEqual([]);
});

test.each([
  ["UPDATE report_requests SET format = 'pdf'", 'report_requests.recorded'],
  [
    "UPDATE report_requests SET params = json_set(params, '$.from', 'x')",
    'report_requests.recorded',
  ],
  ['UPDATE report_requests SET file = NULL', 'report_requests.ended'],
  ["UPDATE report_schedules SET rhythm = 'weekly'", 'report_schedules.recorded'],
  ['UPDATE report_schedules SET active = 0', 'report_schedules.state_recorded'],
  ['UPDATE report_schedules SET last_run_at = 7', 'report_schedules.state_recorded'],
  ['DELETE FROM report_schedules', 'audit.rows_exist'],
])('%s is found out by verify', async (damage, check) => {
  const booth = await soldBooth();
  await booth.call('reports.export', { question: MONTH, format: 'csv', language: 'es' });
  await booth.call('reports.schedule', {
    type: 'revenue_day',
    filters: ALL,
    format: 'csv',
    rhythm: 'daily',
    language: 'es',
  });
  await booth.reports.idle();
  expect(findings(booth)).toEqual([]);
  booth.core.db.$client.exec(damage);
  expect(findings(booth).map((it) => it.check)).toContain(check);
});
