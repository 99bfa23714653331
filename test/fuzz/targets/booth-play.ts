import { contracts } from '@shared/contracts/index';
import type { CallName } from '@shared/contracts/index';
import { ERROR_CODES } from '@shared/kernel/errors';
import type { Result } from '@shared/kernel/result';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Surroundings } from '@main/features/compose';
import { noKiosk } from '@main/features/kiosk/index';
import { verify } from '@main/features/verify/index';
import { Breach, mustNotThrow } from '@test/fuzz/engine/breach';
import { Pool } from '@test/fuzz/engine/pool';
import { resolve } from '@test/fuzz/engine/resolve';
import type { Play } from '@test/fuzz/engine/run';
import { Tally } from '@test/fuzz/engine/tally';
import { boothOver, closeBooth } from '@test/helpers/booth';
import type { TestBooth } from '@test/helpers/booth';
import { dump } from '@test/helpers/dump';
import { demoCopy, freshFolder } from './demo-file';

export interface CallStep {
  readonly call: CallName;
  readonly input: unknown;
  readonly approval?: string;
}
export type Step = CallStep | { readonly minutes: number } | { readonly person: string };

/** How every call was answered, over all episodes of this process. */
export const tally = new Tally();

/** Refusals that are kept on purpose: a wrong PIN counts against whoever it was tried for. */
const REMEMBERED = ['PIN_WRONG', 'PIN_DELAYED', 'APPROVAL_DENIED', 'BADGE_UNKNOWN'];
/** What works behind the calls writes these. */
const BEHIND = ['print_jobs', 'report_requests'];

/** Around the program: a printer that takes everything, a HQ that talks nonsense, dialogs that choose. */
export function surroundingsIn(folder: string): Partial<Surroundings> {
  let chosen = 0;
  const choose = (...names: (string | null)[]) => {
    const name = names[(chosen += 1) % names.length] ?? null;
    return Promise.resolve(name === null ? null : join(folder, name));
  };
  let said = 0;
  const nonsense = ['', '{}', '[]', 'null', '<html>', '{"error":{}}', '\u0000'];
  return {
    printer: { print: () => Promise.resolve() },
    kiosk: noKiosk(),
    dialogs: {
      save: () => choose('given.json', null, 'no such folder/given.csv'),
      open: () => choose('given.json', null, 'nothing'),
      folder: () => choose('data', null, 'nothing'),
    },
    sync: {
      fetch: () => {
        said += 1;
        if (said % 3 === 0) return Promise.reject(new TypeError('fetch failed'));
        const status = [200, 200, 404, 500, 401][said % 5] ?? 200;
        return Promise.resolve(new Response(nonsense[said % nonsense.length], { status }));
      },
      timers: { after: () => ({ cancel: () => {} }) },
      random: () => 0.5,
    },
  };
}

/** A booth of the demonstration site, and the laws that every call of it keeps. */
export async function openBoothPlay(): Promise<BoothPlay> {
  const folder = freshFolder();
  const booth = boothOver(await demoCopy(folder.path), surroundingsIn(folder.path));
  booth.clock.set(booth.clock.now() + 80 * 60_000);
  const play = new BoothPlay(booth, () => folder.remove());
  await play.begin();
  return play;
}

export class BoothPlay implements Play {
  readonly pool = new Pool();
  #kept: { readonly changes: number; readonly rows: Record<string, unknown[]> } | null = null;

  constructor(
    readonly booth: TestBooth,
    readonly onClosed: () => void,
  ) {}

  /** Somebody sits there, and the program has told what there is to name. */
  async begin(): Promise<void> {
    const users = this.booth.core.db.$client
      .prepare(
        'SELECT u.id AS userId, r.code AS role FROM users u JOIN roles r ON r.id = u.role_id',
      )
      .all() as { userId: string; role: string }[];
    this.pool.harvest(users);
    const approvable = Object.entries(contracts).filter(([, it]) => it.approvable);
    for (const [call] of approvable) this.pool.add('call', call);
    this.become('admin');
    for (const [name, { input, access }] of Object.entries(contracts)) {
      const asks = access !== 'public' && input.safeParse({}).success;
      if (asks && /list|board|recent|get|status|today|layout|history|current|options/i.test(name)) {
        const answer = await this.booth.route(name, {});
        if (answer.ok) this.pool.harvest(answer.data);
      }
    }
  }

