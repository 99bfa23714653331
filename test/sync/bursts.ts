import type { Random } from '@cli/simulate/random';
import { appendOutbox } from '@main/core/outbox';
import { thisTerminal } from '@main/core/terminal';
import { openDatabase } from '@main/db/connection';
import { outbox } from '@main/db/schema/index';
import type { Db } from '@main/db/connection';
import { withWriteTx } from '@main/db/transaction';
import { tamper } from '@test/helpers/history';
import { asc } from 'drizzle-orm';

type Row = typeof outbox.$inferSelect;

/** The log of a booth that has worked already, to be written again piece by piece, as it came about. */
export class Bursts {
  readonly #rows: readonly Row[];
  /** How many of them were written. */
  #written = 0;

  private constructor(rows: readonly Row[]) {
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
    return this.#rows.length - this.#written;
  }

  /** From the first to the last of them, ms. */
  get span(): number {
    return (this.#rows.at(-1)?.createdAt ?? 0) - (this.#rows[0]?.createdAt ?? 0);
  }

  /** When the next of them was made, UTC ms; null: there is none. */
  get nextAt(): number | null {
    return this.#rows[this.#written]?.createdAt ?? null;
  }

  /** The next events come about, in the log's newest epoch: they continue whatever it has by now. */
  write(db: Db, count: number): void {
    const { epoch } = thisTerminal(db);
    const next = this.#rows.slice(this.#written, this.#written + count);
    this.#written += next.length;
    withWriteTx(db, (tx) => {
      for (const { eventId, kind, version, payload, createdAt } of next) {
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

  /** The file forgot what was written last: what comes next is the first that nobody else holds. */
  goOnAfter(held: ReadonlySet<string>): void {
    const first = this.#rows.findIndex(({ eventId }) => !held.has(eventId));
    this.#written = first === -1 ? this.#rows.length : first;
  }
}

/** Mostly what a few minutes bring, now and then an afternoon without network. */
export function burstSize(random: Random): number {
  return random.chance(0.1) ? random.int(100, 900) : random.int(1, 25);
}
