import type { Page } from 'playwright';
import { AFTERNOON, makeAfternoon, PIN } from '@test/e2e/helpers/afternoon';
import { walkToArea } from '@test/e2e/helpers/areas';
import { expect, test } from '@test/e2e/helpers/booth';
import { count, query } from '@test/e2e/helpers/database';
import { expectDue, press, scan, signIn, typeByHand } from '@test/e2e/helpers/keys';

async function administration(page: Page): Promise<void> {
  await expect(page.getByLabel('Patente o ticket')).toBeFocused();
  await press(page, 'F12');
  await expect(page.getByRole('navigation', { name: 'Áreas' })).toBeVisible();
}

test('a tariff is tried out, scheduled, refused twice for its instant, and withdrawn', async ({
  folder,
  start,
}) => {
  await makeAfternoon(folder, {
    shift: true,
    live: async (site) => {
      site.minutesAgo(20);
      await site.pay('KRTV62');
    },
  });
  const app = await start({ clock: AFTERNOON });
  const { page } = app;
  await signIn(page, 'Ana Rivas', PIN);
  await administration(page);
  await walkToArea(page, 'Tarifas');

  await page.getByLabel('Día $/h').fill('2400');
  await press(page, 'Control+E');
  await expect(page.getByTestId('simulated-difference')).toContainText('+$1.140');
  await page.getByRole('radio', { name: 'De inmediato' }).focus();
  await press(page, 'ArrowRight');
  await page.getByLabel('Fecha y hora').fill('2026-11-20T16:41');
  await press(page, 'Control+S');
  await expect(page.getByText('Un cambio no puede empezar en el pasado')).toBeVisible();
  await page.getByLabel('Fecha y hora').fill('2026-12-01T00:00');
  await press(page, 'Control+S');
  await expect(page.getByText('Regirá desde el 01-12-2026 00:00.')).toBeVisible();
  await page.getByRole('radio', { name: 'En una fecha' }).click();
  await page.getByLabel('Fecha y hora').fill('2026-12-01T00:00');
  await press(page, 'Control+S');
  await expect(page.getByText('Ya hay un cambio que rige desde el 01-12-2026')).toBeVisible();

  await page.getByRole('button', { name: /^Retirar lo programado/ }).focus();
  await press(page, 'Enter');
  await typeByHand(page, 'se posterga el alza');
  await press(page, 'Enter');
  await expect(page.getByText(/La retiró Ana Rivas/)).toContainText('se posterga el alza');
  const [row] = query<{ day_rate: number; valid_to: number | null }>(
    app,
    `SELECT day_rate, valid_to FROM tariffs WHERE vehicle_class = 'car' AND withdrawn_at IS NULL
     ORDER BY valid_from DESC LIMIT 1`,
  );
  expect(row).toEqual({ day_rate: 1800, valid_to: null });
});

test('a policy below the law is refused while typing; one within it holds for the next car', async ({
  folder,
  start,
}) => {
  await makeAfternoon(folder, { shift: true });
  const app = await start({ clock: AFTERNOON });
  const { page } = app;
  await signIn(page, 'Ana Rivas', PIN);
  await administration(page);
  await walkToArea(page, 'Modo de cobro');
  await page.getByRole('radio', { name: 'Por tramos vencidos' }).click();
  await page.getByLabel('Primer tramo (min)').fill('20');
  await expect(page.getByText('Lo exige la Ley 19.496 art. 15 A.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Guardar cambio' })).toBeDisabled();
  await page.getByLabel('Primer tramo (min)').fill('30');
  await expect(page.getByText('La ley permite esta forma de cobro')).toBeVisible();
  await press(page, 'Control+S');
  await expect(page.getByText('Rige desde ahora para los que entren.')).toBeVisible();
  await expect(page.getByText('Cobro por tramos vencidos · Ley 19.496')).toBeVisible();
  await press(page, 'Escape');
  await typeByHand(page, 'GHJK12');
  await page.getByTestId('target-spot').waitFor();
  await press(page, 'Enter');
  await page.getByText('Va a la plaza').waitFor();
  const modes = query<{ mode: string }>(
    app,
    "SELECT policy_snapshot ->> 'mode' AS mode FROM sessions WHERE status = 'open' ORDER BY start_time",
  );
  expect(modes.map((it) => it.mode)).toEqual(['per_minute', 'per_minute', 'per_minute', 'tranche']);
});

test('an agreement is made, its code scanned at the charge, and its only use is gone', async ({
  folder,
  start,
}) => {
  await makeAfternoon(folder, { shift: true });
  const app = await start({ clock: AFTERNOON });
  const { page } = app;
  await signIn(page, 'Ana Rivas', PIN);
  await administration(page);
  await walkToArea(page, 'Convenios');
  await page.getByRole('button', { name: 'Nuevo convenio' }).focus();
  await press(page, 'Enter');
  await expect(page.getByLabel('Nombre', { exact: true })).toBeFocused();
  await typeByHand(page, 'Sol');
  await page.getByLabel('Cuánto').fill('50');
  await page.getByLabel('Nombre corto').fill('SOL');
  await page.getByLabel('Código para escanear').fill('CV-2030-SOL');
  await page.getByLabel('Usos en total').fill('1');
  await press(page, 'Control+S');
  await expect(page.getByRole('row', { name: /Sol/ })).toContainText('0 de 1');
  await press(page, 'Escape');

  await typeByHand(page, 'KRTV62');
  await expectDue(page, '$4.020');
  await scan(app, 'CV2030SOL');
  await expectDue(page, '$2.010');
  await expect(page.getByLabel('Patente o ticket')).toHaveValue('KRTV62');
  await press(page, 'Enter');
  await page.getByText(/pagó \$2\.010/).waitFor();

  await typeByHand(page, 'CKYZ46');
  await expectDue(page, '$3.000');
  await scan(app, 'CV2030SOL');
  await expect(page.getByText('El convenio Sol llegó a su límite de usos: 1')).toBeVisible();
  await expectDue(page, '$3.000');
  await page.getByLabel('Código de un convenio').fill('NADA99');
  await press(page, 'Enter');
  await expect(page.getByText('Ningún convenio tiene ese código')).toBeVisible();
  expect(count(app, 'SELECT count(*) FROM payments WHERE agreement_id IS NOT NULL')).toBe(1);
});
