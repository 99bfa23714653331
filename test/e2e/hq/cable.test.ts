import { query } from '@test/e2e/helpers/database';
import type { RunningApp } from '@test/e2e/helpers/app';
import { makeAfternoon, PIN } from '@test/e2e/helpers/afternoon';
import { syncNow, walkToArea } from '@test/e2e/helpers/areas';
import { expect, test } from '@test/e2e/helpers/booth';
import { charge } from '@test/e2e/helpers/cars';
import { openBrowser } from '@test/e2e/helpers/browser';
import { openManager, startHq } from '@test/e2e/helpers/hq-process';
import { press, signIn } from '@test/e2e/helpers/keys';
import { formatClp } from '@shared/kernel/money';
import { FaultProxy } from '@test/sync/fault-proxy';
import type { Page } from 'playwright';

async function enrol(page: Page, code: string, url: string): Promise<void> {
  await press(page, 'F12');
  await walkToArea(page, 'Casa matriz');
  await page.getByLabel('Código').fill(code);
  await page.getByLabel('Dirección de la casa matriz').fill(url);
  await page.getByRole('button', { name: 'Probar conexión' }).click();
  await expect(page.getByText('Es una casa matriz de Coipo.')).toBeVisible();
  await press(page, 'Enter');
  await page.getByRole('button', { name: 'Enlazar', exact: true }).click();
  await expect(page.getByText('Al día', { exact: true })).toBeVisible();
  await press(page, 'Escape');
}

/** What the booth took in today, and what its site is called. */
function takings(app: RunningApp): { readonly amount: number; readonly site: string } {
  const [paid] = query<{ amount: number }>(
    app,
    `SELECT sum(amount) AS amount FROM payments
     WHERE business_date = (SELECT max(business_date) FROM payments)`,
  );
  const [kept] = query<{ value: string }>(app, "SELECT value FROM settings WHERE key = 'site'");
  const { name } = JSON.parse(kept?.value ?? '{}') as { name: string };
  return { amount: paid?.amount ?? 0, site: name };
}

test('what was charged without network is seen in a manager’s browser once the cable is in', async ({
  folder,
  start,
}) => {
  test.setTimeout(240_000);
  await makeAfternoon(folder, { shift: true });
  const hq = await startHq(folder);
  const cable = await FaultProxy.start({ target: () => hq.url });
  const browser = await openBrowser();
  try {
    const app = await start({ size: { width: 1280, height: 720 } });
    const { page, complaints } = app;
    await signIn(page, 'Ana Rivas', PIN);
    const { code } = await hq.newCode();
    await enrol(page, code, cable.url);

    await cable.unplug();
    await charge(page, 'krtv62');
    await charge(page, 'ckyz46');
    const { amount, site } = takings(app);
    expect(amount).toBeGreaterThan(0);

    const manager = await openManager(browser, hq);
    const row = manager.getByRole('row').filter({ hasText: site });
    await expect(row).toBeVisible();
    await expect(row).not.toContainText(formatClp(amount));

    await cable.plugIn();
    await press(page, 'F12');
    await walkToArea(page, 'Casa matriz');
    await syncNow(page);
    // The page is told: nobody reloads it.
    await expect(row).toContainText(formatClp(amount));
    expect(complaints).toEqual([]);
  } finally {
    await browser.close();
    await cable.unplug();
    await hq.stop();
  }
});
