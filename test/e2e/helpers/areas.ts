import type { Page } from 'playwright';
import { expect } from 'playwright/test';
import { press } from './keys';

/**
 * Walks the list of areas of the open administration to one of them by the arrow keys, waiting for each
 * step as an eye does: a key pressed before the last one was drawn would overshoot.
 */
export async function walkToArea(page: Page, name: string): Promise<void> {
  const entries = page.getByRole('navigation', { name: 'Áreas' }).getByRole('button');
  await page.locator('nav [aria-current="page"]').waitFor();
  const all = await entries.evaluateAll((buttons) =>
    buttons.map((button) => ({
      name: button.textContent,
      current: button.getAttribute('aria-current') === 'page',
    })),
  );
  const target = all.findIndex((entry) => entry.name === name);
  if (target < 0) throw new Error(`there is no area ${name}`);
  let at = all.findIndex((entry) => entry.current);
  await expect(entries.nth(at)).toBeFocused();
  while (at !== target) {
    const step = at < target ? 1 : -1;
    await press(page, step === 1 ? 'ArrowDown' : 'ArrowUp');
    at += step;
    await expect(entries.nth(at)).toHaveAttribute('aria-current', 'page');
  }
  await expect(entries.nth(target)).toBeFocused();
  await expect(page.getByRole('heading', { level: 2, name, exact: true })).toBeVisible();
}

/** Opens an area of the open administration from wherever the focus is, as the mouse does. */
export async function clickArea(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation').getByRole('button', { name, exact: true }).click();
  await expect(page.getByRole('heading', { level: 2, name, exact: true })).toBeVisible();
}

/** In the area of headquarters, as soon as that knows how the booth stands. */
export async function syncNow(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: 'Sincronizar ahora' })).toBeEnabled();
  await press(page, 'Control+Y');
}
