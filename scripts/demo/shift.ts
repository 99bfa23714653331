import type { Page } from 'playwright';
import { PIN } from '@test/e2e/helpers/afternoon';
import type { RunningApp } from '@test/e2e/helpers/app';
import {
  countDrawer,
  expectDue,
  press,
  runCommand,
  scan,
  signIn,
  typeByHand,
} from '@test/e2e/helpers/keys';
import { DENOMINATIONS } from '@shared/kernel/denominations';
import { count } from '@test/e2e/helpers/database';
import { expect } from 'playwright/test';
import type { Camera } from './album';

/** Sign-in, a wrong PIN, and the float of $50.000. */
export async function beginTheShift({ page }: RunningApp, camera: Camera): Promise<void> {
  await page.getByRole('radio', { name: /Marcela/ }).waitFor();
  await page.getByText('07:58').waitFor();
  await camera.take(page, 'sign-in');
  await signIn(page, 'Marcela Fuentes', '1379');
  await page.getByText('PIN equivocado').waitFor();
  await camera.take(page, 'sign-in-wrong-pin');
  await signIn(page, 'Marcela Fuentes', PIN);
  await countDrawer(page, [0, 3, 2, 1, 6, 2, 6, 6, 10]);
  await camera.take(page, 'shift-open');
  await press(page, 'Enter');
  await expect(page.getByLabel('Patente o ticket')).toBeFocused();
  await camera.take(page, 'operator-morning');
}

/** What is charged and printed in the afternoon; the same at every run. */
export async function workTheAfternoon(app: RunningApp, camera: Camera): Promise<void> {
  const { page } = app;
  await signIn(page, 'Marcela Fuentes', PIN);
  await expect(page.getByLabel('Patente o ticket')).toBeFocused();
  await camera.take(page, 'operator');

  await typeByHand(page, 'GHJK12');
  await page.getByTestId('target-spot').waitFor();
  await camera.take(page, 'check-in');
  await press(page, 'Enter');
  await page.getByText('Va a la plaza').waitFor();
  await camera.take(page, 'check-in-done');

  await typeByHand(page, 'K');
  await page.getByRole('listbox').waitFor();
  await camera.take(page, 'several');
  await press(page, 'Escape');

  await scan(app, 'KRTV62');
  await expectDue(page, '$4.020');
  await press(page, 'Control+D');
  await typeByHand(page, 'Farm');
  await press(page, 'Enter');
  await expectDue(page, '$3.620');
  await press(page, 'F5');
  await typeByHand(page, '5000');
  await page.getByText('$1.380').waitFor();
  await camera.take(page, 'charge-cash');
  await press(page, 'Enter');
  await page.getByText('KRTV·62 pagó $3.620').waitFor();
  await camera.take(page, 'charge-done');

  await typeByHand(page, 'VPVW20');
  await expectDue(page, '$6.450');
  await press(page, 'F8', 'F6');
  await typeByHand(page, '5000');
  await press(page, 'F5');
  await typeByHand(page, '2000');
  await page.getByText('$550').first().waitFor();
  await camera.take(page, 'charge-mixed');
  await press(page, 'Enter');
  await page.getByText('VPVW·20 pagó $6.450').waitFor();

  await typeByHand(page, 'XKV56');
  await page.getByText('Tope de $18.000 por 24 h').waitFor();
  await press(page, 'F6');
  await camera.take(page, 'charge-overnight');
  await press(page, 'Enter');
  await page.getByText(/XKV·56 pagó/).waitFor();

  await chargeLostTicket(app, camera);
}

/** A car that nobody looks at enters. */
export async function letIn(page: Page, plate: string): Promise<void> {
  await typeByHand(page, plate);
  await page.getByTestId('target-spot').waitFor();
  await press(page, 'Enter');
  await page.getByText('Va a la plaza').waitFor();
}

