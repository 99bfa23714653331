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

/** Between two keys of a scanner. */
const SCANNER_SECONDS = 0.004;

/**
 * A keyboard-wedge scanner: one burst of real key events, closed by Enter, wherever the focus is. The
 * events carry their instants, as the system stamps those of a device: how busy the machine is that runs
 * the test does not change the rhythm.
 */
export async function scan({ page }: RunningApp, text: string): Promise<void> {
  const device = await page.context().newCDPSession(page);
  const strokes = [...[...text].map((key) => ({ key, text: key })), { key: 'Enter', text: '\r' }];
  // From now on, not before: what a hand typed last is over.
  const first = Date.now() / 1000;
  await Promise.all(
    strokes.flatMap((stroke, at) => {
      const timestamp = first + at * SCANNER_SECONDS;
      const down = { ...stroke, type: 'keyDown', timestamp } as const;
      const up = { key: stroke.key, type: 'keyUp', timestamp } as const;
      return [down, up].map((event) => device.send('Input.dispatchKeyEvent', event));
    }),
  );
  await device.detach();
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

/** Waits until a charge stands there, ready to be paid: of that amount, whatever is due without one. */
export async function expectDue(page: Page, amount?: string): Promise<void> {
  if (amount !== undefined) await expect(page.getByTestId('amount-due')).toHaveText(amount);
  await expect(page.getByRole('button', { name: 'Cobrar y dar salida' })).toBeEnabled();
}

/**
 * Presses a key in the very moment these words appear, before the screen has drawn them: what is shown
 * is what the key then means. Answers a function that waits until it was pressed.
 */
export async function pressOnceShown(
  page: Page,
  words: string,
  key: string,
): Promise<() => Promise<void>> {
  const pressed = await page.evaluateHandle(
    ([text, stroke]) => {
      const mark = { pressed: false };
      const watch = new MutationObserver(() => {
        if (!document.body.textContent.includes(text)) return;
        watch.disconnect();
        const at = document.activeElement ?? document.body;
        at.dispatchEvent(
          new KeyboardEvent('keydown', { key: stroke, bubbles: true, cancelable: true }),
        );
        mark.pressed = true;
      });
      watch.observe(document.body, { subtree: true, childList: true, characterData: true });
      return mark;
    },
    [words, key] as const,
  );
  return () => expect.poll(() => pressed.evaluate((mark) => mark.pressed)).toBe(true);
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
