import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { electronArgs, electronPath } from '@scripts/electron-path.mjs';

const ROOT = resolve(import.meta.dirname, '../../..');

/** The folder of the package under test; without it the built sources run in the installed Electron. */
const PACKAGE = process.env['COIPO_E2E_PACKAGE'];
const PROGRAM = process.platform === 'win32' ? 'coipo.exe' : 'coipo';

export const isPackaged = PACKAGE !== undefined;

/** A program to start, and what it is told first. */
export interface Program {
  readonly executable: string;
  readonly args: readonly string[];
}

const quiet = ['--log-level=3'];

/** The program as it is given away, or would be. */
export function releasedProgram(): Program {
  if (PACKAGE === undefined) {
    return { executable: electronPath(), args: [...electronArgs(), ...quiet, ROOT] };
  }
  return { executable: join(PACKAGE, PROGRAM), args: [...electronArgs(), ...quiet] };
}

/**
 * The program for tests that look into its main process. The released fuses forbid that, so a package is
 * driven through its copy with the one fuse on (scripts/packaging/driven.mjs).
 */
export function drivenProgram(): Program {
  const { executable, args } = releasedProgram();
  return PACKAGE === undefined
    ? { executable, args }
    : { executable: join(`${PACKAGE}-driven`, PROGRAM), args };
}

/** What is to happen in the main process before the program: files of this folder, by name. */
export type Hook = 'standing-clock.cjs' | 'box-answers.cjs' | 'free-workers.cjs' | 'slow-calls.cjs';

export const hookPath = (hook: Hook): string => join(import.meta.dirname, hook);
export const hookSource = (hook: Hook): string => readFileSync(hookPath(hook), 'utf8');
