import { hqBrowser } from '@test/e2e/helpers/hq-browser';
import type { HqBrowser } from '@test/e2e/helpers/hq-browser';
import { terminals } from '@hq/db/schema/index';
import { PUERTO } from '@test/helpers/hq-pages';
import { asc, eq } from 'drizzle-orm';
import { expect, test } from 'playwright/test';

let hq: HqBrowser;
test.beforeAll(async () => {
  test.setTimeout(120_000);
  hq = await hqBrowser();
});
test.afterAll(() => hq?.close());

test('an alarm is settled with what was found, and that stands in the record', async () => {
  const page = await hq.opened('/');
  await page.getByRole('button', { name: /^Resolver: El cierre no cuadra/ }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByLabel('Qué se encontró').fill('Faltaba un pago de la tarde');
  await sheet.getByRole('button', { name: 'Resolver' }).click();
  await expect(sheet).toHaveCount(0);
  await expect(page.getByText('Sin alarmas: todo lo que llegó cuadra.')).toBeVisible();
  await page.getByRole('link', { name: 'Personas' }).click();
  await page.getByRole('radio', { name: 'Registro' }).click();
  const row = page.getByRole('row').filter({ hasText: 'Resolvió una alarma' });
  await expect(row).toContainText('Ana Díaz');
  await expect(row).toContainText('Sede Puerto');
  await expect(row).toContainText('Faltaba un pago de la tarde');
  await hq.done(page);
});

test('a key for a partner is shown once, opens what it was made for, and nothing once it is revoked', async () => {
  const page = await hq.opened('/people?part=keys');
  await page.getByRole('button', { name: 'Nueva clave' }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByLabel('Para quién').fill('Contadora externa');
  await sheet.getByRole('checkbox', { name: 'sedes' }).check();
  await sheet.getByRole('button', { name: 'Nueva clave' }).click();
  const secret = (await sheet.getByLabel('Clave', { exact: true }).textContent()) ?? '';
  expect(secret.length).toBeGreaterThan(20);
  const asks = async (path: string) =>
    (await fetch(hq.pages.url + path, { headers: { authorization: `Bearer ${secret}` } })).status;
  expect([await asks('/api/sites'), await asks('/api/payments')]).toEqual([200, 403]);
  await page.keyboard.press('Escape');
  await expect(page.getByText(secret)).toHaveCount(0);
  await page.reload();
  const row = page.getByRole('row').filter({ hasText: 'Contadora externa' });
  await expect(row).toContainText('activa');
  await expect(page.getByText(secret)).toHaveCount(0);
  await row.getByRole('button', { name: 'Revocar la clave de Contadora externa' }).click();
  await expect(row).toContainText('revocada');
  expect(await asks('/api/sites')).toBe(401);
  await hq.done(page);
});

test('a terminal is revoked only after what that means was said, and is heard no more', async () => {
  const [booth] = await hq.pages.hq.db
    .select({ id: terminals.id, code: terminals.code, name: terminals.name })
    .from(terminals)
    .where(eq(terminals.siteId, PUERTO))
    .orderBy(asc(terminals.code));
  const page = await hq.opened('/terminals');
  const row = page
    .getByRole('row')
    .filter({ hasText: 'Sede Puerto' })
    .filter({ hasText: booth?.name ?? '' })
    .first();
  await row.getByRole('button', { name: /dar de baja/i }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByRole('button', { name: /dar de baja/i }).click();
  await expect(sheet).toHaveCount(0);
  await expect(row).toContainText(/de baja/);
  const [after] = await hq.pages.hq.db
    .select({ status: terminals.status })
    .from(terminals)
    .where(eq(terminals.id, booth?.id ?? ''));
  expect(after?.status).toBe('revoked');
  await hq.done(page);
});
