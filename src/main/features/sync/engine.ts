import type { AppEvent } from '@shared/contracts/events';
import type { SyncState } from '@shared/contracts/sync';
import { AppError } from '@shared/kernel/errors';
import { announce } from '@main/core/core';
import type { Core } from '@main/core/core';
import { connect, onceSettled } from './connection';
import type { Connection } from './connection';
import { contact as contactOf } from './contact';
import { waitAfter } from './domain';
import type { HqClient } from './hq/client';
import { isOfOneWay, SyncFailure, wantsSomebody } from './hq/failure';
import type { SyncTrouble } from './hq/failure';
import type { SyncHome } from './ports';
import type { CatalogueUpload } from './pull/pull';
import { positions as positionsOf } from './push/positions';
import { enrolledAs, waitingEvents } from './repo';
import type { Waiting } from './repo';

/** Something happened: more may follow at once. */
export const GATHER_MS = 30;
/** With nothing to send HQ is asked for what is new there, and the booth is seen to be alive. */
export const ROUND_MS = 10_000;
/** What somebody has to look at may have been looked at. */
export const LOOK_AGAIN_MS = 10 * 60_000;
/** With nothing to send, HQ is asked whether it still holds what it said. */
export const LOOK_BACK_MS = 60 * 60_000;
/** The screen is told no more often. */
const TELL_EVERY_MS = 500;
/** In a long backlog the other way gets its turn after so many runs. */
const RUNS_PER_TURN = 20;
/** Fewer are gone before anybody could read it. */
const WORTH_SHOWING = 50;

export interface SyncView extends Waiting {
  readonly state: SyncState;
  readonly lastContactAt: number | null;
  /** HQ's clock less the booth's, ms. */
  readonly clockOffsetMs: number;
  readonly trouble: { readonly code: SyncTrouble; readonly at: number } | null;
  /** When it is tried again after a failure, UTC ms. */
  readonly nextTryAt: number | null;
}

/** Keeps booth and HQ together behind the work; no call of the booth ever waits for it. */
export interface SyncEngine {
  /** Once the screen is there. */
  start(): void;
  /** Skips whatever wait there is, also of what somebody had to look at. */
  now(): void;
  /** Another enrolment, or none any more. */
  renew(): void;
  view(): SyncView;
  /** One question to HQ beside what is under way. Throws NOT_ENROLLED and `SyncFailure`. */
  ask: HqClient['ask'];
  /** `null`: not enrolled. */
  hqUrl(): string | null;
  /** Until nothing is under way. */
  idle(): Promise<void>;
  /** Gives up what is under way; afterwards the file is not touched any more. */
  stop(): Promise<void>;
}

interface Trouble {
  readonly code: SyncTrouble;
  readonly at: number;
}

type Way = 'push' | 'pull';

/** What makes the booth's own catalogue another one. */
const OF_THE_CATALOGUE: readonly AppEvent[] = [
  'settings.changed',
  'people.changed',
  'spots.changed',
];

