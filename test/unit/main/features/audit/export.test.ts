import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { auditExporter } from '@main/features/audit/index';
import { noDialogs } from '@main/core/file-dialogs';
import { checkIn, openDemoBooth, signInAs, temporaryFolder } from '@test/helpers/booth';

const ALL = { userId: null, group: null, text: '', from: null, until: null };

test('the filtered entries are written whole, for a spreadsheet', async () => {
  const booth = await openDemoBooth();
  await checkIn(booth, 'KRTV62');
  await checkIn(booth, 'BBCC11');
  const file = join(temporaryFolder(), 'auditoria.csv');
  const exporter = auditExporter(booth.core);
  exporter.start(file, { ...ALL, group: 'stays' });
  expect(() => exporter.start(file, ALL)).toThrow('CONFLICT');
  await exporter.idle();
  expect(exporter.state()).toEqual({ state: 'done', percent: 100, rows: 2, file, code: null });
  const [head, ...lines] = readFileSync(file, 'utf8').trimEnd().split('\r\n');
  expect(head).toMatch(/^\uFEFFN°;Fecha y hora;/);
  expect(lines).toHaveLength(2);
  expect(lines[1]).toContain(';Marcela Fuentes;;session.opened;KRTV·62 · B-000001;');
  expect(existsSync(`${file}.part`)).toBe(false);
});

test('cancelled or failed, it leaves no file that looks whole', async () => {
  const booth = await openDemoBooth();
  await checkIn(booth, 'KRTV62');
  const exporter = auditExporter(booth.core);
  const file = join(temporaryFolder(), 'auditoria.csv');
  exporter.start(file, ALL);
  exporter.cancel();
  await exporter.idle();
  expect(exporter.state()).toMatchObject({ state: 'cancelled', file: null });
  expect([existsSync(file), existsSync(`${file}.part`)]).toEqual([false, false]);
  exporter.start(join(file, 'no-folder', 'x.csv'), ALL);
  await exporter.idle();
  expect(exporter.state()).toMatchObject({ state: 'failed', code: 'FILE_NOT_WRITTEN', file: null });
});

test('nothing is written where nobody chose a file', async () => {
  const booth = await openDemoBooth({ surroundings: { dialogs: noDialogs } });
  await signInAs(booth, 'Rodrigo Soto');
  expect(await booth.call('audit.export', { filter: {} })).toEqual({ started: false });
  expect((await booth.call('audit.exportState', {})).state).toBe('idle');
});
