import { contracts } from '@shared/contracts/index';
import type { CallName } from '@shared/contracts/index';
import { BUILT_IN_ROLES } from '@shared/contracts/permissions';
import type { BuiltInRole } from '@shared/contracts/permissions';
import { AppError, ERROR_CODES } from '@shared/kernel/errors';
import fc from 'fast-check';
import pino from 'pino';
import { describe, expect, test } from 'vitest';
import { callRouter } from '@main/ipc/router';
import { checkIn, openDemoBooth } from '@test/helpers/booth';
import type { TestBooth } from '@test/helpers/booth';
import { dump } from '@test/helpers/dump';

const NAMES = Object.keys(contracts) as CallName[];
const ROLES = Object.keys(BUILT_IN_ROLES) as BuiltInRole[];

/** No contract takes this, so a call that is let in stops at its shape and changes nothing. */
const NO_INPUT = null;

async function codeOf(booth: TestBooth, name: unknown, input: unknown): Promise<string> {
  const answer = await booth.route(name, input);
  return answer.ok ? 'ok' : answer.error.code;
}

/** Gives the person signed in another role, as an administrator would. */
function signInWith(booth: TestBooth, role: BuiltInRole): void {
  const userId = booth.screen.person()?.userId ?? '';
  booth.core.db.$client
    .prepare('UPDATE users SET role_id = (SELECT id FROM roles WHERE code = ?) WHERE id = ?')
    .run(role, userId);
}

describe('every call', () => {
  test('is let in for exactly the roles its contract says', async () => {
    const booth = await openDemoBooth();
    const before = dump(booth.core.db);
    for (const name of NAMES) {
      const { access } = contracts[name];
      for (const role of ROLES) {
        signInWith(booth, role);
        const permitted =
          access === 'public' ||
          access === 'signed_in' ||
          (BUILT_IN_ROLES[role] as readonly string[]).includes(access);
        const refused = contracts[name].approvable ? 'APPROVAL_REQUIRED' : 'FORBIDDEN';
        const expected = permitted ? 'INVALID_INPUT' : refused;
        expect([name, role, await codeOf(booth, name, NO_INPUT)]).toEqual([name, role, expected]);
      }
    }
    signInWith(booth, 'operator');
    expect(dump(booth.core.db)).toEqual(before);
  });

  test('with nobody signed in is refused, the public ones aside', async () => {
    const booth = await openDemoBooth();
    booth.screen.signOut();
    for (const name of NAMES) {
      const expected = contracts[name].access === 'public' ? 'INVALID_INPUT' : 'NOT_SIGNED_IN';
      expect([name, await codeOf(booth, name, NO_INPUT)]).toEqual([name, expected]);
    }
  });

  test('on a locked screen is refused, what unlocks it and the state of the world aside', async () => {
    const booth = await openDemoBooth();
    signInWith(booth, 'admin');
    booth.screen.lock();
    const answers = new Map<CallName, string>();
    for (const name of NAMES) answers.set(name, await codeOf(booth, name, NO_INPUT));
    const open = NAMES.filter((name) => answers.get(name) !== 'SCREEN_LOCKED');
    expect(open.toSorted()).toEqual([
      'access.lock',
      'access.signOut',
      'access.tiles',
      'access.unlock',
      'app.state',
    ]);
  });
});

test('the permissions of a person are those of the role in the database', async () => {
  const booth = await openDemoBooth({ shift: false });
  const sorted = (codes: readonly string[] = []) => codes.toSorted();
  expect(sorted(booth.screen.person()?.permissions)).toEqual(sorted(BUILT_IN_ROLES.operator));
});

