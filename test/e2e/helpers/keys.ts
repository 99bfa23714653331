import type { Page } from 'playwright';
import { expect } from 'playwright/test';
import type { RunningApp } from './app';

/** Slower than any scanner, as fast as a good operator. */
const HAND_MS = 60;

/** Types as a person does: the program tells scanners by their speed. */
export async function typeByHand(page: Page, text: string): Promise<void> {
  await page.keyboard.type(text, { delay: HAND_MS });
}

export async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** A keyboard-wedge scanner: one burst of real key events, closed by Enter, wherever the focus is. */
export async function scan({ electron }: RunningApp, text: string): Promise<void> {
  await electron.evaluate(({ BrowserWindow }, code) => {
    // A paper may be on its way through a hidden window of its own.
    const contents = BrowserWindow.getAllWindows().find((it) => it.isVisible())?.webContents;
    if (!contents) throw new Error('there is no window to scan into');
    for (const keyCode of [...code, 'Enter']) {
      contents.sendInputEvent({ type: 'keyDown', keyCode });
      contents.sendInputEvent({ type: 'char', keyCode });
      contents.sendInputEvent({ type: 'keyUp', keyCode });
    }
  }, text);
}

/** Chooses the person by the keyboard alone and types the PIN. */
export async function signIn(page: Page, name: string, pin: string): Promise<void> {
  const tile = page.getByRole('radio', { name: new RegExp(name) });
  await tile.waitFor();
  for (let step = 0; (await tile.getAttribute('aria-checked')) !== 'true'; step++) {
    if (step > 9) throw new Error(`the keyboard does not reach ${name}`);
    await press(page, name.slice(0, 1));
  }
  await page.keyboard.type(pin);
  await press(page, 'Enter');
}

/** Counts pieces into the grid that has the focus, largest first, and hands it in. */
export async function countDrawer(page: Page, pieces: readonly number[]): Promise<void> {
  await expect(page.getByLabel('Piezas de $20.000')).toBeFocused();
  for (const count of pieces) {
    if (count > 0) await page.keyboard.type(String(count));
    await press(page, 'Enter');
  }
}

/** Waits until the charge stands there, ready to be paid. */
export async function expectDue(page: Page, amount: string): Promise<void> {
  await expect(page.getByTestId('amount-due')).toHaveText(amount);
  await expect(page.getByRole('button', { name: 'Cobrar y dar salida' })).toBeEnabled();
}

/** Finds a command by its words and does it. */
export async function runCommand(page: Page, words: string): Promise<void> {
  await press(page, 'Control+K');
  const field = page.getByRole('dialog').getByRole('combobox');
  await expect(field).toBeFocused();
  await field.fill(words);
  await press(page, 'Enter');
  await expect(field).toHaveCount(0);
}
