import { AFTERNOON, makeAfternoon, PIN } from '@test/e2e/helpers/afternoon';
import { walkToArea } from '@test/e2e/helpers/areas';
import { expect, test } from '@test/e2e/helpers/booth';
import { query } from '@test/e2e/helpers/database';
import { press, signIn } from '@test/e2e/helpers/keys';
import { filesIn } from '@test/helpers/zip';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import type { Page } from 'playwright';

/** Tab, as a person without a mouse, until something has the focus. */
async function tabTo(page: Page, role: 'button' | 'combobox' | 'radio', name: string | RegExp) {
  const target = page.getByRole(role, { name });
  await target.waitFor();
  for (let step = 0; step < 60; step += 1) {
    if (await target.evaluate((it) => it === document.activeElement)) return;
    await press(page, 'Tab');
  }
  throw new Error(`the keyboard does not reach ${name}`);
}

test('revenue of the month by keyboard, its three files, and one that is made by itself', async ({
  folder,
  start,
}) => {
  await makeAfternoon(folder, {
    live: async (site) => {
      await site.signIn('Marcela Fuentes');
      await site.call('shifts.open', { float: { '10000': 4, '1000': 10 } });
      await site.pay('LLJH39');
      await site.pay('CKYZ46', 'debit');
    },
  });
  const app = await start({ clock: AFTERNOON });
  const { page } = app;
  await signIn(page, 'Rodrigo Soto', PIN);
  await expect(page.getByLabel('Patente o ticket')).toBeVisible();
  await press(page, 'F12');
  await walkToArea(page, 'Informes');
  // Paid by LLJH39 (61 min) and CKYZ46 (100 min).
  const [row] = query<{ total: number }>(app, 'SELECT sum(total) AS total FROM revenue_summary');
  const total = `$${Number(row?.total).toLocaleString('es-CL')}`;
  await expect(page.getByTestId('report-numbers')).toContainText(total);

  for (const format of ['CSV', 'XLSX', 'PDF'] as const) {
    await tabTo(page, 'button', `Guardar ${format}`);
    await press(page, 'Enter');
    await expect(page.getByRole('status').getByText(`.${format.toLowerCase()}`)).toBeVisible();
  }
  const results = join(folder, 'informes', 'ingresos-por-dia_2026-11-01_2026-11-20');
  const csv = readFileSync(`${results}.csv`, 'utf8');
  expect(csv).toContain(`2026-11-20;2;${row?.total};0;${row?.total};100`);
  const sheet = filesIn(readFileSync(`${results}.xlsx`), inflateRawSync);
  expect(sheet.get('xl/worksheets/sheet1.xml')).toContain(`<v>${row?.total}</v>`);
  expect(readFileSync(`${results}.pdf`).subarray(0, 5).toString()).toBe('%PDF-');

  await tabTo(page, 'combobox', 'Informe');
  for (let step = 0; step < 2; step += 1) await press(page, 'ArrowDown');
  await expect(page.getByRole('table', { name: /medio de pago/ })).toContainText('Débito');

  await tabTo(page, 'radio', 'Informe');
  await press(page, 'ArrowRight');
  await expect(
    page.getByRole('table', { name: 'Informes pedidos' }).getByText('Listo'),
  ).toHaveCount(3);
  await press(page, 'ArrowRight');
  await tabTo(page, 'button', 'Programar');
  await press(page, 'Enter');
  await expect(page.getByRole('list', { name: 'Programados' })).toContainText(
    'Ingresos por medio de pago',
  );
  expect(query(app, 'SELECT type, rhythm, active FROM report_schedules')).toEqual([
    { type: 'revenue_method', rhythm: 'daily', active: 1 },
  ]);

  // The next morning it is there, without anybody having asked.
  await app.setClock(AFTERNOON + 24 * 3_600_000);
  const made = `SELECT file FROM report_requests WHERE schedule_id IS NOT NULL AND status = 'completed'`;
  await app.close();
  await start({ clock: AFTERNOON + 24 * 3_600_000 });
  await expect
    .poll(() => query(app, made), { timeout: 15_000 })
    .toEqual([{ file: 'ingresos-por-medio-de-pago_2026-11-20.xlsx' }]);
  expect(app.complaints).toEqual([]);
});
