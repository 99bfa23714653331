import type { Page } from 'playwright';
import { PIN } from '@test/e2e/helpers/afternoon';
import { clickArea, syncNow, walkToArea } from '@test/e2e/helpers/areas';
import { launchApp, newFolder } from '@test/e2e/helpers/app';
import type { RunningApp } from '@test/e2e/helpers/app';
import { expect, test } from '@test/e2e/helpers/booth';
import { charge, checkIn } from '@test/e2e/helpers/cars';
import { openBrowser } from '@test/e2e/helpers/browser';
import { count, query } from '@test/e2e/helpers/database';
import { atHq } from '@test/e2e/helpers/hq-payments';
import { openManager, startHq } from '@test/e2e/helpers/hq-process';
import { countDrawer, press, signIn } from '@test/e2e/helpers/keys';
import { picture } from '@test/e2e/helpers/pictures';
import { livePast } from '@test/helpers/past-site';
import { FaultProxy } from '@test/sync/fault-proxy';
import { formatClp } from '@shared/kernel/money';

/** Counts the drawer, closes the shift with its Z and the day with its paper. */
async function closeShiftAndDay(page: Page): Promise<void> {
  await press(page, 'F10');
  await page.getByRole('radio', { name: 'Cerrar turno' }).click();
  await page
    .getByLabel(/10\.000/)
    .first()
    .fill('5');
  await page.getByRole('button', { name: /^Entregar conteo/ }).click();
  await page.getByLabel(/Explica la diferencia|Nota para el Z/).fill('cierre sin red');
  await page.getByRole('button', { name: /^Cerrar turno e imprimir/ }).click();
  await page.getByText(/^Z \d+$/).waitFor();
  await press(page, 'Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await press(page, 'F12');
  await clickArea(page, 'Cierre de día');
  await expect(page.getByRole('button', { name: /^Cerrar (e imprimir|aunque)/ })).toBeEnabled();
  await page.getByLabel('Nota para el cierre (opcional)').focus();
  await press(page, 'Enter');
  await expect(page.getByText(/cerrado · [BC]-\d{6}/)).toBeVisible();
  await expect(page.getByText(/todavía no confirma este día/)).toBeVisible();
}

/** The site's day turns half a day from now: what is lived here is one day, whenever it is run. */
function farFromNow(): string {
  const there = Temporal.Now.zonedDateTimeISO('America/Santiago').add({ hours: 12 });
  return there.toPlainTime().toString({ smallestUnit: 'minute' });
}

const takings = (app: RunningApp): number => count(app, 'SELECT sum(amount) FROM payments');

test('two booths and headquarters: a payment is there within two seconds, and after a day with the cables out all three agree', async ({
  folder,
  start,
}) => {
  test.setTimeout(240_000);
  const other = newFolder();
  await livePast(folder, Date.now(), async (site) => {
    site.minutesAgo(75);
    await site.signIn('Ana Rivas');
    await site.call('days.setCutover', { cutover: farFromNow() });
    await site.call('shifts.open', { float: { '10000': 4, '1000': 10 } });
    for (const plate of ['KRTV62', 'CKYZ46', 'LLJH39', 'BBBB22']) await site.checkIn(plate);
  });
  const hq = await startHq(folder);
  const cables = [
    await FaultProxy.start({ target: () => hq.url }),
    await FaultProxy.start({ target: () => hq.url }),
  ] as const;
  const browser = await openBrowser();
  let second: RunningApp | null = null;
  try {
    const first = await start({ size: { width: 1280, height: 720 } });
    second = await launchApp(other.path, { size: { width: 1280, height: 720 } });
    const [a, b] = [first.page, second.page];
    const seconds: string[] = [];

    await test.step('the first booth brings the site, the second joins it', async () => {
      await signIn(a, 'Ana Rivas', PIN);
      await expect(a.getByLabel('Patente o ticket')).toBeFocused();
      await press(a, 'F12');
      await walkToArea(a, 'Casa matriz');
      const { code } = await hq.newCode();
      await a.getByLabel('Código de enlace').fill(code);
      await a.getByLabel('Dirección de la casa matriz').fill(cables[0].url);
      await press(a, 'Enter');
      await expect(a.getByText('Al día', { exact: true })).toBeVisible();
      await press(a, 'Escape');
      const [{ siteId = '' } = {}] = query<{ siteId: string }>(
        first,
        'SELECT site_id AS siteId FROM sync_state',
      );

      await b.getByText('Unirse a una sede existente').click();
      await b.getByLabel('Código de enlace').fill((await hq.newCode(siteId)).code);
      await b.getByLabel('Dirección de la casa matriz').fill(cables[1].url);
      await b.getByLabel('Letra de esta caja').fill('c');
      await b.getByLabel('Nombre de esta caja').fill('Salida norte');
      await picture(b, 'join');
      await press(b, 'Enter');
      await signIn(b, 'Ana Rivas', PIN);
      await expect(b.getByRole('heading', { name: 'Abre tu turno' })).toBeVisible();
      await countDrawer(b, [0, 4, 0, 0, 10, 0, 0, 0, 0]);
      await press(b, 'Enter');
      const arrived = b.getByRole('gridcell', { name: /ocupada por CKYZ·46.*Entró por Caja 2/ });
      await expect(arrived).toBeVisible();
      await picture(b, 'arrived');
    });

    await test.step('a payment of each is at headquarters within two seconds', async () => {
      for (const [page, plate] of [
        [a, 'KRTV62'],
        [b, 'BBBB22'],
      ] as const) {
        const asked = atHq(hq, plate);
        const paid = await charge(page, plate);
        const late = (await asked) - paid;
        seconds.push((late / 1000).toFixed(2));
        expect(late).toBeLessThan(2000);
      }
    });

    await test.step('a day with both cables out', async () => {
      await Promise.all(cables.map((it) => it.unplug()));
      await checkIn(a, 'GHJK12');
      await charge(a, 'LLJH39');
      await checkIn(b, 'PLRS45');
      await charge(b, 'CKYZ46');
      for (const page of [a, b]) {
        await expect(
          page.getByRole('banner').getByText(/Sin conexión · \d+ por enviar/),
        ).toBeVisible();
        await closeShiftAndDay(page);
      }
    });

    await test.step('the cables are in again: headquarters and both booths agree', async () => {
      await Promise.all(cables.map((it) => it.plugIn()));
      for (const page of [a, b]) {
        await clickArea(page, 'Casa matriz');
        await syncNow(page);
      }
      for (const page of [a, b]) {
        await expect(page.getByText('Al día', { exact: true })).toBeVisible();
        await clickArea(page, 'Cierre de día');
        const closed = page.getByRole('group', { name: 'Días' }).getByRole('button');
        await expect(closed.filter({ hasText: 'confirmado' })).toHaveCount(1);
        await closed.filter({ hasText: 'confirmado' }).click();
        await expect(page.getByText('Confirmado por la casa matriz')).toBeVisible();
        await picture(page, `confirmed ${page === a ? 'a' : 'b'}`);
      }
    });

    await test.step('a manager sees both days confirmed, and the same sum', async () => {
      const manager = await openManager(browser, hq);
      const row = manager.getByRole('row').filter({ hasText: 'Sede Bellavista' });
      const booths = [first, second].filter((it) => it !== null);
      const sum = booths.reduce((all, it) => all + takings(it), 0);
      expect(booths.map((it) => count(it, 'SELECT count(*) FROM payments'))).toEqual([2, 2]);
      await expect(row).toContainText(formatClp(sum));
      await row.getByRole('link', { name: 'Sede Bellavista' }).click();
      await manager.getByRole('radio', { name: /^Cierre del día/ }).click();
      await expect(manager.getByText('Confirmado por la casa matriz')).toHaveCount(2);
      await expect(manager.getByText('No cuadra')).toHaveCount(0);
      await picture(manager, 'hq closings');
    });

    const words = `from the key that pays to headquarters: ${seconds.join(' s, ')} s`;
    test.info().annotations.push({ type: 'seconds', description: words });
    process.stdout.write(`${words}\n`);
    expect(first.complaints).toEqual([]);
    expect(second.complaints).toEqual([]);
  } finally {
    await browser.close();
    await second?.kill();
    await Promise.all(cables.map((it) => it.unplug()));
    await hq.stop();
    other.remove();
  }
});