describe('whatever is sent', () => {
  test('under an unknown name is refused as such', async () => {
    const booth = await openDemoBooth({ shift: false });
    const names = fc.oneof(
      fc.constantFrom('toString', '__proto__', 'constructor', 'hasOwnProperty', 'payments', ''),
      fc.anything({ withNullPrototype: true }),
    );
    await fc.assert(
      fc.asyncProperty(names, fc.anything(), async (name, input) => {
        expect(await codeOf(booth, name, input)).toBe('UNKNOWN_CALL');
      }),
    );
  });

  test('as input is answered with a known code, never thrown, never INTERNAL', async () => {
    const booth = await openDemoBooth();
    const input = fc.anything({
      withNullPrototype: true,
      withBigInt: true,
      withDate: true,
      withMap: true,
    });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...NAMES), input, async (name, sent) => {
        signInWith(booth, 'admin');
        const code = await codeOf(booth, name, sent);
        expect(['ok', ...ERROR_CODES]).toContain(code);
        expect(code).not.toBe('INTERNAL');
      }),
      { numRuns: 1000 },
    );
  });

  test('as a well-formed but absurd input is refused by a code that means something', async () => {
    const booth = await openDemoBooth();
    const { stay } = await checkIn(booth, 'KRTV62');
    const id = fc.constantFrom(stay.sessionId, stay.spotId, '01a1f89c-fb80-7015-b262-b9c26a910781');
    const text = fc.string({ unit: 'binary', maxLength: 64 });
    const pesos = fc.oneof(fc.integer(), fc.nat(3000), fc.double(), fc.constantFrom(1e9, 2 ** 53));
    const instant = fc.oneof(fc.constant(booth.clock.now()), fc.maxSafeInteger());
    const tender = fc.oneof(
      fc.record({ method: fc.constant('cash'), received: pesos }),
      fc.record({
        method: fc.constantFrom('debit', 'transfer', 'gateway'),
        amount: pesos,
        reference: text,
      }),
    );
    const calls = fc.oneof(
      fc.tuple(
        fc.constantFrom('sessions.lookup', 'sessions.search', 'documents.recent'),
        fc.record({ text }),
      ),
      fc.tuple(
        fc.constant('sessions.checkIn'),
        fc.record({
          plate: text,
          vehicleClass: fc.constantFrom('car', 'truck', 'tank', "x'; DROP TABLE sessions"),
          spotId: fc.option(id, { nil: null }),
          requestId: fc.uuid(),
        }),
      ),
      fc.tuple(fc.constantFrom('sessions.undoCheckIn'), fc.record({ sessionId: id })),
      fc.tuple(
        fc.constantFrom('payments.quote'),
        fc.record({ sessionId: id, agreementId: fc.option(id, { nil: null }) }),
      ),
      fc.tuple(
        fc.constant('payments.pay'),
        fc.record({
          requestId: fc.uuid(),
          sessionId: id,
          quotedAt: instant,
          agreementId: fc.constant(null),
          tenders: fc.array(tender, { maxLength: 9 }),
          lostTicket: fc.option(fc.record({ evidence: text }), { nil: null }),
        }),
      ),
      fc.tuple(
        fc.constantFrom('spots.takeOutOfService', 'spots.returnToService'),
        fc.record({ spotId: id, reason: text }),
      ),
      fc.tuple(
        fc.constant('shifts.moveCash'),
        fc.record({
          kind: fc.constantFrom('paid_in', 'paid_out'),
          amount: pesos,
          reason: text,
          requestId: fc.uuid(),
        }),
      ),
      fc.tuple(
        fc.constantFrom('shifts.submitCount', 'shifts.open'),
        fc.record({ count: fc.dictionary(fc.constantFrom('1000', '10', '7', '__proto__'), pesos) }),
      ),
      fc.tuple(
        fc.constantFrom('documents.get', 'documents.reprint'),
        fc.record({ documentId: id }),
      ),
      fc.tuple(
        fc.constant('payments.void'),
        fc.record({ paymentId: id, reason: text, requestId: fc.uuid() }),
      ),
    );
    await fc.assert(
      fc.asyncProperty(calls, async ([name, input]) => {
        signInWith(booth, 'admin');
        expect(await codeOf(booth, name, input)).not.toBe('INTERNAL');
      }),
      { numRuns: 600 },
    );
  });

  test('wrong in a field names the field, never its value', async () => {
    const booth = await openDemoBooth({ shift: false });
    const typed = { userId: '13-579', pin: 'secreto' };
    const answer = await booth.route('access.signIn', typed);
    expect(answer).toMatchObject({ ok: false, error: { details: { fields: ['userId', 'pin'] } } });
    expect(JSON.stringify(answer)).not.toMatch(/13-579|secreto/);
  });

  test('with more than the contract asks is refused', async () => {
    const booth = await openDemoBooth({ shift: false });
    expect(await codeOf(booth, 'parking.board', { admin: true })).toBe('INVALID_INPUT');
  });
});

describe('a fault of the program', () => {
  async function faulty(error: unknown) {
    const booth = await openDemoBooth({ shift: false });
    const lines: string[] = [];
    const log = pino({}, { write: (line: string) => lines.push(line) });
    const fails = () => {
      throw error;
    };
    const handlers = { ...booth.handlers, 'parking.board': fails };
    const route = callRouter({ ...booth, handlers, log });
    return { answer: await route('parking.board', {}), log: lines.join('') };
  }

  test('tells the screen nothing but where to find it in the log', async () => {
    const { answer, log } = await faulty(new Error('SELECT secret FROM /home/booth'));
    if (answer.ok) throw new Error('it was let through');
    const { code, message, details } = answer.error;
    expect([code, message, Object.keys(details)]).toEqual([
      'INTERNAL',
      'internal error',
      ['logId'],
    ]);
    expect(log).toContain(String(details['logId']));
    expect(log).toContain('SELECT secret');
  });

  test.each([undefined, null, 'text', 7, Symbol('x'), Object.create(null)])(
    'that throws something odd is answered too',
    async (odd) => {
      const { answer } = await faulty(odd);
      expect(answer).toMatchObject({ ok: false, error: { code: 'INTERNAL' } });
    },
  );

  test('of the disk comes out coded, an expected refusal as it is', async () => {
    const disk = await faulty(Object.assign(new Error('full'), { code: 'SQLITE_FULL' }));
    expect(disk.answer).toMatchObject({ error: { code: 'DISK_FULL' } });
    const refusal = await faulty(new AppError('SPOT_TAKEN', { spotCode: 'A1' }));
    expect(refusal.answer).toMatchObject({
      error: { code: 'SPOT_TAKEN', details: { spotCode: 'A1' } },
    });
    expect(refusal.log).toBe('');
  });
});
