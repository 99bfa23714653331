import type { BackupHolds } from '@shared/contracts/backups';
import { lastRecordedInstant } from '@main/core/clock-start';
import { auditHead } from '@main/core/audit';
import { findTerminal } from '@main/core/terminal';
import type { Db } from '@main/db/connection';
import { readIfSound } from '@main/features/settings/index';

export interface Described {
  readonly holds: BackupHolds;
  readonly auditSeq: number;
  readonly auditHead: string;
}

/** What a copy holds, for the list and the preview; `null` before the first run. */
export function describe(db: Db): Described | null {
  const terminal = findTerminal(db);
  if (!terminal) return null;
  const number = (query: string): number | null => {
    const value: unknown = db.$client.prepare(query).pluck().get();
    return value === null || value === undefined ? null : Number(value);
  };
  return {
    holds: {
      siteName: readIfSound(db, 'site')?.name ?? '',
      terminalId: terminal.id,
      terminalCode: terminal.code,
      from: number('SELECT at FROM audit_log ORDER BY seq LIMIT 1'),
      to: lastRecordedInstant(db) || null,
      shifts: number('SELECT count(*) FROM shifts') ?? 0,
      stays: number('SELECT count(*) FROM sessions') ?? 0,
      payments: number('SELECT count(*) FROM payments') ?? 0,
      lastPaymentAt: number('SELECT max(paid_at) FROM payments'),
    },
    auditSeq: number('SELECT max(seq) FROM audit_log') ?? 0,
    auditHead: auditHead(db),
  };
}
