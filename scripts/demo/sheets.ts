import { FakePrinter } from '@test/helpers/fake-printer';
import type { RunningApp } from '@test/e2e/helpers/app';
import { PIN } from '@test/e2e/helpers/afternoon';
import { press, runCommand, signIn, typeByHand } from '@test/e2e/helpers/keys';
import { expect } from 'playwright/test';
import type { Camera } from './album';
import { letIn } from './shift';

/** Everything else an operator can look at, none of which is charged. */
export async function lookAround(app: RunningApp, camera: Camera): Promise<void> {
  const { page } = app;
  const shot = async (name: string, ...keys: readonly string[]) => {
    await press(page, ...keys);
    await page.getByRole('dialog').waitFor();
    await page.waitForTimeout(250);
    await camera.take(page, name);
    await press(page, 'Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  };
  // While a charge stands there as done, F9 is about its receipt.
  await expect(async () => {
    await press(page, 'Escape');
    await expect(page.getByText(/^Comprobante/)).toHaveCount(0, { timeout: 500 });
  }).toPass({ timeout: 5000 });
  await shot('search', 'F2');
  await shot('special-cases', 'F4');
  await shot('reprint', 'F9');
  await shot('help', 'F1');
  await shot('everything', 'Control+K');
  await runCommand(page, 'Mi pantalla');
  await shot('settings');

  await runCommand(page, 'Alto contraste');
  await camera.take(page, 'operator-high-contrast');
  await runCommand(page, 'Alto contraste');
  await runCommand(page, 'Idioma: English');
  await typeByHand(page, 'BBCL71');
  await page.getByTestId('amount-due').waitFor();
  await camera.take(page, 'charge-english');
  await press(page, 'Escape');
  await runCommand(page, 'Language: Español');

  await press(page, 'Control+L');
  await page.getByText('Desbloquear').waitFor();
  await camera.take(page, 'locked');
  await page.keyboard.type(PIN);
  await press(page, 'Enter');
  await expect(page.getByLabel('Patente o ticket')).toBeFocused();
}

/** A supervisor takes back a charge. */
export async function voidACharge({ page }: RunningApp, camera: Camera): Promise<void> {
  await runCommand(page, 'Salir');
  await signIn(page, 'Rodrigo Soto', PIN);
  await expect(page.getByLabel('Patente o ticket')).toBeFocused();
  await press(page, 'F4');
  await page.getByRole('dialog').waitFor();
  await page.getByRole('button', { name: /^Anular un pago/ }).click();
  await page.waitForTimeout(250);
  await camera.take(page, 'void');
}

/** The printer is switched off: a car enters all the same, and its ticket comes out later. */
export async function loseThePrinter(
  { page }: RunningApp,
  printer: FakePrinter,
  camera: Camera,
): Promise<FakePrinter> {
  const { port } = printer;
  await printer.stop();
  await letIn(page, 'PLRS45');
  await page.getByRole('button', { name: /1 (papel )?en espera/ }).waitFor();
  await camera.take(page, 'printer-off');
  await page.getByRole('button', { name: /1 (papel )?en espera/ }).click();
  await page.getByRole('dialog').waitFor();
  await page.waitForTimeout(250);
  await camera.take(page, 'printing');
  const back = await FakePrinter.start('ok', port);
  await page.getByRole('button', { name: /Reintentar ahora/ }).click();
  await page.getByRole('button', { name: 'Impresora lista' }).waitFor();
  await press(page, 'Escape');
  return back;
}
