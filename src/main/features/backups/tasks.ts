import { deepFault, quickFault } from './quick-check';
import { fetchBackup } from './fetch';
import type { FetchRequest } from './fetch';
import { makeBackup } from './make';
import type { MakeProgress, MakeRequest } from './make';
import type { Manifest } from './manifest';
import { mirror } from './mirror';
import type { Mirrored, MirrorRequest } from './mirror';

/** Work on whole files, which takes its time: in the program on a thread of its own. */
export interface BackupTasks {
  make(request: MakeRequest, report: (progress: MakeProgress) => void): Promise<Manifest>;
  mirror(request: MirrorRequest): Promise<Mirrored>;
  fetch(request: FetchRequest): Promise<void>;
  /** What is wrong with the database's file, in words; `null` when nothing is. */
  quickCheck(path: string): Promise<string | null>;
  /** The same of its rows: every law of the data. Reads everything. */
  deepCheck(path: string): Promise<string | null>;
  /** Ends what is under way; what it had begun to write is swept away next time. */
  stop(): Promise<void>;
}

/** On the caller's own thread: the CLI, the tests, and what runs inside the worker. */
export const inlineTasks: BackupTasks = {
  make: makeBackup,
  mirror,
  fetch: fetchBackup,
  quickCheck: (path) => Promise.resolve(quickFault(path)),
  deepCheck: (path) => Promise.resolve(deepFault(path)),
  stop: () => Promise.resolve(),
};
