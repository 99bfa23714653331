import type { CallName, CallOutput } from '@shared/contracts/index';
import { isAppError } from '@shared/kernel/errors';
import type { Random } from '@cli/simulate/random';
import type { Acknowledged, Complaint } from '@test/torture/acknowledged';
import type { BoothProcess } from '@test/torture/booth-process';
import type { Operation } from '@test/torture/operations';

/** Refusals that are right: the driver asks for what may not be. */
const EXPECTED: ReadonlySet<string> = new Set([
  'ALREADY_INSIDE',
  'NO_FREE_SPOT',
  'QUOTE_EXPIRED',
  'CASH_INSUFFICIENT',
  'UNDO_TOO_LATE',
  'NOTHING_OWED',
  'MORE_THAN_PAID',
  'CONFLICT',
  'SHIFT_CLOSED',
  'ALREADY_COLLECTED',
  'EXPLANATION_REQUIRED',
  'DAY_EARLIER_OPEN',
  'SHIFT_STILL_OPEN',
]);

/** A disk in trouble, said in these codes; what was asked may then be done or not. */
const DISK_TROUBLE: ReadonlySet<string> = new Set([
  'DISK_FULL',
  'DISK_FAILED',
  'DATABASE_READ_ONLY',
]);

export interface OpenShift {
  readonly shiftId: string;
  readonly counted: boolean;
}

interface TakenPayment {
  readonly paymentId: string;
  readonly amount: number;
  /** All of it. */
  readonly cash: boolean;
}

/** What somebody at the booth has before him, and the answers that are written down. */
export class Desk {
  readonly random: Random;
  /** What was acknowledged so far; another one after a backup was put back. */
  readonly known: () => Acknowledged;
  readonly complaints: Complaint[] = [];
  refusedByDisk = 0;
  inside: string[] = [];
  /** In the open shift, since the last start. */
  paid: TakenPayment[] = [];
  /** Promises that are not collected. */
  owed: string[] = [];
  shift: OpenShift | null = null;
  #booth: BoothProcess | null = null;

  constructor(random: Random, known: () => Acknowledged) {
    this.random = random;
    this.known = known;
  }

  get booth(): BoothProcess {
    if (this.#booth === null) throw new Error('nobody sits at a booth');
    return this.#booth;
  }

  sitDown(booth: BoothProcess): void {
    this.#booth = booth;
  }

  /** Answers null where it was refused; throws `Unanswered` when the booth is gone. */
  async ask<Name extends CallName>(operation: Operation<Name>): Promise<CallOutput<Name> | null> {
    const known = this.known();
    known.inDoubt.push(operation.doubt);
    const settled = (): void =>
      void known.inDoubt.splice(known.inDoubt.indexOf(operation.doubt), 1);
    try {
      const answer = await this.booth.call(operation.name, operation.input);
      settled();
      known.acknowledge(operation.effect(answer));
      return answer;
    } catch (error) {
      if (!isAppError(error)) throw error;
      // What a disk in trouble refused may be found done by the next start: whole, or not at all.
      if (DISK_TROUBLE.has(error.code)) this.refusedByDisk += 1;
      else settled();
      if (!EXPECTED.has(error.code) && !DISK_TROUBLE.has(error.code)) {
        const text = `${operation.name} was refused: ${error.code} ${JSON.stringify(error.details)}`;
        this.complaints.push({ kind: 'law', text });
      }
      return null;
    }
  }
}
