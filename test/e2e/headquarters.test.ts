import { makeAfternoon, PIN } from '@test/e2e/helpers/afternoon';
import { syncNow, walkToArea } from '@test/e2e/helpers/areas';
import { expect, test } from '@test/e2e/helpers/booth';
import { charge } from '@test/e2e/helpers/cars';
import { atHq } from '@test/e2e/helpers/hq-payments';
import { startHq } from '@test/e2e/helpers/hq-process';
import { press, signIn } from '@test/e2e/helpers/keys';
import { picture } from '@test/e2e/helpers/pictures';

test('a booth is enrolled, its payments are at HQ within two seconds, and a cable that is out loses none', async ({
  folder,
  start,
}) => {
  test.setTimeout(240_000);
  await makeAfternoon(folder, { shift: true });
  const hq = await startHq(folder);
  try {
    const { page, complaints } = await start({ size: { width: 1280, height: 720 } });
    const pill = page.getByRole('banner').getByText(/Sin casa matriz|En línea|Sin conexión/);
    await signIn(page, 'Ana Rivas', PIN);
    await expect(page.getByLabel('Patente o ticket')).toBeFocused();
    await expect(pill).toHaveText('Sin casa matriz');

    await test.step('enrol with a code', async () => {
      await press(page, 'F12');
      await walkToArea(page, 'Casa matriz');
      await picture(page, 'enrol');
      const { code } = await hq.newCode();
      await page.getByLabel('Código').fill(code.toLowerCase().replaceAll('-', ''));
      await expect(page.getByLabel('Código')).toHaveValue(code);
      await page.getByLabel('Dirección de la casa matriz').fill(hq.url);
      await page.getByRole('button', { name: 'Probar conexión' }).click();
      await expect(page.getByText('Es una casa matriz de Coipo.')).toBeVisible();
      await picture(page, 'checked');
      await press(page, 'Enter');
      await page.getByRole('button', { name: 'Enlazar', exact: true }).click();
      await expect(page.getByText('Al día', { exact: true })).toBeVisible();
      await picture(page, 'connected');
      await expect(pill).toHaveText('En línea');
    });

    await test.step('a payment', async () => {
      await press(page, 'Escape');
      const asked = atHq(hq, 'KRTV62');
      const paid = await charge(page, 'krtv62');
      const late = (await asked) - paid;
      test.info().annotations.push({ type: 'ms from payment to HQ', description: String(late) });
      expect(late).toBeLessThan(2000);
    });

    await test.step('HQ is away, and comes back', async () => {
      await hq.stop();
      await charge(page, 'ckyz46');
      await expect(pill).toHaveText(/Sin conexión · \d+ por enviar/);
      await press(page, 'F12');
      await walkToArea(page, 'Casa matriz');
      await expect(page.getByText('No hay camino hasta la casa matriz')).toBeVisible();
      await picture(page, 'offline');
      await hq.start();
      await syncNow(page);
      await expect(page.getByText('Al día', { exact: true })).toBeVisible();
      await atHq(hq, 'CKYZ46');
    });
    expect(complaints).toEqual([]);
  } finally {
    await hq.stop();
  }
});
