import { hqBrowser } from '@test/e2e/helpers/hq-browser';
import type { HqBrowser } from '@test/e2e/helpers/hq-browser';
import { feedEntries, terminals } from '@hq/db/schema/index';
import { CENTRO, PUERTO } from '@test/helpers/hq-pages';
import { and, eq } from 'drizzle-orm';
import type { Page } from 'playwright';
import { expect, test } from 'playwright/test';

let hq: HqBrowser;
test.beforeAll(async () => {
  test.setTimeout(120_000);
  hq = await hqBrowser();
});
test.afterAll(() => hq?.close());

const sheet = (page: Page) => page.getByRole('dialog');

/** What would change is seen before it is confirmed at so many sites. */
async function confirm(page: Page, sites: string, ...preview: readonly string[]): Promise<void> {
  await sheet(page).getByRole('button', { name: 'Ver qué cambia' }).click();
  const table = sheet(page).getByRole('table', { name: 'Qué cambia en cada sede' });
  for (const text of preview) await expect(table).toContainText(text);
  await sheet(page)
    .getByRole('button', { name: `Confirmar en ${sites}` })
    .click();
  await expect(sheet(page)).toHaveCount(0);
}

const table = (page: Page, name: string) => page.getByRole('table', { name, exact: true });

/** What the booths of a site are told of a kind, newest last. */
async function told(siteId: string, kind: string): Promise<Record<string, unknown>[]> {
  const rows = await hq.pages.hq.db
    .select({ body: feedEntries.body })
    .from(feedEntries)
    .where(and(eq(feedEntries.siteId, siteId), eq(feedEntries.kind, kind)))
    .orderBy(feedEntries.version);
  return rows.map(({ body }) => body as Record<string, unknown>);
}

test('a tariff is scheduled at two sites after it was looked at, and withdrawn at one with its reason', async () => {
  const page = await hq.opened(`/catalogue?site=${CENTRO}`);
  await page.getByRole('button', { name: 'Cambiar tarifas' }).click();
  await sheet(page).getByLabel('Día, por hora').fill('2.400');
  await sheet(page).getByLabel('Desde', { exact: true }).fill('2026-12-01T00:00');
  await sheet(page).getByRole('button', { name: 'Todas las sedes' }).click();
  await confirm(page, '2 sedes', 'Sede Centro', 'Sede Puerto', '$1.800', '$2.400');
  const lines = table(page, 'Tarifas de la sede');
  const row = lines.getByRole('row').filter({ hasText: '$2.400' });
  await expect(row).toContainText('programada');
  await expect(row).toContainText('Ana Díaz');
  for (const siteId of [CENTRO, PUERTO]) {
    expect((await told(siteId, 'tariff')).at(-1)).toMatchObject({ dayRate: 2400 });
  }

  await row.getByRole('button', { name: 'Retirar el cambio de auto' }).click();
  await sheet(page).getByLabel('Motivo').fill('Se acordó otra cifra');
  await page.keyboard.press('Enter');
  await expect(sheet(page)).toHaveCount(0);
  await expect(row).toHaveCount(0);
  await page.getByRole('button', { name: 'También las pasadas' }).click();
  await expect(row).toContainText('retirada');
  await page.getByRole('radio', { name: 'Cambios' }).click();
  await expect(table(page, 'Cambios')).toContainText('Tarifa retirada');
  await hq.done(page);
});

