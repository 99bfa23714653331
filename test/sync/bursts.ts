import type { Random } from '@cli/simulate/random';
import { appendOutbox } from '@main/core/outbox';
import { openDatabase } from '@main/db/connection';
import { outbox } from '@main/db/schema/index';
import type { Db } from '@main/db/connection';
import { withWriteTx } from '@main/db/transaction';
import { tamper } from '@test/helpers/history';
import { asc } from 'drizzle-orm';

type Row = typeof outbox.$inferSelect;

/** The log of a booth that has worked already, to be written again piece by piece, as it came about. */
export class Bursts {
  readonly #rows: Row[];

  private constructor(rows: Row[]) {
    this.#rows = rows;
  }

  /** Takes the log out of a file that nobody has open. */
  static takenFrom(path: string): Bursts {
    const db = openDatabase(path, { readonly: true });
    const rows = db.select().from(outbox).orderBy(asc(outbox.epoch), asc(outbox.seq)).all();
    db.$client.close();
    tamper(path, (sqlite) => sqlite.exec('DELETE FROM outbox'));
    return new Bursts(rows);
  }

  get left(): number {
    return this.#rows.length;
  }

  /** When the next of them was made, UTC ms; null: there is none. */
  get nextAt(): number | null {
    return this.#rows[0]?.createdAt ?? null;
  }

  /** The next events come about: they continue whatever the log has by now. */
  write(db: Db, count: number): void {
    withWriteTx(db, (tx) => {
      for (const { eventId, kind, version, payload, epoch, createdAt } of this.#rows.splice(
        0,
        count,
      )) {
        const event = {
          eventId,
          kind,
          version,
          payload: JSON.parse(payload) as Record<string, unknown>,
        };
        appendOutbox(tx, epoch, event, createdAt);
      }
    });
  }
}

/** Mostly what a few minutes bring, now and then an afternoon without network. */
export function burstSize(random: Random): number {
  return random.chance(0.05) ? random.int(100, 900) : random.int(1, 25);
}
