import { expectAccessible } from '@test/e2e/helpers/accessible';
import { AFTERNOON, makeAfternoon, PIN } from '@test/e2e/helpers/afternoon';
import { expect, test } from '@test/e2e/helpers/booth';
import {
  countDrawer,
  expectDue,
  press,
  runCommand,
  signIn,
  typeByHand,
} from '@test/e2e/helpers/keys';

test('axe finds nothing grave in the first run', async ({ start }) => {
  const { page } = await start();
  await page.getByRole('heading', { name: 'Preparemos esta caja' }).waitFor();
  await expectAccessible(page, 'welcome');
  await press(page, 'Enter');
  const answers = ['Puerto SpA', '76.123.456-0', 'Estacionamientos', 'Calle 1', 'Sede Puerto'];
  const fill = async (texts: readonly string[]) => {
    for (const text of texts) {
      await page.keyboard.type(text);
      await press(page, 'Tab');
    }
  };
  const progress = page.getByText(/^Paso \d de 7$/);
  for (let step = 1; step <= 7; step += 1) {
    await expect(progress).toHaveText(`Paso ${step} de 7`);
    if (step === 1) await fill(answers);
    if (step === 2) {
      await fill(['Rosa Peña', '', '4826']);
      await page.keyboard.type('4826');
    }
    await expectAccessible(page, `first run, step ${step}`);
    await press(page, 'Enter');
  }
  await page.getByRole('radio', { name: /Rosa Peña/ }).waitFor();
});

test('axe finds nothing grave from sign-in to the Z', async ({ folder, start }) => {
  test.setTimeout(120_000);
  await makeAfternoon(folder);
  const { page } = await start({ clock: AFTERNOON });
  await page.getByRole('radio', { name: /Marcela/ }).waitFor();
  await expectAccessible(page, 'sign-in');
  await signIn(page, 'Marcela Fuentes', PIN);
  await countDrawer(page, [0, 4]);
  await expectAccessible(page, 'float');
  await press(page, 'ArrowDown', 'ArrowDown', 'ArrowDown');
  await page.getByRole('button', { name: /^Abrir turno/ }).click();
  await expect(page.getByLabel('Patente o ticket')).toBeFocused();
  await expectAccessible(page, 'operator, nobody at the barrier');

  await typeByHand(page, 'GHJK12');
  await page.getByTestId('target-spot').waitFor();
  await expectAccessible(page, 'check-in');
  await press(page, 'Enter');
  await page.getByText('Va a la plaza').waitFor();
  await expectAccessible(page, 'checked in');
  await typeByHand(page, 'KRTV62');
  await expectDue(page, '$4.020');
  await expectAccessible(page, 'charge in cash');
  await press(page, 'F8', 'F6');
  await expectAccessible(page, 'charge in parts');
  await press(page, 'Escape', 'Escape', 'Escape');

  for (const [key, name] of [
    ['F1', 'help'],
    ['F2', 'search'],
    ['F3', 'lost ticket'],
    ['F4', 'special cases'],
    ['F9', 'reprint'],
    ['F10', 'shift'],
    ['Control+K', 'palette'],
  ] as const) {
    await press(page, key);
    await page.getByRole('dialog').waitFor();
    await page.waitForTimeout(200);
    await expectAccessible(page, name);
    await press(page, 'Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
  for (const [command, name] of [
    ['Impresora', 'printing'],
    ['Mi pantalla', 'settings'],
  ] as const) {
    await runCommand(page, command);
    await page.getByRole('dialog').waitFor();
    await page.waitForTimeout(200);
    await expectAccessible(page, name);
    await press(page, 'Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
  await press(page, 'Control+L');
  await page.getByText('Desbloquear').waitFor();
  await expectAccessible(page, 'locked');
  await page.keyboard.type(PIN);
  await press(page, 'Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await press(page, 'F10');
  await page.getByRole('radio', { name: 'Cerrar turno' }).click();
  await countDrawer(page, [0, 3]);
  await expectAccessible(page, 'blind count');
  await page.getByRole('button', { name: /^Entregar conteo/ }).click();
  await page.getByText('Explica la diferencia').waitFor();
  await expectAccessible(page, 'difference');
  await typeByHand(page, 'falta un billete');
  await press(page, 'Enter');
  await page.getByText('Z 2', { exact: true }).waitFor();
  await expectAccessible(page, 'Z');
});

test('the focus of the keyboard is always to be seen', async ({ folder, start }) => {
  await makeAfternoon(folder, { shift: true });
  const { page } = await start({ clock: AFTERNOON });
  await signIn(page, 'Marcela Fuentes', PIN);
  await expect(page.getByLabel('Patente o ticket')).toBeFocused();
  const invisible: string[] = [];
  for (let stop = 0; stop < 25; stop += 1) {
    await press(page, 'Tab');
    const shown = await page.evaluate(() => {
      const focused = document.activeElement;
      if (!(focused instanceof HTMLElement) || focused === document.body) return null;
      const drawn = [focused, focused.parentElement, focused.firstElementChild].some((element) => {
        if (!element) return false;
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
        return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
      });
      return drawn ? null : focused.outerHTML.slice(0, 120);
    });
    if (shown !== null) invisible.push(shown);
  }
  expect(invisible).toEqual([]);
});
