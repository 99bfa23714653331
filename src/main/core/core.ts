import type { AppEvent } from '@shared/contracts/events';
import type { IdSource } from '@shared/kernel/ids';
import type { Db } from '@main/db/connection';
import { withWriteTx } from '@main/db/transaction';
import type { Tx } from '@main/db/transaction';
import type { Actor } from './actor';
import { appendAudit } from './audit';
import type { Clock } from './clock';
import type { EventHub } from './event-hub';
import type { Logger } from './logger';
import { appendOutbox } from './outbox';
import { thisTerminal } from './terminal';

/** What every slice stands on. */
export interface Core {
  readonly db: Db;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly log: Logger;
  readonly events: EventHub;
}

/** One action for the two chains: what the audit keeps and what HQ is told. */
export interface Recorded {
  readonly actor: Actor | null;
  readonly action: string;
  readonly entity: string;
  readonly entityId: string;
  readonly details: Readonly<Record<string, unknown>>;
  readonly authorisedBy?: string | null;
  /** What HQ is told instead of `details`, where it is HQ that said them. */
  readonly told?: Readonly<Record<string, unknown>>;
}

/** One write transaction per use case; the screen hears of it only once it is on disk. */
export function write<T>(core: Core, changed: readonly AppEvent[], work: (tx: Tx) => T): T {
  const result = withWriteTx(core.db, work);
  for (const event of changed) announce(core, event);
  return result;
}

/** What is on disk is done: a listener in trouble must not turn it into a refusal. */
export function announce(core: Core, event: AppEvent): void {
  try {
    core.events.emit(event);
  } catch (error) {
    core.log.error({ event, err: error }, 'a listener failed');
  }
}

/** Audit link and outbox event of the same action, in its own transaction. */
export function record(core: Core, tx: Tx, recorded: Recorded, now: number): void {
  const terminal = thisTerminal(tx);
  appendAudit(tx, {
    at: now,
    userId: recorded.actor?.userId ?? null,
    authorisedBy: recorded.authorisedBy ?? null,
    terminalId: terminal.id,
    action: recorded.action,
    entity: recorded.entity,
    entityId: recorded.entityId,
    details: recorded.details,
  });
  appendOutbox(
    tx,
    terminal.epoch,
    {
      eventId: core.ids.next(now),
      kind: recorded.action,
      version: 1,
      payload: {
        ...(recorded.told ?? recorded.details),
        // Last, so that no detail of the same name can say something else.
        at: now,
        by: recorded.actor?.userId ?? null,
        authorisedBy: recorded.authorisedBy ?? null,
        entity: recorded.entity,
        id: recorded.entityId,
      },
    },
    now,
  );
}
