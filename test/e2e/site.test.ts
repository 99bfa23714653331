import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AFTERNOON, makeAfternoon, MINUTE, PIN } from '@test/e2e/helpers/afternoon';
import { expect, test } from '@test/e2e/helpers/booth';
import type { RunningApp } from '@test/e2e/helpers/app';
import { press, scan, signIn, typeByHand } from '@test/e2e/helpers/keys';

/** Ana, the administrator, in one of the areas; reached with the keyboard. */
async function openArea({ page }: RunningApp, name: string): Promise<void> {
  await page.getByRole('navigation').getByRole('button', { name, exact: true }).focus();
  await press(page, 'Enter');
  await expect(page.getByRole('heading', { level: 2, name, exact: true })).toBeVisible();
}

test('the plan is drawn with the keyboard, saved as one and seen by the operator', async ({
  folder,
  start,
}) => {
  await makeAfternoon(folder, {
    shift: true,
    live: async (site) => {
      await site.pay('CKYZ46');
    },
  });
  const app = await start({ clock: AFTERNOON });
  const { page } = app;
  await signIn(page, 'Ana Rivas', PIN);
  await expect(page.getByLabel('Patente o ticket')).toBeFocused();
  await press(page, 'F12');
  await openArea(app, 'Plazas y plano');
  const plan = page.getByRole('listbox', { name: 'Plano de Patio A' });
  const spot = (code: string) => plan.getByRole('option', { name: new RegExp(`^${code} `) });

  // Two spots marked and moved below the others; one with history retired; one never used deleted.
  await spot('A1').focus();
  await press(page, 'Space', 'Control+ArrowRight', 'Space', 'ArrowDown');
  await expect(spot('A1')).toHaveAccessibleName(/columna 1, fila 3/);
  await expect(page.getByText(/2 plazas movidas; A1 en columna 1, fila 3/)).toHaveCount(1);
  await press(page, 'Escape');
  await spot('A4').focus();
  await press(page, 'Space');
  await expect(page.getByText('Tiene historia')).toBeVisible();
  await press(page, 'Delete');
  await spot('A18').focus();
  await press(page, 'Space', 'Delete', 'Control+z', 'Control+y');
  // Where a car stands, nothing is removed.
  await spot('A7').focus();
  await press(page, 'Space');
  await expect(page.getByRole('button', { name: 'Retirar plaza' })).toBeDisabled();
  await press(page, 'Escape');

  await page.getByLabel('Letra').fill('Z');
  await page.getByLabel('Hasta', { exact: true }).fill('3');
  await press(page, 'Enter');
  await expect(spot('Z3')).toBeVisible();
  await expect(page.getByText(/3 plazas nuevas · .* · 2 quitadas/)).toBeVisible();
  await press(page, 'Control+s');
  await expect(page.getByText('Plano guardado')).toBeVisible();
  await expect(page.getByRole('radio', { name: 'Patio A · 19' })).toBeVisible();

  await press(page, 'Escape');
  await expect(page.getByLabel('Patente o ticket')).toBeFocused();
  const map = page.getByRole('grid');
  await expect(map.getByText('Z3', { exact: false }).first()).toBeVisible();
  await expect(map.getByRole('gridcell', { name: /^A4,/ })).toHaveCount(0);
});

test('hours, texts and company are saved, said at check-in, and taken back', async ({
  folder,
  start,
}) => {
  await makeAfternoon(folder, { shift: true });
  const app = await start({ clock: AFTERNOON });
  const { page } = app;
  await signIn(page, 'Ana Rivas', PIN);
  await expect(page.getByLabel('Patente o ticket')).toBeFocused();
  await press(page, 'F12');
  await openArea(app, 'Horario');
  await page
    .getByRole('button', { name: 'Viernes: 24 h' })
    .or(page.getByRole('button', { name: 'Viernes: dejar de abrir 24 h' }))
    .click();
  await page.getByLabel('Viernes, tramo 1: abre').fill('8');
  await page.getByLabel('Viernes, tramo 1: cierra').fill('1400');
  await page.getByRole('radio', { name: 'Mostrarlo', exact: true }).click();
  await expect(page.getByText('Con este horario, ahora está cerrado')).toBeVisible();
  await press(page, 'Control+s');
  await expect(page.getByText('Guardado', { exact: true })).toBeVisible();

  await openArea(app, 'Textos de papeles');
  await page.getByLabel('Ticket: bajo el nombre del sitio').fill('Acceso por Bellavista\nPiso −1');
  const paper = page.getByRole('document', { name: 'Vista previa' });
  await expect(paper).toContainText('Acceso por Bellavista');
  await expect(paper).toContainText('Viernes: 08:00');
  await page.getByRole('radio', { name: '32 letras' }).click();
  await press(page, 'Control+s');
  await expect(page.getByText('Guardado', { exact: true })).toBeVisible();

  await openArea(app, 'Empresa');
  await page.getByLabel('RUT', { exact: true }).fill('76.086.428-6');
  await expect(page.getByText('El dígito verificador no corresponde')).toBeVisible();
  await page.getByLabel('RUT', { exact: true }).fill('76086428-5');
  await page.getByLabel('Razón social').fill('Otra SpA');
  await press(page, 'Control+s');
  await page.getByRole('button', { name: 'Volver a esta versión' }).click();
  await expect(page.getByLabel('Razón social')).toHaveValue('Estacionamientos Bellavista SpA');

  await openArea(app, 'Impresora y lector');
  await page.getByLabel('Lectura de prueba').focus();
  await scan(app, 'KRTV62');
  await expect(page.getByText('cobrar KRTV·62, plaza A7')).toBeVisible();

  await press(page, 'Escape');
  await typeByHand(page, 'BCDF11');
  await expect(page.getByText(/Cerrado ahora · abre el 21-11-2026/)).toBeVisible();
});

test('the configuration goes into a file and garbage does not come back', async ({
  folder,
  start,
}) => {
  await makeAfternoon(folder);
  const app = await start({ clock: AFTERNOON + MINUTE });
  const { page } = app;
  const path = join(folder, 'sitio.json');
  // The system's dialog cannot be driven: it answers at once with what a person would have chosen.
  const choose = (chosen: string) =>
    app.electron.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] });
    }, chosen);
  await choose(path);
  await signIn(page, 'Ana Rivas', PIN);
  await expect(page.getByRole('heading', { name: 'Abre tu turno' })).toBeVisible();
  await press(page, 'F12');
  await openArea(app, 'Copiar configuración');
  await page.getByRole('button', { name: 'Exportar a un archivo' }).click();
  await expect(page.getByText('Guardado en sitio.json')).toBeVisible();
  expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ format: 'coipo-settings' });
  await page.getByRole('button', { name: 'Elegir archivo' }).click();
  await expect(page.getByText('Todo es igual a lo que ya hay')).toBeVisible();
  await choose(join(folder, 'coipo.db'));
  await page.getByRole('button', { name: 'Elegir archivo' }).click();
  await expect(page.getByText('Ese archivo no es una configuración de Coipo')).toBeVisible();
});
