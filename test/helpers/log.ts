import { outbox } from '@main/db/schema/index';
import { canonicalJson } from '@shared/kernel/canonical-json';
import { CHAIN_START, eventContent, linkText } from '@shared/sync/chain';
import { createHash } from 'node:crypto';

/** What a booth did, for a log that no booth wrote. */
export interface Told {
  readonly kind: string;
  readonly version?: number;
  readonly at: number;
  /** Of the record. */
  readonly id: string;
  readonly details?: Readonly<Record<string, unknown>>;
}

/** A sound log with these events, as a booth's outbox would hold it. */
export function logOf(
  told: readonly Told[],
  epoch = 1,
  start = CHAIN_START,
): (typeof outbox.$inferSelect)[] {
  let prevHash = start;
  return told.map(({ kind, version = 1, at, id, details = {} }, index) => {
    const said = { by: null, authorisedBy: null, entity: 'any', ...details, at, id };
    const event = {
      epoch,
      seq: index + 1,
      // Of what it says, so that the same story has the same log.
      eventId: uuidOf(canonicalJson([epoch, index, kind, version, said])),
      kind,
      version,
      payload: canonicalJson(said),
    };
    const hash = createHash('sha256')
      .update(linkText(prevHash, eventContent(event)))
      .digest('hex');
    const row = { ...event, prevHash, hash, createdAt: at };
    prevHash = hash;
    return row;
  });
}

function uuidOf(text: string): string {
  const digest = createHash('sha256').update(text).digest('hex');
  // Version 8, for what everybody makes their own way.
  const hex = `${digest.slice(0, 12)}8${digest.slice(13, 16)}a${digest.slice(17)}`;
  return [8, 4, 4, 4, 12]
    .reduce<{ parts: string[]; from: number }>(
      ({ parts, from }, length) => ({
        parts: [...parts, hex.slice(from, from + length)],
        from: from + length,
      }),
      { parts: [], from: 0 },
    )
    .parts.join('-');
}
