import { AFTERNOON, makeAfternoon, PIN } from '@test/e2e/helpers/afternoon';
import type { RunningApp } from '@test/e2e/helpers/app';
import { expect, test } from '@test/e2e/helpers/booth';
import { count, query } from '@test/e2e/helpers/database';
import { countDrawer, press, signIn, typeByHand } from '@test/e2e/helpers/keys';

/** How long after Enter the power goes, in milliseconds. */
const POWER_CUTS = [0, 12, 40];

const PLATES = ['KRTV62', 'CKYZ46', 'LLJH39'];

async function readyToPay(app: RunningApp, plate: string): Promise<void> {
  const { page } = app;
  await signIn(page, 'Marcela Fuentes', PIN);
  await expect(page.getByLabel('Patente o ticket')).toBeFocused();
  await typeByHand(page, plate);
  await expect(page.getByRole('button', { name: /^Cobrar y/ })).toBeEnabled();
}

/** Paid with everything that belongs to it, or open with nothing of it: never in between. */
function expectWhole(app: RunningApp, plate: string): boolean {
  const [stay] = query<Record<string, string | number>>(
    app,
    `SELECT sessions.status AS status,
       (SELECT count(*) FROM payments WHERE session_id = sessions.id) AS payments,
       (SELECT count(*) FROM payment_tenders JOIN payments ON payments.id = payment_id
        WHERE session_id = sessions.id) AS tenders,
       (SELECT count(*) FROM documents JOIN payments ON payments.id = payment_id
        WHERE payments.session_id = sessions.id) AS receipts,
       (SELECT count(*) FROM print_jobs JOIN documents ON documents.id = document_id
        JOIN payments ON payments.id = payment_id
        WHERE payments.session_id = sessions.id) AS jobs
     FROM sessions JOIN vehicles ON vehicles.id = vehicle_id WHERE plate = '${plate}'`,
  );
  const isPaid = stay?.['status'] === 'closed';
  const each = isPaid ? 1 : 0;
  expect(stay).toEqual({
    status: isPaid ? 'closed' : 'open',
    payments: each,
    tenders: each,
    receipts: each,
    jobs: each,
  });
  expect(query(app, 'PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
  expect(query(app, 'PRAGMA foreign_key_check')).toEqual([]);
  return isPaid;
}

test('a power cut in the middle of a payment: paid once, or still to be paid', async ({
  folder,
  start,
}) => {
  await makeAfternoon(folder, { shift: true });
  for (const [index, after] of POWER_CUTS.entries()) {
    const plate = PLATES[index] ?? '';
    const app = await start({ clock: AFTERNOON });
    await readyToPay(app, plate);
    void app.page.keyboard.press('Enter').catch(() => undefined);
    if (after > 0) await new Promise((resolve) => setTimeout(resolve, after));
    await app.kill();
    expectWhole(app, plate);
  }
  // The screen tells the same, and what was still open is charged once.
  const app = await start({ clock: AFTERNOON });
  const { page } = app;
  await signIn(page, 'Marcela Fuentes', PIN);
  await expect(page.getByLabel('Patente o ticket')).toBeFocused();
  for (const plate of PLATES) {
    if (expectWhole(app, plate)) continue;
    await typeByHand(page, plate);
    await expect(page.getByRole('button', { name: /^Cobrar y/ })).toBeEnabled();
    await press(page, 'Enter');
    await expect(page.getByText(/pagó/)).toBeVisible();
    await press(page, 'Escape');
  }
  await expect
    .poll(() => count(app, "SELECT count(*) FROM print_jobs WHERE status <> 'done'"))
    .toBe(0);
  await app.close();
  expect(count(app, 'SELECT count(*) FROM payments')).toBe(3);
});

test('the window is closed while paying: nothing is half done', async ({ folder, start }) => {
  await makeAfternoon(folder, { shift: true });
  const app = await start({ clock: AFTERNOON });
  await readyToPay(app, 'KRTV62');
  void app.page.keyboard.press('Enter').catch(() => undefined);
  await app.electron.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows()) window.close();
  });
  await app.close();
  expectWhole(app, 'KRTV62');
});

test('a count half typed survives a crash', async ({ folder, start }) => {
  await makeAfternoon(folder);
  const before = await start({ clock: AFTERNOON });
  await signIn(before.page, 'Marcela Fuentes', PIN);
  await countDrawer(before.page, [0, 4, 3]);
  await expect.poll(() => count(before, 'SELECT count(*) FROM count_drafts')).toBe(1);
  await before.kill();

  const { page } = await start({ clock: AFTERNOON });
  await signIn(page, 'Marcela Fuentes', PIN);
  await expect(page.getByLabel('Piezas de $10.000')).toHaveValue('4');
  await expect(page.getByLabel('Piezas de $5.000')).toHaveValue('3');
});
