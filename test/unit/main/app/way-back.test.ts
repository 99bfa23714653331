import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { goBack, imageOf, keepProgram, keepSetup } from '@main/app/way-back';
import { temporaryFolder } from '@test/helpers/booth';

/** A program that writes down that it ran, and with what. */
function program(path: string, version: string, witness: string): void {
  writeFileSync(
    path,
    `#!/bin/sh\necho "${version} $*" > '${witness}.new' && mv '${witness}.new' '${witness}'\n`,
  );
  chmodSync(path, 0o755);
}

test.runIf(process.platform === 'linux')(
  'an image is kept before another takes its place, and takes it back and runs',
  async () => {
    const folder = temporaryFolder();
    const image = join(folder, 'Coipo.AppImage');
    const witness = join(folder, 'ran');
    const env = { APPIMAGE: image };
    program(image, 'old', witness);
    expect(goBack(folder, env, '1.0.0', [])).toBe(false);
    expect(await keepProgram(folder, env, '1.0.0')).toBe(true);
    program(image, 'new', witness);
    expect(goBack(folder, env, '1.0.0', ['--kiosk'])).toBe(true);
    await vi.waitFor(() => expect(existsSync(witness)).toBe(true), 5000);
    expect(readFileSync(witness, 'utf8')).toBe('old --kiosk\n');
    expect(readFileSync(image, 'utf8')).toContain('old');
  },
);

test('where an installer put the program, its own installer is the way back', async () => {
  const folder = temporaryFolder();
  expect(imageOf({})).toBeNull();
  expect(await keepProgram(folder, {}, '1.0.0')).toBe(false);
  expect(goBack(folder, {}, '1.0.0', [])).toBe(false);
  const setup = join(folder, 'fetched.exe');
  writeFileSync(setup, 'x');
  await keepSetup(folder, '1.0.0', setup);
  expect(await keepProgram(folder, {}, '1.0.0')).toBe(true);
  expect(await keepProgram(folder, {}, '1.1.0')).toBe(false);
});
