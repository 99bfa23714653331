import { AFTERNOON, makeAfternoon, MINUTE, PIN } from '@test/e2e/helpers/afternoon';
import { expect, test } from '@test/e2e/helpers/booth';
import { count, query } from '@test/e2e/helpers/database';
import { press, signIn, typeByHand } from '@test/e2e/helpers/keys';

test('a supervisor closes the day by keyboard and asks the audit who did it', async ({
  folder,
  start,
}) => {
  await makeAfternoon(folder, {
    shift: true,
    live: async (site) => {
      await site.pay('LLJH39');
      site.minutesAgo(10);
    },
  });
  const app = await start({ clock: AFTERNOON });
  const { page } = app;
  await signIn(page, 'Rodrigo Soto', PIN);
  await expect(page.getByLabel('Patente o ticket')).toBeFocused();
  await press(page, 'F12');
  const day = page.getByRole('button', { name: /20-11-2026/ });
  await expect(day).toBeVisible();

  // Refused while the operator's shift is open: the way out is beside it.
  await expect(page.getByText(/turno 2 de Marcela Fuentes sigue abierto/)).toBeVisible();
  await expect(page.getByRole('button', { name: /^Cerrar e imprimir/ })).toBeDisabled();
  await page.getByRole('button', { name: 'Contar y cerrar el turno' }).press('Enter');
  await page.getByRole('radio', { name: 'Cerrar turno' }).click();
  await page
    .getByLabel(/10\.000/)
    .first()
    .fill('5');
  await page.getByRole('button', { name: /^Entregar conteo/ }).click();
  await page.getByLabel(/Explica la diferencia|Nota para el Z/).fill('contado por supervisión');
  await page.getByRole('button', { name: /^Cerrar turno e imprimir/ }).click();
  await page.getByText('Z 2', { exact: true }).waitFor();
  await press(page, 'Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await expect(
    page.getByText(/3 emitidos = 1 pagados \+ 0 con pase \+ 0 anulados \+ 2 abiertos/),
  ).toBeVisible();
  await page.getByLabel('Nota para el cierre (opcional)').focus();
  await typeByHand(page, 'sin novedad');
  await press(page, 'Enter');
  await expect(page.getByText(/cerrado · B-000001/)).toBeVisible();
  await page.getByRole('button', { name: /^Ver el papel B-000001/ }).press('Enter');
  await expect(page.getByText(/CIERRE DE DÍA/)).toBeVisible();
  expect(query<{ date: string }>(app, 'SELECT business_date AS date FROM day_closings')).toEqual([
    { date: '2026-11-20' },
  ]);
  expect(count(app, "SELECT count(*) FROM outbox WHERE kind = 'day.closed'")).toBe(1);

  // What follows counts in the next day.
  await app.setClock(AFTERNOON + MINUTE);
  await press(page, 'Escape');
  await page.getByRole('button', { name: /^Seguir sin turno/ }).press('Enter');
  await expect(page.getByLabel('Patente o ticket')).toBeFocused();
  await typeByHand(page, 'GHJK12');
  await page.getByTestId('target-spot').waitFor();
  await press(page, 'Enter');
  await expect
    .poll(() =>
      query(app, "SELECT business_date AS d FROM sessions WHERE ticket_number = 'B-000004'"),
    )
    .toEqual([{ d: '2026-11-21' }]);

  await press(page, 'F12');
  await page.getByRole('button', { name: 'Auditoría', exact: true }).focus();
  await press(page, 'Enter');
  const list = page.getByRole('listbox', { name: /Acciones/ });
  await expect(list.getByRole('option').first()).toContainText('Rodrigo Soto ingresó GHJK·12');
  await page.getByLabel('Qué', { exact: true }).selectOption('days');
  await expect(list.getByRole('option')).toHaveCount(1);
  await expect(list.getByRole('option')).toContainText('cerró el día 20-11-2026 (B-000001)');
  await page.getByLabel('Qué', { exact: true }).selectOption('');
  await page.getByLabel('Patente o número').fill('krtv62');
  await expect(list.getByRole('option')).toHaveCount(1);
  await list.focus();
  await press(page, 'ArrowDown');
  await expect(page.getByText('session.opened')).toBeVisible();
  await expect(page.getByText(/Cadena verificada/)).toBeVisible();
  expect(app.complaints).toEqual([]);
});
