import { simulate } from '@cli/simulate/history';
import type { Bridge } from '@shared/contracts/bridge';
import { bulk } from '@test/bench/past/bulk';
import { expectAccessible } from '@test/e2e/helpers/accessible';
import { AFTERNOON, makeAfternoon, PIN } from '@test/e2e/helpers/afternoon';
import { expect, test } from '@test/e2e/helpers/booth';
import { press, signIn } from '@test/e2e/helpers/keys';
import { join } from 'node:path';

test('who may help support sees how the program fares, by a key that nothing names', async ({
  folder,
  start,
}) => {
  await makeAfternoon(folder, { shift: true });
  const { page } = await start({ clock: AFTERNOON });
  const sheet = page.getByRole('dialog', { name: 'Diagnóstico' });
  await signIn(page, 'Ana', PIN);
  await page.getByRole('gridcell').first().waitFor();
  await press(page, 'Control+9');
  await expect(sheet.getByRole('cell', { name: 'parking.board' })).toBeVisible();
  await expect(sheet.getByText('Papeles en cola')).toBeVisible();
  await expect(sheet.getByText(/^Diario \(WAL\): \d/)).toBeVisible();
  await expectAccessible(page, 'diagnostics');
  await press(page, 'Escape');
  await expect(sheet).toHaveCount(0);
  await press(page, 'F1');
  await expect(page.getByRole('dialog')).toBeVisible();
  await expect(page.getByText('Diagnóstico')).toHaveCount(0);
});

test('an operator has no such key', async ({ folder, start }) => {
  await makeAfternoon(folder, { shift: true });
  const { page } = await start({ clock: AFTERNOON });
  await signIn(page, 'Marcela', PIN);
  await expect(page.getByLabel('Patente o ticket')).toBeFocused();
  await press(page, 'Control+9', 'F1');
  // What was pressed later is there, and it alone.
  await expect(page.getByRole('dialog')).toHaveCount(1);
  await expect(page.getByRole('dialog', { name: 'Diagnóstico' })).toHaveCount(0);
});

interface Turns {
  coipoTestTurns(): { readonly longest: number; readonly main: number; readonly all: number };
}

/** In the main process: the CPU time (ms) of each turn of its loop from now on, and of all threads. */
function watchTurns(): void {
  const turns: number[] = [];
  let before = process.threadCpuUsage();
  const began = { all: process.cpuUsage(), main: before };
  const ms = (a: NodeJS.CpuUsage, b: NodeJS.CpuUsage): number =>
    (a.user + a.system - b.user - b.system) / 1000;
  let on = true;
  const turn = (): void => {
    const now = process.threadCpuUsage();
    turns.push(ms(now, before));
    before = now;
    if (on) setImmediate(turn);
  };
  setImmediate(turn);
  (globalThis as unknown as Turns).coipoTestTurns = () => {
    on = false;
    // What watching takes itself is no work of the program.
    const own = turns.filter((it) => it < 0.2).reduce((sum, it) => sum + it, 0);
    return {
      longest: Math.max(...turns),
      main: ms(process.threadCpuUsage(), began.main) - own,
      all: ms(process.cpuUsage(), began.all) - own,
    };
  };
}

test('reports over a long past leave the thread of the till alone', async ({ folder, start }) => {
  test.setTimeout(240_000);
  const DAYS = 5;
  const template = join(folder, 'template.db');
  await simulate({ path: template, days: DAYS, perDay: 40, seed: 3, start: '2025-07-07' });
  bulk(template, join(folder, 'coipo.db'), DAYS, 8_000);
  const { page, electron } = await start();
  await signIn(page, 'Ana', PIN);
  await page.getByRole('heading', { name: 'Abre tu turno' }).waitFor();
  await electron.evaluate(watchTurns);
  await page.evaluate(async () => {
    const { coipo } = globalThis as unknown as { readonly coipo: Bridge };
    for (const type of [
      'revenue_day',
      'frequent_vehicles',
      'occupancy_spot',
      'revenue_hour',
    ] as const) {
      const answer = await coipo.call('reports.run', {
        question: {
          type,
          period: { kind: 'dates', from: '2023-01-01', to: '2025-07-11' },
          at: null,
          filters: { vehicleClass: null, operatorId: null },
        },
      });
      if (!answer.ok) throw new Error(answer.error.code);
    }
  });
  const { longest, main, all } = await electron.evaluate(() =>
    (globalThis as unknown as Turns).coipoTestTurns(),
  );
  // Computed on the thread of the till, the reports would be nearly all of both.
  expect(main / all).toBeLessThan(0.5);
  expect(longest).toBeLessThan(all / 8);
});
