import { headSchema, runAnswerSchema, RUNS_PATH } from '@shared/sync/push';
import type { Head } from '@shared/sync/push';
import { z } from 'zod';
import { epochsOf } from '@main/core/outbox';
import type { Db } from '@main/db/connection';
import { largerRun, RUN_EVENTS, RUN_INFLATED_BYTES, smallerRun } from '@main/features/sync/domain';
import type { RunBounds } from '@main/features/sync/domain';
import type { HqClient } from '@main/features/sync/hq/client';
import { SyncFailure } from '@main/features/sync/hq/failure';
import { hashAt, newestSeq } from '@main/features/sync/repo';
import type { Place } from '@main/features/sync/repo';
import type { Positions } from './positions';
import { prepareRun } from './run';
import type { PreparedRun } from './run';

export interface PushParts {
  readonly db: Db;
  readonly client: HqClient;
  readonly positions: Positions;
  /** The epoch this booth writes; all before it are ended. */
  readonly epoch: number;
  readonly alive: () => boolean;
  /** HQ has another part of the log than before. */
  readonly onProgress: () => void;
  /** HQ told its time, UTC ms. */
  readonly onTime: (now: number) => void;
}

/** Sends the log to HQ, oldest epoch first and each in order. */
export interface Pusher {
  /**
   * Sends up to so many runs. Answers whether there is more. Throws {@link SyncFailure}: FORK, TAMPERED and
   * HQ_AHEAD leave everything as it was, and nothing is ever skipped.
   */
  push(mostRuns: number): Promise<boolean>;
  /**
   * Asks whether HQ still holds what it said: put back to a backup of its own it holds less, and nothing
   * but the next event would tell. Answers whether there is something to send again.
   */
  lookBack(): Promise<boolean>;
}

const USUAL: RunBounds = { events: RUN_EVENTS, bytes: RUN_INFLATED_BYTES };

const gapSchema = z.object({ expected: z.int().min(1) });

export function pusher(parts: PushParts): Pusher {
  const { db, client, positions, alive } = parts;
  let bounds = USUAL;

  /** The oldest epoch that has something HQ does not hold. */
  function nextEpoch(): number | null {
    const next = epochsOf(db).find(({ epoch, seq }) => seq > positions.held(epoch));
    return next?.epoch ?? null;
  }

  function hear(epoch: number, seq: number): void {
    positions.hear(epoch, seq);
    positions.keep('in a while');
    parts.onProgress();
  }

  /** Where HQ never said what it holds it is asked, before a log of years is sent to it again. */
  async function learn(epoch: number): Promise<void> {
    const path = `${RUNS_PATH}?epoch=${epoch}`;
    const head = await client.ask({ method: 'GET', path, answer: headSchema });
    // The last event that both have is sent again: HQ compares its hash.
    const common = Math.min(head.seq, newestSeq(db, epoch));
    hear(epoch, Math.max(0, common - 1));
  }

  /** Whether HQ lacks what it held. */
  async function lacks(epoch: number): Promise<boolean> {
    if (positions.held(epoch) === 0) return false;
    const path = `${RUNS_PATH}?epoch=${epoch}`;
    const head = await client.ask({ method: 'GET', path, answer: headSchema });
    if (!alive() || head.seq >= positions.held(epoch)) return false;
    hear(epoch, head.seq);
    return true;
  }

  async function send(run: PreparedRun): Promise<void> {
    const { after, body } = run;
    const ask = { method: 'POST', path: RUNS_PATH, body, answer: runAnswerSchema } as const;
    try {
      const { head, now } = await client.ask(ask);
      parts.onTime(now);
      agree(after, head);
      bounds = largerRun(bounds);
    } catch (error) {
      if (!(error instanceof SyncFailure)) throw error;
      if (error.code === 'GAP') stepBack(after, error);
      else if (error.code === 'TOO_LARGE') shrink(run, error);
      else {
        // On a slow line less at a time arrives after all; what arrives whole lets it grow again.
        if (error.code === 'TIMEOUT') bounds = smallerRun(bounds, run.count) ?? bounds;
        throw error;
      }
    }
  }

  /** What HQ says it holds is what it holds: more than was sent, where an answer was lost before. */
  function agree(after: Place, head: Head): void {
    const { epoch } = after;
    const newest = newestSeq(db, epoch);
    if (head.epoch !== epoch || head.seq <= after.seq) {
      throw new SyncFailure('NOT_AN_HQ', { head, after });
    }
    if (head.seq <= newest && hashAt(db, head) !== head.hash) {
      throw new SyncFailure('FORK', { epoch, seq: head.seq });
    }
    // Of an ended epoch HQ may know what a restored file forgot.
    if (head.seq > newest && epoch === parts.epoch) {
      throw new SyncFailure('HQ_AHEAD', { epoch, seq: head.seq, newest });
    }
    hear(epoch, Math.min(head.seq, newest));
  }

  /** HQ went back to a backup of its own: it gets again what it lost. */
  function stepBack({ epoch, seq }: Place, failure: SyncFailure): void {
    const told = gapSchema.safeParse(failure.details);
    if (!told.success) throw failure;
    const held = told.data.expected - 1;
    const newest = newestSeq(db, epoch);
    if (held > newest) throw new SyncFailure('HQ_AHEAD', { epoch, seq: held, newest });
    // Nothing would change by asking the same again.
    if (held === seq) throw failure;
    hear(epoch, held);
  }

  function shrink({ count, last }: PreparedRun, failure: SyncFailure): void {
    const smaller = smallerRun(bounds, count);
    if (!smaller) throw new SyncFailure('EVENT_TOO_LARGE', { ...last }, null, { cause: failure });
    bounds = smaller;
  }

  const prepare = (after: Place): Promise<PreparedRun | null> =>
    prepareRun(db, after, bounds, alive);

  /** Sends one run and makes the next one ready meanwhile; only one is on its way, so order is kept. */
  async function step(epoch: number, ahead: PreparedRun | null): Promise<PreparedRun | null> {
    if (!positions.known(epoch)) await learn(epoch);
    const place = { epoch, seq: positions.held(epoch) };
    const run = ahead && fits(ahead, place, bounds) ? ahead : await prepare(place);
    if (!run) return null;
    const [, next] = await Promise.all([send(run), prepare(run.last)]);
    return next;
  }

  return {
    lookBack: async () => {
      let found = false;
      for (const { epoch } of epochsOf(db)) {
        if (!alive()) break;
        found = (await lacks(epoch)) || found;
      }
      return found;
    },
    push: async (mostRuns) => {
      let ahead: PreparedRun | null = null;
      try {
        for (let runs = 0; alive(); runs += 1) {
          const epoch = nextEpoch();
          if (epoch === null) return false;
          if (runs === mostRuns) return true;
          ahead = await step(epoch, ahead);
        }
        return false;
      } finally {
        if (alive()) positions.keep('now');
      }
    },
  };
}

const fits = ({ after, count }: PreparedRun, place: Place, { events }: RunBounds): boolean =>
  after.epoch === place.epoch && after.seq === place.seq && count <= events;