async function chargeLostTicket({ page }: RunningApp, camera: Camera): Promise<void> {
  await press(page, 'F3');
  await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused();
  await camera.take(page, 'lost-ticket-search');
  await typeByHand(page, 'CKYZ');
  await expect(page.getByRole('option')).toHaveCount(1);
  await press(page, 'Enter');
  await page.getByText('Estadía elegida').waitFor();
  await typeByHand(page, 'Padrón y cédula');
  await camera.take(page, 'lost-ticket');
  await press(page, 'Enter');
  await expectDue(page, '$4.560');
  await camera.take(page, 'lost-ticket-charge');
  await press(page, 'Enter');
  await page.getByText('CKYZ·46 pagó $4.560').waitFor();
}

/** Cash out, the blind count with $1.000 missing, its explanation and the Z. */
export async function endTheShift(app: RunningApp, camera: Camera): Promise<void> {
  const { page } = app;
  await signIn(page, 'Marcela Fuentes', PIN);
  await expect(page.getByLabel('Patente o ticket')).toBeFocused();
  await openShiftSheet(app);
  await press(page, 'Tab', 'ArrowRight', 'Tab');
  await typeByHand(page, '12500');
  await press(page, 'Tab');
  await typeByHand(page, 'Rollos de papel térmico');
  await camera.take(page, 'cash-movement');
  await press(page, 'Enter');
  await page.getByText('Retiro de $12.500 registrado').waitFor();
  await press(page, 'Escape');

  await openShiftSheet(app);
  await press(page, 'ArrowRight');
  await countDrawer(page, piecesOf(cashInDrawer(app) - MISSING));
  await camera.take(page, 'shift-count');
  await press(page, 'Enter');
  await page.getByText('Explica la diferencia').waitFor();
  await typeByHand(page, 'Se dio mal un vuelto cerca de las 18:00; queda avisada supervisión.');
  await camera.take(page, 'shift-close');
  await press(page, 'Enter');
  await page.getByText('Z 118', { exact: true }).waitFor();
  await camera.take(page, 'shift-z');
  await press(page, 'Enter');
  await press(page, 'F10');
  await page.getByRole('radio', { name: 'Turnos cerrados' }).click();
  await page.getByText(/^Z 118 ·/).waitFor();
  await camera.take(page, 'shift-closed-shifts');
  await press(page, 'Escape');
  await runCommand(page, 'Salir');
  await page.getByRole('radio', { name: /Marcela/ }).waitFor();
}

const MISSING = 1000;

/** What the drawer holds by the book: float, cash charged, and what was put in or taken out. */
function cashInDrawer(app: RunningApp): number {
  return count(
    app,
    `WITH shift AS (SELECT * FROM shifts WHERE closed_at IS NULL)
     SELECT (SELECT float_amount FROM shift)
       + (SELECT coalesce(sum(tender.amount), 0) FROM payment_tenders tender
          JOIN payments ON payments.id = payment_id
          WHERE method = 'cash' AND payments.shift_id = (SELECT id FROM shift))
       + (SELECT coalesce(sum(CASE kind WHEN 'paid_in' THEN amount ELSE -amount END), 0)
          FROM cash_movements WHERE shift_id = (SELECT id FROM shift))`,
  );
}

/** A drawer has few large notes and many small ones. */
const MOST: Readonly<Record<number, number>> = { 20000: 3, 10000: 5, 5000: 4, 2000: 3 };

/** Notes and coins of a sum, largest first. */
function piecesOf(sum: number): number[] {
  let rest = sum;
  return DENOMINATIONS.map((value) => {
    const pieces = Math.min(Math.floor(rest / value), MOST[value] ?? Infinity);
    rest -= pieces * value;
    return pieces;
  });
}

async function openShiftSheet({ page }: RunningApp): Promise<void> {
  await press(page, 'F10');
  await expect(page.getByRole('radio', { name: 'Caja', exact: true })).toBeFocused();
}