  become(role: string): void {
    const { screen, standingOf, core } = this.booth;
    const row = core.db.$client
      .prepare(
        "SELECT u.id FROM users u JOIN roles r ON r.id = u.role_id WHERE r.code = ? AND u.status = 'active'",
      )
      .pluck()
      .get(role) as string | undefined;
    const person = row === undefined ? null : standingOf(row);
    if (person) screen.signIn(person);
    else screen.signOut();
  }

  async play(step: unknown): Promise<void> {
    const told = step as Step;
    if ('minutes' in told) return this.booth.passMinutes(told.minutes);
    if ('person' in told) return this.become(told.person);
    // What was recorded in the very millisecond of a new cutover is dated by either: not tried here.
    const tick = /^(days\.setCutover|settings\.|site\.)/.test(told.call) ? 1 : 0;
    const { clock } = this.booth;
    clock.set(clock.now() + tick);
    await this.call(told);
    clock.set(clock.now() + tick);
  }

  async call({ call, input: plan, approval }: CallStep): Promise<Result<unknown>> {
    const { booth, pool } = this;
    const input = resolve(plan, { pool, now: () => booth.clock.now() });
    const before = this.#rows();
    const approvalId = this.#approvalFor(call, input, approval);
    const answer = await mustNotThrow(call, () => booth.route(call, input, approvalId));
    const how = answer.ok ? 'ok' : answer.error.code;
    tally.note(call, how);
    if (answer.ok) this.#checkAnswer(call, answer.data);
    else this.#checkRefusal(call, answer.error, before);
    pool.harvest(answer.ok ? answer.data : answer.error.details);
    if (answer.ok && typeof input === 'object' && input !== null) pool.harvest(input);
    return answer;
  }

  #approvalFor(call: CallName, input: unknown, approval: string | undefined): string | undefined {
    if (approval !== 'given') return approval;
    const { booth } = this;
    const by = booth.screen.person();
    if (!by) return undefined;
    const id = randomUUID();
    const action = { requestedBy: by.userId, call, input };
    const given = { userId: by.userId, displayName: by.displayName, reason: 'de la prueba' };
    try {
      booth.approvals.give(id, action, given, booth.clock.now());
    } catch {
      // An input that is no JSON never reaches a screen that approvals are given on.
    }
    return id;
  }

  /** All rows, read again only after something was written. */
  #rows(): Record<string, unknown[]> {
    const { db } = this.booth.core;
    const changes = db.$client.prepare('SELECT total_changes()').pluck().get() as number;
    if (this.#kept?.changes !== changes) this.#kept = { changes, rows: dump(db) };
    return this.#kept.rows;
  }

  #checkAnswer(call: CallName, data: unknown): void {
    const declared = contracts[call].output.safeParse(data);
    if (!declared.success) {
      throw new Breach('what is answered is what the contract says', call, declared.error.issues);
    }
    if (!isDeepStrictEqual(declared.data, data)) {
      throw new Breach('no more is answered than the contract says', call, { data });
    }
    mustCross(call, data);
  }

  #checkRefusal(
    call: CallName,
    error: { readonly code: string; readonly details: unknown },
    before: Record<string, unknown[]>,
  ): void {
    if (!(ERROR_CODES as readonly string[]).includes(error.code) || error.code === 'INTERNAL') {
      throw new Breach('a refusal has a code that means something', call, error);
    }
    mustCross(call, error);
    if (REMEMBERED.includes(error.code)) return;
    const after = this.#rows();
    const changed = Object.keys(after).filter(
      (table) => !BEHIND.includes(table) && !isDeepStrictEqual(after[table], before[table]),
    );
    if (changed.length > 0) {
      throw new Breach('what is refused stores nothing', `${call} ${error.code}`, changed);
    }
  }

  async end(): Promise<void> {
    const { db } = this.booth.core;
    const findings = [...verify(db)];
    if (findings.length > 0)
      throw new Breach('verify finds nothing', findings[0]?.check ?? '', findings);
    const negative = db.$client
      .prepare('SELECT count(*) FROM payments WHERE amount < 0 OR gross < 0 OR discount < 0')
      .pluck()
      .get();
    if (negative !== 0) throw new Breach('money is never negative', 'payments', { negative });
    await Promise.resolve();
  }

  async close(): Promise<void> {
    await this.booth.stop();
    await closeBooth(this.booth);
    this.onClosed();
  }
}

/** What is answered has to reach the screen as it is. */
function mustCross(call: string, value: unknown): void {
  const crossed = structuredClone(value);
  if (!isDeepStrictEqual(crossed, value)) {
    throw new Breach('an answer crosses the bridge as it is', call);
  }
}
