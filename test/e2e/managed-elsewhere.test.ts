import { es } from '@renderer/i18n/es/index';
import { expectAccessible } from '@test/e2e/helpers/accessible';
import { AFTERNOON, makeAfternoon, MINUTE, PIN } from '@test/e2e/helpers/afternoon';
import { clickArea } from '@test/e2e/helpers/areas';
import { expect, test } from '@test/e2e/helpers/booth';
import { count, query } from '@test/e2e/helpers/database';
import { expectDue, press, runCommand, signIn } from '@test/e2e/helpers/keys';
import { manageElsewhere } from '@test/helpers/hq-messages';
import { picture } from '@test/e2e/helpers/pictures';

const REASON = 'Esta parte se administra en Casa matriz';

/** What changes something in each area, by its name: reached by the Tab key, described, and without effect. */
const LOCKED: readonly (readonly [area: string, actions: readonly string[]])[] = [
  [es.admin.areas.tariffs, [es.tariffs.addClass, es.tariffs.save]],
  [es.admin.areas.policy, [es.tariffs.save]],
  [es.admin.areas.agreements, [es.tariffs.agreements.add]],
  [es.admin.areas.people, [es.people.add]],
  [es.admin.areas.roles, [es.roles.add, es.roles.save]],
  [es.admin.areas.spots, [es.spots.newZone, es.admin.save]],
  [es.admin.areas.hours, [es.admin.save]],
  [es.admin.areas.papers, [es.admin.save]],
  [es.admin.areas.company, [es.admin.save]],
];

const LOOKED_AT = new Set<string>([
  es.admin.areas.policy,
  es.admin.areas.roles,
  es.admin.areas.hours,
]);

test('what headquarters manages can be looked at and reached, and says why it does not change', async ({
  folder,
  start,
}) => {
  test.setTimeout(120_000);
  await makeAfternoon(folder, { shift: true });
  manageElsewhere(folder, [], AFTERNOON - MINUTE);
  const app = await start({ clock: AFTERNOON, size: { width: 1280, height: 720 } });
  const { page, complaints } = app;
  await signIn(page, 'Ana Rivas', PIN);
  await expect(page.getByLabel('Patente o ticket')).toBeFocused();
  await press(page, 'F12');
  const actions = () => count(app, 'SELECT count(*) FROM audit_log');
  const before = actions();
  for (const [area, names] of LOCKED) {
    await clickArea(page, area);
    await expect(page.getByRole('alert').filter({ hasText: REASON })).toBeVisible();
    for (const name of names) {
      const button = page.getByRole('button', { name: new RegExp(`^${name}`) }).last();
      await expect(button).toHaveAttribute('aria-disabled', 'true');
      await expect(button).toHaveAccessibleDescription(new RegExp(REASON));
      await button.focus();
      await expect(button).toBeFocused();
      await press(page, 'Enter', 'Space', 'Control+S');
      await expect(page.getByRole('dialog')).toHaveCount(0);
    }
    // The others have no control that these have not.
    if (LOOKED_AT.has(area)) await expectAccessible(page, `${area}, managed elsewhere`);
    await picture(page, `managed ${area}`);
  }

  // A field of the company stands still, one of this booth does not.
  const company = page.getByLabel(es.site.company.name);
  await expect(company).toHaveAccessibleDescription(new RegExp(REASON));
  await company.click();
  const was = await company.inputValue();
  await page.keyboard.type('x');
  await expect(company).toHaveValue(was);
  const terminal = page.getByLabel(/^Nombre de este puesto|^Este puesto|Caja/).first();
  await terminal.fill('Caja Sur');
  await press(page, 'Control+S');
  await expect(page.getByText(es.site.state.saved)).toBeVisible();
  expect(actions()).toBe(before + 1);

  // Somebody's access, a permission and a spot.
  await clickArea(page, es.admin.areas.people);
  await page.getByRole('row').filter({ hasText: 'Marcela Fuentes' }).click();
  for (const name of [es.people.suspend, es.people.resetPin, es.people.badgeIssue]) {
    await page.getByRole('button', { name }).click({ force: true });
    await expect(page.getByRole('button', { name })).toHaveAccessibleDescription(
      new RegExp(REASON),
    );
  }
  await clickArea(page, es.admin.areas.roles);
  const cell = page.getByRole('checkbox').nth(5);
  const given = await cell.isChecked();
  await cell.click({ force: true });
  expect(await cell.isChecked()).toBe(given);
  await clickArea(page, es.admin.areas.spots);
  const spot = page.getByRole('option').first();
  await spot.click();
  await press(page, 'ArrowRight', 'Delete');
  await expect(page.getByRole('status').filter({ hasText: REASON })).toHaveCount(1);
  await expect(page.getByText(es.spots.nothingToSave)).toBeVisible();
  expect(actions()).toBe(before + 1);
  expect(complaints).toEqual([]);
});

test('headquarters’ messages stand where nobody is charged, and each person reads them', async ({
  folder,
  start,
}) => {
  await makeAfternoon(folder, { shift: true });
  const texts = ['Mañana se pinta el piso 2: no ocupar B1 a B8', 'Bomberos no paga esta semana'];
  manageElsewhere(folder, texts, AFTERNOON - MINUTE);
  const app = await start({ clock: AFTERNOON, size: { width: 1280, height: 720 } });
  const { page, complaints } = app;
  const read = () =>
    query<{ text: string }>(app, 'SELECT text FROM message_reads ORDER BY read_at');
  await signIn(page, 'Marcela Fuentes', PIN);
  const field = page.getByLabel('Patente o ticket');
  await expect(field).toBeFocused();
  const pill = page.getByRole('banner').getByRole('button', { name: /sin leer/ });
  const card = page.getByRole('region', { name: es.messages.title });
  await expect(pill).toHaveAccessibleName('2 mensajes sin leer');
  await expect(card.getByRole('status')).toHaveText(texts[0] ?? '');
  await expectAccessible(page, 'unread message');
  await picture(page, 'message');

  // What is being paid is never covered.
  await page.keyboard.type('krtv62', { delay: 60 });
  await expectDue(page);
  await expect(card).toHaveCount(0);
  await press(page, 'Escape');
  await expect(card).toBeVisible();

  await press(page, 'Control+I');
  await expect(card.getByRole('status')).toHaveText(texts[1] ?? '');
  await expect(field).toBeFocused();
  expect(read()).toEqual([{ text: texts[0] }]);
  await pill.press('Enter');
  const sheet = page.getByRole('dialog', { name: es.messages.title });
  await expect(sheet.getByRole('button', { name: `Leído: ${texts[1]}` })).toBeFocused();
  await expectAccessible(page, 'messages');
  await picture(page, 'messages');
  await press(page, 'Enter');
  await expect(sheet.getByText(/Lo leíste el/)).toHaveCount(2);
  await press(page, 'Escape');
  await expect(card).toHaveCount(0);
  await expect(pill).toHaveCount(0);
  expect(read()).toEqual(texts.map((text) => ({ text })));
  expect(count(app, "SELECT count(*) FROM audit_log WHERE action = 'message.read'")).toBe(2);

  // The next person has not read them; who has, finds them again by name.
  await runCommand(page, 'Mensajes de la casa matriz');
  await expect(sheet.getByText(/Lo leíste el/)).toHaveCount(2);
  await press(page, 'Escape');
  await runCommand(page, 'Salir');
  await signIn(page, 'Rodrigo Soto', PIN);
  await expect(pill).toHaveAccessibleName('2 mensajes sin leer');
  expect(complaints).toEqual([]);
});
