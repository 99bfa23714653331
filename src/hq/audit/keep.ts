import type { HqReader } from '@hq/db/database';
import { hqAudit } from '@hq/db/schema/index';
import type { Hq } from '@hq/hq';
import type { HqAction } from '@shared/hq/audit';

export interface Done {
  readonly action: HqAction;
  /** Who did it; `null`: a terminal, or HQ itself. */
  readonly by: { readonly id: string; readonly name: string } | null;
  readonly subject: string;
  readonly subjectName: string;
  /** What changed. Never a password, key, code or hash of one. */
  readonly details?: Readonly<Record<string, unknown>>;
}

/** Writes down what was done, in the transaction that does it. */
export async function keepAudit(
  hq: Pick<Hq, 'ids' | 'now'>,
  db: HqReader,
  { action, by, subject, subjectName, details = {} }: Done,
): Promise<void> {
  const at = hq.now();
  await db.insert(hqAudit).values({
    id: hq.ids.next(at),
    at,
    action,
    personId: by?.id ?? null,
    personName: by?.name ?? '',
    subject,
    subjectName,
    details,
  });
}
