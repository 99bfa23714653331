import { AFTERNOON, makeAfternoon, networkPrinter, PIN } from '@test/e2e/helpers/afternoon';
import { expect, test } from '@test/e2e/helpers/booth';
import { count, query } from '@test/e2e/helpers/database';
import {
  countDrawer,
  expectDue,
  press,
  runCommand,
  scan,
  signIn,
  typeByHand,
} from '@test/e2e/helpers/keys';
import { FakePrinter } from '@test/helpers/fake-printer';

test('the demonstration site is one click away and says that it is one', async ({ start }) => {
  const { page } = await start();
  await page.getByText('Cargar sitio de demostración').click();
  await expect(page.getByRole('radio')).toHaveCount(3);
  await expect(page.getByText('DEMO', { exact: true })).toBeVisible();
  await signIn(page, 'Marcela', PIN);
  await expect(page.getByRole('heading', { name: 'Abre tu turno' })).toBeVisible();
  // The form takes keys as soon as it has the focus, which is a moment after it is seen.
  await expect(async () => {
    await press(page, 'Escape');
    await expect(page.getByRole('gridcell')).toHaveCount(40, { timeout: 1000 });
  }).toPass();
});

test('a whole shift by keyboard only, on a real network printer', async ({ folder, start }) => {
  const printer = await FakePrinter.start();
  try {
    await makeAfternoon(folder, { printer: networkPrinter(printer.port) });
    const app = await start({ clock: AFTERNOON });
    const { page } = app;
    const spot = (code: string) => page.getByRole('gridcell', { name: new RegExp(`^${code},`) });

    await test.step('sign in and open the shift with $50.000', async () => {
      await signIn(page, 'Marcela Fuentes', PIN);
      await expect(page.getByRole('heading', { name: 'Abre tu turno' })).toBeVisible();
      await countDrawer(page, [0, 4, 0, 0, 10, 0, 0, 0, 0]);
      await expect(page.getByText('$50.000')).toBeVisible();
      await press(page, 'Enter');
      await expect(page.getByLabel('Patente o ticket')).toBeFocused();
    });

    await test.step('a car is typed, enters and gets its ticket', async () => {
      await typeByHand(page, 'ghjk12');
      // The last answer stands until the next: what is proposed for half a plate may be another spot.
      await expect(page.getByRole('heading', { name: 'GHJK·12' })).toBeVisible();
      await expect(page.getByText('No está adentro: entra en').first()).toBeVisible();
      const proposed = (await page.getByTestId('target-spot').textContent()) ?? '';
      await press(page, 'Enter');
      await expect(spot(proposed)).toHaveAccessibleName(/ocupada por GHJK·12/);
      const ticket = await printer.paper(0);
      expect(ticket.lines.join('\n')).toContain('GHJK·12');
      expect(ticket.lines.join('\n')).toMatch(new RegExp(`Plaza +${proposed}\\b`));
      expect(ticket.qr).toHaveLength(1);
    });

    await test.step('a car is scanned and put where the arrows say', async () => {
      await scan(app, 'PLRS45');
      await expect(page.getByText('No está adentro: entra en').first()).toBeVisible();
      const proposed = await page.getByTestId('target-spot').textContent();
      await press(page, 'ArrowRight', 'ArrowDown');
      const chosen = (await page.getByTestId('target-spot').textContent()) ?? '';
      expect(chosen).not.toBe(proposed);
      await press(page, 'Enter');
      await expect(spot(chosen)).toHaveAccessibleName(/ocupada por PLRS·45/);
      const ticket = (await printer.paper(1)).lines.join('\n');
      expect(ticket).toMatch(new RegExp(`Plaza +${chosen}\\b`));
    });

    await test.step('a foreign car is recognised', async () => {
      await typeByHand(page, 'AB123CD');
      await expect(page.getByText('Patente argentina')).toBeVisible();
      await press(page, 'Enter');
      await expect(page.getByRole('gridcell', { name: /ocupada por AB/ })).toBeVisible();
      await printer.paper(2);
    });

    await test.step('a discount and cash with change', async () => {
      await typeByHand(page, 'KRTV62');
      await expectDue(page, '$4.020');
      await press(page, 'Control+D');
      await typeByHand(page, 'Farm');
      await press(page, 'Enter');
      // 134 min × $1.800/h = $4.020; less 10 % $3.618; in cash $3.620.
      await expectDue(page, '$3.620');
      await press(page, 'F5');
      await typeByHand(page, '5000');
      await expect(page.getByText('$1.380')).toBeVisible();
      await press(page, 'Enter');
      await expect(page.getByText('KRTV·62 pagó $3.620')).toBeVisible();
      const receipt = await printer.paper(3);
      expect(receipt.lines.join('\n')).toMatch(/Farmacia Sur[^\n]*402/);
      expect(receipt.lines.join('\n')).toMatch(/Vuelto\s+\$1\.380/);
      expect(receipt.drawerPulses).toEqual([expect.objectContaining({ pin: 2 })]);
    });

    await test.step('a ticket is scanned and paid by card', async () => {
      const [stay] = query<{ number: string }>(
        app,
        `SELECT ticket_number AS number FROM sessions JOIN vehicles ON vehicles.id = vehicle_id
         WHERE plate = 'CKYZ46'`,
      );
      await scan(app, stay?.number ?? '');
      await expectDue(page, '$3.000');
      await press(page, 'F6', 'Enter');
      await expect(page.getByText('CKYZ·46 pagó $3.000')).toBeVisible();
      expect((await printer.paper(4)).lines.join('\n')).toMatch(/D[eé]bito\s+\$3\.000/);
    });

    await test.step('a stay is taken from the map and paid in two parts', async () => {
      await press(page, 'ArrowDown');
      await press(page, 'PageDown', 'Home');
      await expect(spot('B1')).toBeFocused();
      await press(page, 'Enter');
      await expectDue(page, '$1.830');
      await press(page, 'F8', 'F6');
      await typeByHand(page, '1000');
      await press(page, 'F5');
      await typeByHand(page, '1000');
      await expect(page.getByText('$170')).toBeVisible();
      await press(page, 'Enter');
      await expect(page.getByText('LLJH·39 pagó $1.830')).toBeVisible();
      const receipt = (await printer.paper(5)).lines.join('\n');
      expect(receipt).toMatch(/D[eé]bito\s+\$1\.000/);
      expect(receipt).toMatch(/Vuelto\s+\$170/);
    });

    await test.step('cash is taken out with a reason', async () => {
      await press(page, 'F10');
      await expect(page.getByRole('radio', { name: 'Caja', exact: true })).toBeFocused();
      await press(page, 'Tab', 'ArrowRight', 'Tab');
      await typeByHand(page, '2000');
      await press(page, 'Tab');
      await typeByHand(page, 'Bolsas de basura');
      await press(page, 'Enter');
      await expect(page.getByText('Retiro de $2.000 registrado')).toBeVisible();
      expect((await printer.paper(6)).lines.join('\n')).toContain('Bolsas de basura');
    });

    await test.step('the blind count, the difference and the Z', async () => {
      await press(page, 'Escape', 'F10');
      await expect(page.getByRole('radio', { name: 'Caja', exact: true })).toBeFocused();
      await press(page, 'ArrowRight');
      await expect(page.getByText('Cuenta todo el efectivo de la gaveta')).toBeVisible();
      await expect(page.getByText('Esperado', { exact: true })).toHaveCount(0);
      // 50.000 + 3.620 + 830 − 2.000 = 52.450; a note of 1.000 is missing.
      await countDrawer(page, [0, 4, 1, 0, 6, 0, 4, 1, 0]);
      await press(page, 'Enter');
      await expect(page.getByText('$52.450')).toBeVisible();
      await expect(page.getByText('Falta', { exact: true })).toBeVisible();
      await typeByHand(page, 'Se dio mal un vuelto');
      await press(page, 'Enter');
      await expect(page.getByText('Z 2', { exact: true })).toBeVisible();
      const z = (await printer.paper(7)).lines.join('\n');
      expect(z).toContain('$52.450');
      expect(z).toContain('$51.450');
      expect(z).toContain('Se dio mal un vuelto');
      expect(z).toMatch(/8\.448/);
    });

    await test.step('sign out', async () => {
      await press(page, 'Enter');
      await runCommand(page, 'Salir');
      await expect(page.getByRole('heading', { name: '¿Quién atiende?' })).toBeVisible();
    });

    expect(app.complaints).toEqual([]);
    await app.close();
    expect(count(app, 'SELECT count(*) FROM payments')).toBe(3);
    expect(count(app, 'SELECT sum(amount) FROM payments')).toBe(3618 + 3000 + 1830);
    expect(count(app, "SELECT count(*) FROM print_jobs WHERE status <> 'done'")).toBe(0);
  } finally {
    await printer.stop();
  }
});
