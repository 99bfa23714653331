import type { Page } from 'playwright';
import { expect } from 'playwright/test';
import { press } from '@test/e2e/helpers/keys';
import type { Camera } from './album';

/** The assistant from its welcome to the sign-in screen of a new site, by keyboard. */
export async function setUpASite(page: Page, camera: Camera): Promise<void> {
  await page.getByRole('heading', { name: 'Preparemos esta caja' }).waitFor();
  await camera.take(page, 'welcome');
  await press(page, 'Enter');

  await onStep(page, 1);
  await fill(page, 'Estacionamientos del Puerto SpA', '76.123.456-0', 'Estacionamientos');
  await fill(page, 'Av. Errázuriz 1178, Valparaíso', 'Sede Puerto');
  await camera.take(page, 'first-run-company');
  await press(page, 'Enter');

  await onStep(page, 2);
  await fill(page, 'Rosa Peña', '', '4826');
  await page.keyboard.type('4826');
  await camera.take(page, 'first-run-admin');
  await press(page, 'Enter');

  await onStep(page, 3);
  await camera.take(page, 'first-run-tariffs');
  await press(page, 'Enter');

  await onStep(page, 4);
  await press(page, 'ArrowRight', 'Tab');
  await page.keyboard.type('20');
  await page.getByText('El primer tramo no puede ser menor').waitFor();
  await camera.take(page, 'first-run-policy-refused');
  await press(page, 'Control+A');
  await page.keyboard.type('30');
  await page.getByText('La ley permite esta forma de cobro').waitFor();
  await camera.take(page, 'first-run-policy');
  await press(page, 'Enter');

  await onStep(page, 5);
  await page.getByRole('button', { name: 'Agregar fila' }).click();
  await press(page, 'Control+A');
  await page.keyboard.type('Techado');
  await page.getByText('30 plazas').first().waitFor();
  await camera.take(page, 'first-run-spots');
  await press(page, 'Enter');

  await onStep(page, 6);
  await camera.take(page, 'first-run-printer');
  await press(page, 'Enter');

  await onStep(page, 7);
  await camera.take(page, 'first-run-summary');
  await press(page, 'Enter');
  await page.getByRole('radio', { name: /Rosa Peña/ }).waitFor();
}

async function onStep(page: Page, number: number): Promise<void> {
  await expect(page.getByText(/^Paso \d de 7$/)).toHaveText(`Paso ${number} de 7`);
}

/** One field after the other. */
async function fill(page: Page, ...texts: readonly string[]): Promise<void> {
  for (const text of texts) {
    await page.keyboard.type(text);
    await press(page, 'Tab');
  }
}
