import { rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkIn, openDemoBooth, payCash } from '@test/helpers/booth';
import type { TestBooth } from '@test/helpers/booth';
import { tamper } from '@test/helpers/history';

/** A booth that just started, with a payment whose amount the disk changed without a trace in its shape. */
async function withChangedAmount(cutOff: boolean): Promise<TestBooth> {
  const booth = await openDemoBooth({ surroundings: { backups: { automatic: true, cutOff } } });
  const { stay } = await checkIn(booth, 'KRTV62');
  booth.passMinutes(61);
  await payCash(booth, stay.sessionId);
  tamper(booth.databasePath, (sqlite) => sqlite.exec('UPDATE payments SET amount = amount + 1'));
  booth.backups.start();
  return booth;
}

const fileOf = async (booth: TestBooth): Promise<string> =>
  (await booth.call('app.state', {})).care.file;

test('after a power cut every row is looked at; otherwise the shape of the file', async () => {
  const [cutOff, orderly] = await Promise.all([withChangedAmount(true), withChangedAmount(false)]);
  expect([await fileOf(cutOff), await fileOf(orderly)]).toEqual(['unchecked', 'unchecked']);
  await expect.poll(() => fileOf(cutOff), { timeout: 15_000, interval: 200 }).toBe('damaged');
  await expect.poll(() => fileOf(orderly), { timeout: 15_000, interval: 200 }).toBe('sound');
  await Promise.all([cutOff.backups.stop(), orderly.backups.stop()]);
  for (const { folder } of [cutOff, orderly]) rmSync(`${folder}/backups`, { recursive: true });
});
