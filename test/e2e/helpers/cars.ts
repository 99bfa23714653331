import type { Page } from 'playwright';
import { expect } from 'playwright/test';
import { expectDue, press, typeByHand } from './keys';

/** Charges what stands inside, by the keyboard; answers when the key was pressed that pays (epoch ms). */
export async function charge(page: Page, plate: string): Promise<number> {
  await expect(page.getByLabel('Patente o ticket')).toBeFocused();
  await typeByHand(page, plate);
  await expectDue(page);
  const pressed = Date.now();
  await press(page, 'Enter');
  const paid = new RegExp(`^${plate.slice(0, 4)}\\S* pagó`, 'i');
  await expect(page.getByText(paid).first()).toBeVisible();
  return pressed;
}

/** Lets a car in, on the spot that is proposed. */
export async function checkIn(page: Page, plate: string): Promise<void> {
  await expect(page.getByLabel('Patente o ticket')).toBeFocused();
  await typeByHand(page, plate);
  await page.getByTestId('target-spot').waitFor();
  await press(page, 'Enter');
  await expect(
    page.getByRole('gridcell', { name: new RegExp(`ocupada por ${plate.slice(0, 4)}`, 'i') }),
  ).toBeVisible();
}
