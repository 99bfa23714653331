import type { Page } from 'playwright';
import { expectAccessible } from '@test/e2e/helpers/accessible';
import { AFTERNOON, makeAfternoon, MINUTE, PIN } from '@test/e2e/helpers/afternoon';
import { clickArea } from '@test/e2e/helpers/areas';
import { expect, test } from '@test/e2e/helpers/booth';
import { press, runCommand, signIn } from '@test/e2e/helpers/keys';
import { picture, pictured } from '@test/e2e/helpers/pictures';
import { hearOfOtherBooth } from '@test/helpers/double-payment';
import { hearFromHq } from '@test/helpers/heard-from-hq';
import { manageElsewhere } from '@test/helpers/hq-messages';

const SIZES = [
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
  // The smaller one zoomed to 200 %.
  { width: 640, height: 360 },
] as const;

async function expectNoOverflow(page: Page, name: string): Promise<void> {
  const { wide, words } = await page.evaluate(() => ({
    wide: document.documentElement.scrollWidth - window.innerWidth,
    words: document.body.innerText,
  }));
  expect.soft(wide, `${name} is too wide`).toBeLessThanOrEqual(0);
  expect.soft(words, name).not.toMatch(/\{\{|\bundefined\b|\bNaN\b/);
}

/** At each size; with both themes where pictures are taken. */
async function look(page: Page, name: string): Promise<void> {
  for (const size of SIZES) {
    await page.setViewportSize(size);
    await page.waitForTimeout(120);
    await expectNoOverflow(page, `${name}, ${size.width}`);
    for (const colorScheme of pictured() ? (['light', 'dark'] as const) : []) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.waitForTimeout(150);
      await picture(page, `${name} ${size.width} ${colorScheme}`);
    }
  }
  await page.setViewportSize(SIZES[0]);
}

test('everything about headquarters fits and reads, at every size and in both languages', async ({
  folder,
  start,
}) => {
  test.setTimeout(180_000);
  await makeAfternoon(folder, {
    live: async (site) => {
      await site.call('shifts.open', { float: { '10000': 4, '1000': 10 } });
      site.minutesAgo(10);
      await site.pay('KRTV62');
      await site.call('shifts.submitCount', { count: { '10000': 4, '1000': 14 } });
      await site.call('shifts.close', { explanation: 'veinte pesos de más' });
      await site.signIn('Ana Rivas');
      await site.call('days.close', { date: '2026-11-20' });
      await site.call('shifts.open', { float: { '1000': 20 } });
    },
  });
  hearOfOtherBooth(folder, 'KRTV62', 'CKYZ46', AFTERNOON - 3 * MINUTE);
  manageElsewhere(
    folder,
    [
      'Mañana se pinta el piso 2 desde las 7: no ocupar B1 a B8 y avisar a los abonados que llegan temprano. Los conos los trae mantención.',
      'Bomberos no paga',
    ],
    AFTERNOON - 2 * MINUTE,
  );
  hearFromHq(folder, AFTERNOON - MINUTE);
  const { page, complaints } = await start({ clock: AFTERNOON, size: SIZES[0] });
  await signIn(page, 'Ana Rivas', PIN);
  const field = page.getByLabel(/Patente o ticket|Plate or ticket/);
  await expect(field).toBeFocused();

  for (const language of ['es', 'en'] as const) {
    const es = language === 'es';
    const name = (screen: string) => `${language} ${screen}`;
    await look(page, name('operator'));
    if (es) await expectAccessible(page, name('operator'));
    await page.keyboard.type('ckyz46', { delay: 60 });
    await expect(
      page.getByText(es ? /entró por Caja Norte|dos veces/ : /came in at|twice/).first(),
    ).toBeVisible();
    await look(page, name('stay of another booth'));
    await press(page, 'Escape', 'F2');
    await page.getByRole('dialog').getByRole('option').first().waitFor();
    await look(page, name('search'));
    if (es) await expectAccessible(page, name('search'));
    await press(page, 'Escape');
    await page
      .getByRole('banner')
      .getByRole('button', { name: es ? /sin leer/ : /unread/ })
      .click();
    await page.getByRole('dialog').waitFor();
    await look(page, name('messages'));
    await press(page, 'Escape', 'F12');
    for (const it of es
      ? ['Casa matriz', 'Otras cajas', 'Cierre de día']
      : ['Headquarters', 'Other booths', 'Day closing']) {
      await clickArea(page, it);
      if (it === 'Cierre de día' || it === 'Day closing') {
        await page.locator('[data-day="2026-11-20"]').click();
        await expect(page.getByText(es ? 'Qué no cuadra' : 'What differs')).toBeVisible();
      }
      await look(page, name(it));
      if (es) await expectAccessible(page, name(it));
    }
    await press(page, 'Escape');
    if (es) await runCommand(page, 'Idioma: English');
  }
  expect(complaints).toEqual([]);
});

test('joining a site and enrolling read at every size', async ({ start }) => {
  test.setTimeout(120_000);
  const { page, complaints } = await start({ size: SIZES[0] });
  for (const language of ['es', 'en'] as const) {
    const es = language === 'es';
    await page.getByRole('radio', { name: es ? 'Español' : 'English' }).click();
    await look(page, `${language} welcome`);
    await page.getByText(es ? 'Unirse a una sede existente' : 'Join an existing site').click();
    await look(page, `${language} join`);
    await expectAccessible(page, `${language} join`);
    await page.getByLabel(es ? 'Código de enlace' : 'Enrolment code').fill('ABCDEFGHJKM');
    await page.getByLabel(/^(Dirección|Address)/).fill('http://127.0.0.1:9');
    await page.getByLabel(/^(Letra|Letter)/).fill('c');
    await page.getByLabel(/^(Nombre|Name)/).fill('Salida norte');
    await press(page, 'Enter');
    await expect(page.getByRole('alert')).toBeVisible();
    await look(page, `${language} join refused`);
    await page.getByRole('button', { name: es ? 'Volver' : 'Back' }).click();
  }
  await page.getByRole('radio', { name: 'Español' }).click();
  await page.getByText('Cargar sitio de demostración').click();
  await signIn(page, 'Ana Rivas', PIN);
  await expect(page.getByRole('heading', { name: 'Abre tu turno' })).toBeVisible();
  await press(page, 'F12');
  await clickArea(page, 'Casa matriz');
  await look(page, 'es enrol');
  await expectAccessible(page, 'enrol');
  expect(complaints).toEqual([]);
});
