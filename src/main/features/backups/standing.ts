import type { Db } from '@main/db/connection';
import { auditHead } from '@main/core/audit';
import { lastRecordedInstant } from '@main/core/clock-start';
import { findTerminal } from '@main/core/terminal';

/** How far a database got: what a restored one must not repeat. */
export interface Standing {
  readonly terminalId: string;
  readonly epoch: number;
  /** The last number given out, by series. */
  readonly numbers: ReadonlyMap<string, number>;
  readonly auditSeq: number;
  readonly auditHead: string;
  readonly newestAt: number;
}

/** `null` before the first run. */
export function standingOf(db: Db): Standing | null {
  const terminal = findTerminal(db);
  if (!terminal) return null;
  const one = (query: string): number => Number(db.$client.prepare(query).pluck().get());
  const sequences = db.$client
    .prepare<[string], { name: string; value: number }>(
      'SELECT name, value FROM sequences WHERE terminal_id = ?',
    )
    .all(terminal.id);
  return {
    terminalId: terminal.id,
    epoch: Math.max(terminal.epoch, one('SELECT coalesce(max(epoch), 0) FROM outbox')),
    numbers: new Map(sequences.map(({ name, value }) => [name, value])),
    auditSeq: one('SELECT coalesce(max(seq), 0) FROM audit_log'),
    auditHead: auditHead(db),
    newestAt: lastRecordedInstant(db),
  };
}
