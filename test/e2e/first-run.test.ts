import { expect, test } from '@test/e2e/helpers/booth';
import { press } from '@test/e2e/helpers/keys';

test('the assistant, by keyboard only, ends in a working booth', async ({ start }) => {
  const { page } = await start();
  await expect(page.getByRole('heading', { name: 'Preparemos esta caja' })).toBeVisible();
  await press(page, 'Enter');

  const progress = page.getByText(/^Paso \d de 7$/);
  const step = async (number: number, name: string) => {
    await expect(progress).toHaveText(`Paso ${number} de 7`);
    await expect(page.getByRole('heading', { name, exact: true }).first()).toBeVisible();
  };
  const fill = async (text: string) => {
    await page.keyboard.type(text);
    await press(page, 'Tab');
  };

  await step(1, 'Empresa y sede');
  await fill('Estacionamientos del Puerto SpA');
  await fill('76.123.456-1');
  await expect(page.getByText('El dígito verificador no corresponde')).toBeVisible();
  await press(page, 'Enter');
  await step(1, 'Empresa y sede');
  // Enter does not go on; it goes to what is wrong.
  await expect(page.getByLabel('RUT')).toBeFocused();
  await press(page, 'Control+A');
  await fill('76.123.456-0');
  await expect(page.getByText('RUT válido')).toBeVisible();
  await fill('Estacionamientos');
  await fill('Av. Errázuriz 1178, Valparaíso');
  await fill('Sede Puerto');
  await press(page, 'Enter');

  await step(2, 'Administración');
  await fill('Rosa Peña');
  await expect(page.getByLabel('Usuario')).toHaveValue('rpena');
  await press(page, 'Tab');
  await fill('4826');
  await page.keyboard.type('4826');
  await press(page, 'Enter');

  await step(3, 'Vehículos y tarifas');
  await press(page, 'Enter');

  await step(4, 'Cómo se cobra');
  await press(page, 'ArrowRight', 'Tab');
  await page.keyboard.type('20');
  await expect(page.getByText('El primer tramo no puede ser menor a 30 minutos')).toBeVisible();
  await expect(page.getByText(/Lo exige la Ley 19\.496.*15 A/)).toBeVisible();
  await press(page, 'Enter');
  await step(4, 'Cómo se cobra');
  await press(page, 'Control+A');
  await page.keyboard.type('30');
  await expect(page.getByText('La ley permite esta forma de cobro')).toBeVisible();
  await press(page, 'Enter');

  await step(5, 'Plazas');
  await press(page, 'Tab', 'Tab', 'Tab', 'Control+A');
  await page.keyboard.type('12');
  await expect(page.getByText('12 plazas')).toBeVisible();
  await press(page, 'Enter');
  await step(6, 'Impresora');
  await press(page, 'Enter');
  await step(7, 'Revisión');
  await press(page, 'Enter');

  await expect(page.getByRole('radio', { name: /Rosa Peña/ })).toBeVisible();
  await page.keyboard.type('4826');
  await press(page, 'Enter');
  await expect(page.getByRole('heading', { name: 'Abre tu turno' })).toBeVisible();
  await press(page, 'Escape');
  await expect(page.getByRole('gridcell')).toHaveCount(12);
  await expect(page.getByLabel('Patente o ticket')).toBeFocused();
});
