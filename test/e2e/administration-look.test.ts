import type { Page } from 'playwright';
import { expectAccessible } from '@test/e2e/helpers/accessible';
import { AFTERNOON, makeAfternoon, PIN } from '@test/e2e/helpers/afternoon';
import { expect, test } from '@test/e2e/helpers/booth';
import { press, runCommand, signIn } from '@test/e2e/helpers/keys';

const SIZE = { width: 1280, height: 720 };
/** The same screen zoomed to 200 %. */
const ZOOMED = { width: 640, height: 360 };

/** Reaches every area by the arrow keys alone and looks at it. */
async function everyArea(page: Page, look: (name: string) => Promise<void>): Promise<string[]> {
  const current = page.locator('nav [aria-current="page"]');
  await current.waitFor();
  const seen: string[] = [];
  for (;;) {
    const name = (await current.textContent()) ?? '';
    if (seen.includes(name)) return seen;
    seen.push(name);
    await expect(page.getByRole('heading', { level: 2, name, exact: true })).toBeVisible();
    await page.waitForTimeout(150);
    await look(name);
    await current.focus();
    await press(page, 'ArrowDown');
  }
}

/** What does not fit is scrolled in its own box; the page itself never grows wider than the window. */
async function expectNoOverflow(page: Page, name: string): Promise<void> {
  const { wide, words } = await page.evaluate(() => ({
    wide: document.documentElement.scrollWidth - window.innerWidth,
    words: document.body.innerText,
  }));
  expect.soft(wide, `${name} is too wide`).toBeLessThanOrEqual(0);
  // A key without words shows as itself; a fact that was not given as its braces.
  expect.soft(words, name).not.toMatch(/\{\{|\bundefined\b|\bNaN\b/);
}

test('axe finds nothing grave in any area of the administration', async ({ folder, start }) => {
  test.setTimeout(180_000);
  await makeAfternoon(folder, { shift: true });
  const { page, complaints } = await start({ clock: AFTERNOON, size: SIZE });
  await signIn(page, 'Ana Rivas', PIN);
  await expect(page.getByLabel('Patente o ticket')).toBeFocused();
  await press(page, 'F12');
  const seen = await everyArea(page, async (name) => {
    await expectAccessible(page, name);
    await expectNoOverflow(page, name);
  });
  expect(seen).toHaveLength(22);
  await press(page, 'Escape');
  await expect(page.getByLabel('Patente o ticket')).toBeFocused();
  expect(complaints).toEqual([]);
});

test('every area reads in English and at 200 %', async ({ folder, start }) => {
  test.setTimeout(120_000);
  await makeAfternoon(folder, { shift: true });
  const { page, complaints } = await start({ clock: AFTERNOON, size: SIZE });
  await signIn(page, 'Ana Rivas', PIN);
  await expect(page.getByLabel('Patente o ticket')).toBeFocused();
  await runCommand(page, 'Idioma: English');
  await press(page, 'F12');
  await page.setViewportSize(ZOOMED);
  const seen = await everyArea(page, (name) => expectNoOverflow(page, name));
  expect(seen).toHaveLength(22);
  expect(complaints).toEqual([]);
});
