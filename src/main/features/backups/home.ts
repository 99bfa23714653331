import type { RestoreOutcome } from './pending';
import type { BackupTasks } from './tasks';

/** What the program around the slice provides for its backups. */
export interface BackupHome {
  /** Where they lie. */
  readonly folder: string;
  readonly tasks: BackupTasks;
  /** The program's version, for what each backup tells of itself. */
  readonly program: string;
  /** Bytes left on the disk of a folder; `null` when it cannot be asked. */
  readonly freeBytes: (folder: string) => number | null;
  /** By the clock and around closings; tests and the CLI make only those they ask for. */
  readonly automatic: boolean;
  /** The last run was cut off. */
  readonly cutOff: boolean;
  /** How the restoration ended that this opening began with. */
  readonly restored: RestoreOutcome | null;
  /** Closes the booth and opens it anew, once the answer of the call is out. */
  readonly restart: () => void;
}
