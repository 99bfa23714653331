import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { makeAfternoon, PIN } from '@test/e2e/helpers/afternoon';
import { walkToArea } from '@test/e2e/helpers/areas';
import { expect, test } from '@test/e2e/helpers/booth';
import { query } from '@test/e2e/helpers/database';
import { startHq } from '@test/e2e/helpers/hq-process';
import { press, signIn } from '@test/e2e/helpers/keys';
import { picture } from '@test/e2e/helpers/pictures';
import { isPackaged } from '@test/e2e/helpers/program';
import { signedRelease } from '@scripts/packaging/release.mjs';

/** Trial packages believe releases signed with this (scripts/testing/packaged.mjs). */
const KEY = resolve(import.meta.dirname, '../../.runtime/trial-release.key');

/** Stands for a newer AppImage, which cannot be built here: says that it was started. */
function script(path: string, words: string, witness: string): void {
  writeFileSync(path, `#!/bin/sh\necho '${words}' > '${witness}'\n`);
  chmodSync(path, 0o755);
}

test('without being installed as one the program says that it is not exchanged from within', async ({
  folder,
  start,
}) => {
  await makeAfternoon(folder, { shift: true });
  const { page } = await start();
  await signIn(page, 'Ana Rivas', PIN);
  await expect(page.getByLabel('Patente o ticket')).toBeFocused();
  await press(page, 'F12');
  await walkToArea(page, 'Actualización');
  await expect(page.getByText('Instalado de una forma que no se actualiza sola')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Instalar ahora' })).toBeDisabled();
});

test('a release of headquarters takes the place of the program, which is kept', async ({
  folder,
  start,
}) => {
  test.skip(
    !isPackaged || process.platform !== 'linux' || !existsSync(KEY),
    'packaged trials only',
  );
  test.setTimeout(180_000);
  const [image, witness] = [join(folder, 'Coipo.AppImage'), join(folder, 'witness')];
  writeFileSync(image, 'the version before');
  const updates = join(folder, 'releases');
  const place = join(updates, '9.9.9');
  mkdirSync(place, { recursive: true });
  script(join(place, 'Coipo-9.9.9.AppImage'), 'the new version ran', witness);
  const release = await signedRelease(readFileSync(KEY, 'utf8'), '9.9.9', place, Date.now());
  writeFileSync(join(place, 'release.json'), JSON.stringify(release));
  await makeAfternoon(folder, { shift: true });
  const hq = await startHq(folder, { HQ_UPDATES_DIR: updates });
  try {
    await hq.ask('PUT', '/api/releases/9.9.9', { share: 100, paused: false });
    const app = await start({ env: { APPIMAGE: image } });
    const { page } = app;
    await signIn(page, 'Ana Rivas', PIN);
    await expect(page.getByLabel('Patente o ticket')).toBeFocused();
    await press(page, 'F12');
    await walkToArea(page, 'Actualización');
    await expect(page.getByText('Sin casa matriz: se actualiza a mano')).toBeVisible();
    const { code } = await hq.newCode();
    const enrolled = await page.evaluate((it) => window.coipo.call('sync.enrol', it), {
      url: hq.url,
      code,
    });
    expect(enrolled).toMatchObject({ ok: true });
    await walkToArea(page, 'Casa matriz');
    await expect(page.getByText('Al día', { exact: true })).toBeVisible();
    await walkToArea(page, 'Actualización');
    await page.getByRole('button', { name: 'Buscar ahora' }).click();
    await expect(page.getByText('Lista para instalar')).toBeVisible();
    await picture(page, 'ready');
    await page.getByRole('button', { name: 'Instalar ahora' }).click();
    await expect.poll(() => existsSync(witness), { timeout: 60_000 }).toBe(true);
    expect(readFileSync(witness, 'utf8')).toBe('the new version ran\n');
    expect(readFileSync(join(folder, 'updates', 'previous.AppImage'), 'utf8')).toBe(
      'the version before',
    );
    expect(JSON.parse(readFileSync(join(folder, 'update.json'), 'utf8'))).toMatchObject({
      to: '9.9.9',
      state: 'trying',
    });
    const told = query(app, "SELECT action FROM audit_log WHERE action = 'update.started'");
    expect(told).toHaveLength(1);
  } finally {
    await hq.stop();
  }
});
