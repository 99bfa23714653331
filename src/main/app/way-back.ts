import { spawn } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, renameSync } from 'node:fs';
import { copyFile, mkdir, rename } from 'node:fs/promises';
import { join } from 'node:path';

type Env = Readonly<Record<string, string | undefined>>;

/** The file that an exchange replaces where the program is one file; `null`: it is installed another way. */
export function imageOf(env: Env): string | null {
  const image = env['APPIMAGE'];
  return image !== undefined && image !== '' ? image : null;
}

const keptImage = (folder: string): string => join(folder, 'previous.AppImage');
const keptSetup = (folder: string, version: string): string => join(folder, `setup-${version}.exe`);

/** Keeps the fetched installer of a version: once it runs, it is what it can be gone back to by. */
export async function keepSetup(folder: string, version: string, setup: string): Promise<void> {
  await keep(folder, setup, keptSetup(folder, version));
}

/**
 * Makes sure that the version which runs can be started again after another took its place. `false`: it
 * cannot, because it was installed by hand from a file nobody kept.
 */
export async function keepProgram(folder: string, env: Env, version: string): Promise<boolean> {
  const image = imageOf(env);
  if (image === null) return existsSync(keptSetup(folder, version));
  await keep(folder, image, keptImage(folder));
  return true;
}

async function keep(folder: string, from: string, to: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await copyFile(from, `${to}.new`);
  await rename(`${to}.new`, to);
}

/**
 * Puts the version before in its place again and starts it. Answers whether it could; this program is then
 * to end at once, before it opens anything.
 */
export function goBack(
  folder: string,
  env: Env,
  previous: string,
  args: readonly string[],
): boolean {
  const image = imageOf(env);
  if (image === null) {
    const setup = keptSetup(folder, previous);
    return existsSync(setup) && started(setup, ['/S', '--force-run']);
  }
  if (!existsSync(keptImage(folder))) return false;
  // What runs is replaced by name: its file stays until it has ended.
  copyFileSync(keptImage(folder), `${image}.new`);
  chmodSync(`${image}.new`, 0o755);
  renameSync(`${image}.new`, image);
  return started(image, args);
}

function started(program: string, args: readonly string[]): true {
  spawn(program, args, { detached: true, stdio: 'ignore' }).unref();
  return true;
}