export function syncEngine(core: Core, home: SyncHome, ownCatalogue: CatalogueUpload): SyncEngine {
  const contact = contactOf(core);
  const positions = positionsOf(core);
  const upload = onceSettled(ownCatalogue);
  const { timers } = home;
  let ended = new AbortController();
  let connection: Connection | null = null;
  let running: Promise<void> | null = null;
  /** Another round is wanted after this one: because something happened, or because somebody said so. */
  let again: 'no' | 'if it went well' | 'at once' = 'no';
  let everWell = false;
  let started = false;
  let failures = 0;
  let trouble: Trouble | null = null;
  const stuck: Record<Way, Trouble | null> = { push: null, pull: null };
  let next: { readonly at: number; cancel(): void } | null = null;
  let gathering: { cancel(): void } | null = null;
  let pulledAt = Number.NEGATIVE_INFINITY;
  let lookedBackAt = core.clock.now();
  let telling: { cancel(): void } | null = null;
  let toldAt = Number.NEGATIVE_INFINITY;

  function waiting(): Waiting {
    return waitingEvents(core.db, (epoch) => positions.held(epoch));
  }

  function tell(): void {
    if (telling || ended.signal.aborted) return;
    const pause = toldAt + TELL_EVERY_MS - performance.now();
    if (pause <= 0) return tellNow();
    telling = timers.after(pause, tellNow);
  }

  function tellNow(): void {
    telling = null;
    toldAt = performance.now();
    announce(core, 'sync.changed');
  }

  function plan(ms: number): void {
    next?.cancel();
    const timer = timers.after(ms, () => run());
    next = { at: core.clock.now() + ms, cancel: timer.cancel };
  }

  function run(wanted: 'if it went well' | 'at once' = 'if it went well'): void {
    if (ended.signal.aborted || !started) return;
    if (running) {
      if (again !== 'at once') again = wanted;
      return;
    }
    next?.cancel();
    next = null;
    again = 'no';
    running = round().finally(() => {
      running = null;
      tell();
      // What happened meanwhile does not shorten the wait for an HQ that is out of reach.
      if (again === 'at once' || (again === 'if it went well' && failures === 0)) run();
    });
    tell();
  }

  /** One way's turn. What is wrong with it alone stops it alone, and is tried again much later. */
  async function turn<T>(
    way: Way,
    signal: AbortSignal,
    work: () => Promise<T>,
    otherwise: T,
  ): Promise<T> {
    const known = stuck[way];
    if (known && core.clock.now() - known.at < LOOK_AGAIN_MS) return otherwise;
    try {
      const result = await work();
      stuck[way] = null;
      return result;
    } catch (error) {
      if (!(error instanceof SyncFailure) || !isOfOneWay(error.code)) throw error;
      if (signal.aborted) return otherwise;
      const { code, details } = error;
      core.log.error({ way, code, details }, 'sync is stuck');
      stuck[way] = { code, at: core.clock.now() };
      return otherwise;
    }
  }

  async function exchangeAll(
    { push, pull, lookBack }: Connection,
    signal: AbortSignal,
  ): Promise<void> {
    for (let more = true; more && !signal.aborted;) {
      more = await turn('push', signal, () => push(RUNS_PER_TURN), false);
      // A clock that was put back must not put this off.
      if (!more && Math.abs(core.clock.now() - lookedBackAt) >= LOOK_BACK_MS) {
        more = await turn('push', signal, lookBack, false);
        lookedBackAt = core.clock.now();
      }
      if (!more && performance.now() - pulledAt < ROUND_MS) return;
      await turn('pull', signal, pull, undefined);
      pulledAt = performance.now();
    }
  }

  function connected(): Connection | null {
    const mine = { core, home, contact, positions, upload, waiting, signal: ended.signal };
    connection ??= connect({ ...mine, onProgress: tell });
    return connection;
  }

  async function round(): Promise<void> {
    const { signal } = ended;
    try {
      const there = connected();
      if (!there) return;
      await exchangeAll(there, signal);
      if (signal.aborted) return;
      failures = 0;
      everWell = true;
      trouble = null;
      const [first] = [stuck.push, stuck.pull].filter((it) => it !== null);
      if (first) contact.failed(first.code);
      else contact.well();
      plan(ROUND_MS);
    } catch (error) {
      if (!signal.aborted) roundFailed(error);
    }
  }

  function roundFailed(error: unknown): void {
    const failure = error instanceof SyncFailure ? error : new SyncFailure('INTERNAL');
    if (failure.code === 'INTERNAL') core.log.error({ err: error }, 'sync failed');
    const { code, details, retryAfterMs } = failure;
    if (trouble?.code !== code) core.log.warn({ code, details }, 'headquarters out of reach');
    failures += 1;
    trouble = { code, at: trouble?.code === code ? trouble.at : core.clock.now() };
    keepTrouble(code);
    plan(wantsSomebody(code) ? LOOK_AGAIN_MS : waitAfter(failures, home.random(), retryAfterMs));
  }

  /** A disk that takes no line must not end the tries. */
  function keepTrouble(code: SyncTrouble): void {
    try {
      contact.failed(code);
    } catch (error) {
      core.log.error({ err: error }, 'trouble of the sync not kept');
    }
  }

  /** Within somebody's call: nothing but a timer is set here. */
  function hear(event: AppEvent): void {
    if (event === 'sync.changed') return;
    if (OF_THE_CATALOGUE.includes(event)) upload.unsettle();
    if (gathering || !started || ended.signal.aborted) return;
    gathering = timers.after(GATHER_MS, () => {
      gathering = null;
      gathered();
    });
  }

  function gathered(): void {
    if (ended.signal.aborted || !enrolledAs(core.db)) return;
    // Out of reach: the next try is planned. What waits is shown.
    if (failures > 0) tell();
    else if (waiting().waiting > 0 && !stuck.push) run();
  }

  const unsubscribe = core.events.subscribe(hear);
  const unlisten = home.onNetwork(() => {
    if (failures > 0) run();
  });

  function stateNow({ waiting: count }: Waiting): SyncState {
    if (!enrolledAs(core.db)) return 'not_connected';
    if (stuck.push || stuck.pull || (trouble && wantsSomebody(trouble.code))) return 'trouble';
    if (failures > 0) return 'offline';
    const working = running !== null && count >= WORTH_SHOWING;
    return working || !everWell ? 'working' : 'connected';
  }

  async function idle(): Promise<void> {
    const current = running;
    if (!current) return;
    await current;
    // What ended may have asked for another round.
    await idle();
  }

  function unstick(): void {
    stuck.push = null;
    stuck.pull = null;
    pulledAt = Number.NEGATIVE_INFINITY;
  }

  return {
    start: () => {
      started = true;
      run();
    },
    now: () => {
      unstick();
      run('at once');
    },
    renew: () => {
      ended.abort();
      ended = new AbortController();
      connection = null;
      everWell = false;
      failures = 0;
      trouble = null;
      unstick();
      positions.forget();
      contact.renew();
      upload.unsettle();
      run('at once');
      tell();
    },
    view: () => {
      const count = waiting();
      return {
        ...count,
        state: stateNow(count),
        lastContactAt: contact.lastContactAt(),
        clockOffsetMs: contact.time.offset(),
        trouble: stuck.push ?? stuck.pull ?? trouble,
        nextTryAt: failures > 0 && next ? next.at : null,
      };
    },
    ask: async (question) => {
      const there = connected();
      if (!there) throw new AppError('NOT_ENROLLED');
      return there.client.ask(question);
    },
    hqUrl: () => enrolledAs(core.db)?.hqUrl ?? null,
    idle,
    stop: async () => {
      started = false;
      ended.abort();
      unsubscribe();
      unlisten();
      for (const each of [next, gathering, telling]) each?.cancel();
      await running;
    },
  };
}
