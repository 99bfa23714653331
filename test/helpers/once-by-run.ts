import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

const PATIENCE_MS = 90_000;

/** The folder and the process of the whole test run, which all its workers share (`test/run.ts`). */
export function testRun(): { readonly folder: string; readonly pid: number } {
  const { COIPO_TEST_RUN: folder, COIPO_TEST_RUN_PID: pid } = process.env;
  if (folder === undefined || pid === undefined) throw new Error('only inside a test run');
  return { folder, pid: Number(pid) };
}

/** What one worker of the run makes the first time somebody needs it, and the others then read. */
export async function onceByRun(name: string, make: () => Promise<string>): Promise<string> {
  const { folder } = testRun();
  const [lock, result] = [join(folder, `${name}.lock`), join(folder, name)];
  for (let waited = 0; waited < PATIENCE_MS; waited += 50) {
    if (existsSync(result)) return await readFile(result, 'utf8');
    if (await taken(lock)) return await keep(make, lock, result);
    await delay(50);
  }
  throw new Error(`${name} was not made by the worker that began it`);
}

/** Whether the lock is ours now. A folder can be made once only. */
async function taken(lock: string): Promise<boolean> {
  try {
    await mkdir(lock);
    return true;
  } catch {
    return false;
  }
}

async function keep(make: () => Promise<string>, lock: string, result: string): Promise<string> {
  // Made between our look at the result and our lock.
  if (existsSync(result)) return await readFile(result, 'utf8');
  try {
    const made = await make();
    await writeFile(`${result}.part`, made);
    await rename(`${result}.part`, result);
    return made;
  } finally {
    await rm(lock, { recursive: true });
  }
}