test('a part that a booth manages is only seen, is taken over for headquarters, and given back', async () => {
  const page = await hq.opened(`/catalogue?site=${PUERTO}&part=operators`);
  const people = table(page, 'Operadores');
  await expect(people).toContainText('Marcela Fuentes');
  await expect(people.getByRole('button', { name: 'Cambiar a Marcela Fuentes' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Tomar para la casa matriz' }).click();
  await sheet(page).getByRole('button', { name: 'Tomar en 1 sede' }).click();
  await expect(sheet(page)).toHaveCount(0);
  await expect(people.getByRole('button', { name: 'Cambiar a Marcela Fuentes' })).toBeVisible();

  await page.getByRole('radio', { name: 'Quién maneja qué' }).click();
  const owner = page.getByRole('button', { name: /^Sede Puerto, Operadores y roles: Casa matriz/ });
  await owner.click();
  await expect(sheet(page).getByLabel('La maneja')).not.toHaveValue('hq');
  await sheet(page).getByRole('button', { name: 'Entregar a otro' }).click();
  await expect(sheet(page)).toHaveCount(0);
  await expect(owner).toHaveCount(0);
  await expect(
    page.getByRole('button', { name: /^Sede Puerto, Operadores y roles: / }),
  ).toBeVisible();
  await hq.done(page);
});

test('charging rules below the law are refused in words; right ones are scheduled and can be withdrawn', async () => {
  const page = await hq.opened(`/catalogue?site=${CENTRO}&part=policy`);
  await expect(page.getByText('Por minuto efectivo').first()).toBeVisible();
  await page.getByRole('button', { name: 'Cambiar reglas' }).click();
  await sheet(page).getByRole('radio', { name: 'Por tramos vencidos' }).click();
  await sheet(page).getByLabel('Primer tramo, minutos').fill('20');
  await sheet(page).getByLabel('Desde', { exact: true }).fill('2026-12-01T00:00');
  await sheet(page).getByRole('button', { name: 'Ver qué cambia' }).click();
  await expect(sheet(page)).toContainText('El primer tramo es de al menos 30 min (Ley 19.496');
  await expect(sheet(page).getByRole('button', { name: 'Confirmar en 1 sede' })).toBeDisabled();
  await sheet(page).getByRole('button', { name: 'Volver a editar' }).click();
  await sheet(page).getByLabel('Primer tramo, minutos').fill('30');
  await confirm(page, '1 sede', 'Por minuto efectivo', 'Tramos vencidos de 30 + 10 min');
  const rules = table(page, 'Reglas de cobro de la sede');
  const row = rules.getByRole('row').filter({ hasText: 'Tramos vencidos' });
  await expect(row).toContainText('programada');
  await row.getByRole('button', { name: /^Retirar las reglas/ }).click();
  await sheet(page).getByLabel('Motivo').fill('Falta avisar a los clientes');
  await page.keyboard.press('Enter');
  await expect(row).toContainText('retirada');
  await expect(row).toContainText('La retiró Ana Díaz: Falta avisar a los clientes');
  await hq.done(page);
});

test('an agreement is made, changed and ended; what it takes off stays', async () => {
  const page = await hq.opened(`/catalogue?site=${CENTRO}&part=agreements`);
  await page.getByRole('button', { name: 'Nuevo convenio' }).click();
  await sheet(page).getByLabel('Nombre', { exact: true }).fill('Farmacia Sur');
  await sheet(page).getByLabel('Cuánto').fill('45');
  await sheet(page).getByLabel('Nombre corto').fill('farmacia');
  await sheet(page).getByRole('radio', { name: 'Minutos' }).click();
  await sheet(page).getByLabel('Vale hasta').fill('2026-12-31');
  await confirm(page, '1 sede', 'Farmacia Sur · FARMACIA', '−45 min');
  const row = table(page, 'Convenios').getByRole('row').filter({ hasText: 'Farmacia Sur' });
  await expect(row).toContainText('vigente');
  await row.getByRole('button', { name: 'Cambiar Farmacia Sur' }).click();
  await expect(sheet(page).getByLabel('Vale hasta')).toHaveValue('2026-12-31');
  await expect(sheet(page).getByLabel('Cuánto')).toHaveCount(0);
  await sheet(page).getByRole('radio', { name: 'Terminado' }).click();
  await confirm(page, '1 sede', 'Activo', 'Terminado');
  await expect(row).toContainText('terminado');
  expect((await told(CENTRO, 'agreement')).at(-1)).toMatchObject({
    code: 'FARMACIA',
    active: false,
    kind: 'minutes',
    value: 45,
  });
  await hq.done(page);
});

test('a message says which booths have it, and is withdrawn', async () => {
  const page = await hq.opened('/catalogue?part=messages');
  await expect(page.getByText('Ningún mensaje')).toBeVisible();
  await page.getByRole('button', { name: 'Nuevo mensaje' }).click();
  await sheet(page).getByLabel('Mensaje', { exact: true }).fill('Mañana se pinta el patio');
  // Puerto's booth says its own messages: it is not offered, and that is said.
  await expect(sheet(page)).toContainText('En 1 sede lo maneja su caja');
  await sheet(page).getByRole('checkbox', { name: 'Sede Centro' }).check();
  await confirm(page, '1 sede', 'Mañana se pinta el patio');
  const row = table(page, 'Mensajes').getByRole('row').filter({ hasText: 'pinta el patio' });
  const [message] = await told(CENTRO, 'message');
  const booths = await hq.pages.hq.db
    .select({ id: terminals.id, code: terminals.code })
    .from(terminals)
    .where(eq(terminals.siteId, CENTRO));
  await expect(row).toContainText(`0 de ${booths.length} cajas`);
  // A booth asks for what comes after the message: it has it on its disk.
  await hq.pages.hq.db
    .update(terminals)
    .set({ feedCursor: Number.MAX_SAFE_INTEGER })
    .where(eq(terminals.id, booths[0]?.id ?? ''));
  await page.reload();
  await row.getByRole('link', { name: `1 de ${booths.length} cajas` }).click();
  await expect(sheet(page).getByRole('row').last()).toContainText('lo tiene');
  await page.keyboard.press('Escape');
  await row.getByRole('button', { name: /^Retirar/ }).click();
  await confirm(page, '1 sede');
  await expect(page.getByText('Ningún mensaje')).toBeVisible();
  expect(message).toMatchObject({ text: 'Mañana se pinta el patio', createdBy: 'Ana Díaz' });
  await hq.done(page);
});

test('a role with its permissions, somebody who has it, and new spots reach the feed of the site', async () => {
  const page = await hq.opened(`/catalogue?site=${CENTRO}&part=roles`);
  await page.getByRole('button', { name: 'Nuevo rol' }).click();
  await sheet(page).getByLabel('Nombre').fill('Jefatura de patio');
  await sheet(page).getByLabel('Parte con los permisos de').selectOption({ label: 'Operación' });
  await sheet(page)
    .getByRole('checkbox', { name: /^Cerrar el día/ })
    .check();
  await confirm(page, '1 sede', 'Jefatura de patio', 'Cerrar el día');
  const role = table(page, 'Roles').getByRole('row').filter({ hasText: 'Jefatura de patio' });
  await expect(role).toContainText('Cerrar el día');

  await page.getByRole('radio', { name: 'Operadores' }).click();
  await page.getByRole('button', { name: 'Nuevo operador' }).click();
  await sheet(page).getByLabel('Nombre', { exact: true }).fill('Pedro Araya');
  await expect(sheet(page).getByLabel('Usuario')).toHaveValue('pedro.araya');
  await sheet(page).getByLabel('Rol').selectOption({ label: 'Jefatura de patio' });
  await sheet(page).getByLabel('PIN').fill('1234');
  await expect(sheet(page)).toContainText('y no 1234');
  await sheet(page).getByLabel('PIN').fill('9471');
  await confirm(page, '1 sede', 'Pedro Araya · pedro.araya', 'PIN');
  await expect(
    table(page, 'Operadores').getByRole('row').filter({ hasText: 'Pedro Araya' }),
  ).toContainText('Jefatura de patio');
  await page.getByRole('radio', { name: 'Roles' }).click();
  await expect(
    role.getByRole('button', { name: 'Quitar el rol Jefatura de patio' }),
  ).toBeDisabled();

  await page.getByRole('radio', { name: 'Plazas' }).click();
  await page.getByRole('button', { name: 'Agregar plazas' }).click();
  await sheet(page).getByLabel('Códigos').fill('B1-B3');
  await confirm(page, '1 sede', 'B1', 'B2', 'B3');
  await page.getByRole('button', { name: 'Cambiar la plaza B2' }).click();
  await sheet(page).getByLabel('Para').selectOption({ label: 'Eléctrico' });
  await confirm(page, '1 sede', 'B2 · Auto', 'B2 · Eléctrico');
  await expect(page.getByRole('button', { name: 'Cambiar la plaza B2' })).toContainText(
    'Eléctrico',
  );
  await hq.done(page);
});
