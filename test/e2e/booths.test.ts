import { expectAccessible } from '@test/e2e/helpers/accessible';
import { AFTERNOON, makeAfternoon, MINUTE, PIN } from '@test/e2e/helpers/afternoon';
import { expect, test } from '@test/e2e/helpers/booth';
import { press, signIn } from '@test/e2e/helpers/keys';
import { hearOfOtherBooth } from '@test/helpers/double-payment';

test('a stay that was paid at two booths is shown and given back; a double entry is shown', async ({
  folder,
  start,
}) => {
  await makeAfternoon(folder, {
    live: async (site) => {
      await site.call('shifts.open', { float: { '10000': 4, '1000': 10 } });
      site.minutesAgo(10);
      await site.pay('KRTV62');
    },
  });
  hearOfOtherBooth(folder, 'KRTV62', 'CKYZ46', AFTERNOON - MINUTE);
  const { page, complaints } = await start({ clock: AFTERNOON });
  await signIn(page, 'Rodrigo Soto', PIN);
  await expect(page.getByLabel('Patente o ticket')).toBeFocused();
  await page.getByRole('button', { name: '2 casos con otra caja' }).press('Enter');
  const card = page.getByRole('region', { name: 'Cobrado dos veces' });
  await expect(card).toContainText('C-000041');
  await expect(card).toContainText('Cobrado de más: se devuelve');
  await expect(
    page.getByRole('region', { name: 'El mismo vehículo está adentro dos veces' }),
  ).toContainText('C-000057');
  await expectAccessible(page, 'booths');
  await card.getByRole('button', { name: /^Devolver/ }).press('Enter');
  await card.getByLabel('Motivo').fill('cobro doble');
  await press(page, 'Enter');
  await expect(card).toContainText('Devuelto aquí');
  await expectAccessible(page, 'booths, given back');
  expect(complaints).toEqual([]);
});
