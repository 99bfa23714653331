import { PIN } from '@test/e2e/helpers/afternoon';
import type { RunningApp } from '@test/e2e/helpers/app';
import { press, runCommand, signIn } from '@test/e2e/helpers/keys';
import { expect } from 'playwright/test';
import type { Camera } from './album';

/** Whoever runs the site looks at every area, by the arrow keys. */
export async function administer({ page }: RunningApp, camera: Camera): Promise<void> {
  await press(page, 'Escape', 'Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await runCommand(page, 'Salir de mi cuenta');
  await signIn(page, 'Ana Rivas', PIN);
  await expect(page.getByLabel('Patente o ticket')).toBeFocused();
  await press(page, 'F12');
  const current = page.locator('nav [aria-current="page"]');
  const areas = await page.locator('nav [data-area]').evaluateAll((all) => all.length);
  for (let step = 0; step < areas; step += 1) {
    const name = await current.getAttribute('data-area');
    await page.waitForTimeout(600);
    await camera.take(page, `area-${name}`);
    await current.focus();
    await press(page, 'ArrowDown');
  }
  await press(page, 'Escape');
}
