import { DEMO_PIN } from '@shared/kernel/demo';
import { contracts } from '@shared/contracts/index';
import type { CallInput, CallName } from '@shared/contracts/index';
import { describe, expect, test } from 'vitest';
import { approvalFor, checkIn, openDemoBooth, payCash, signInAs } from '@test/helpers/booth';
import type { TestBooth } from '@test/helpers/booth';
import { value } from '@test/helpers/dump';
import { refusalOf } from '@test/helpers/refusal';

type Void = CallInput<'payments.void'>;

/** Marcela, the operator, took $4.020 by mistake; Rodrigo, the supervisor, is near. */
async function paidBooth() {
  const booth = await openDemoBooth();
  const { stay } = await checkIn(booth, 'KRTV62');
  booth.passMinutes(134);
  const { paymentId } = await payCash(booth, stay.sessionId);
  const input = (change: Partial<Void> = {}): Void => ({
    paymentId,
    reason: 'cobro equivocado',
    requestId: crypto.randomUUID(),
    ...change,
  });
  const rodrigo = userIdOf(booth, 'Rodrigo Soto');
  const give = (what: Void, pin = DEMO_PIN, userId = rodrigo) =>
    booth.call('approvals.give', {
      call: 'payments.void',
      input: what,
      reason: 'lo vi yo',
      approver: { by: 'pin', userId, pin },
    });
  return { booth, input, rodrigo, give };
}

const userIdOf = (booth: TestBooth, name: string): string =>
  String(value(booth.core.db, 'SELECT id FROM users WHERE display_name = ?', name));

const suspend = (booth: TestBooth, userId: string) =>
  booth.core.db.$client.prepare("UPDATE users SET status = 'suspended' WHERE id = ?").run(userId);

const demote = (booth: TestBooth, userId: string) =>
  booth.core.db.$client
    .prepare(
      "UPDATE users SET role_id = (SELECT id FROM roles WHERE code = 'operator') WHERE id = ?",
    )
    .run(userId);

describe('with the supervisor’s PIN', () => {
  test('the operator does it and stays signed in; both names are in the audit', async () => {
    const { booth, input, rodrigo, give } = await paidBooth();
    const what = input();
    await expect(booth.call('payments.void', what)).rejects.toMatchObject({
      code: 'APPROVAL_REQUIRED',
      details: { permission: 'payments:void' },
    });
    const { approvalId, approver } = await give(what);
    expect(approver).toBe('Rodrigo Soto');
    await booth.call('payments.void', what, approvalId);
    expect(booth.screen.person()?.displayName).toBe('Marcela Fuentes');
    const marcela = userIdOf(booth, 'Marcela Fuentes');
    const given = booth.core.db.$client
      .prepare(
        "SELECT user_id, authorised_by, details FROM audit_log WHERE action = 'approval.given'",
      )
      .get() as { user_id: string; authorised_by: string; details: string };
    expect(given).toMatchObject({ user_id: marcela, authorised_by: rodrigo });
    expect(JSON.parse(given.details)).toMatchObject({
      approvalId,
      call: 'payments.void',
      reason: 'lo vi yo',
      requestedBy: marcela,
    });
    expect(JSON.stringify(given)).not.toContain(DEMO_PIN);
  });

  test('nothing else is opened: the next void asks again', async () => {
    const { booth, input, give } = await paidBooth();
    const what = input();
    const { approvalId } = await give(what);
    await booth.call('payments.void', what, approvalId);
    const replayed = () => booth.call('payments.void', what, approvalId);
    expect(await refusalOf(booth, replayed)).toMatchObject({ code: 'APPROVAL_USED' });
    expect(await refusalOf(booth, () => booth.call('payments.void', input()))).toMatchObject({
      code: 'APPROVAL_REQUIRED',
    });
  });

  test('the approval of one payment does not open another, nor one of another person', async () => {
    const { booth, input, give } = await paidBooth();
    const what = input();
    const { approvalId } = await give(what);
    const other = () => booth.call('payments.void', input(), approvalId);
    expect(await refusalOf(booth, other)).toMatchObject({ code: 'APPROVAL_DENIED' });
    // Another operator signs in meanwhile.
    const ana = userIdOf(booth, 'Ana Rivas');
    demote(booth, ana);
    await signInAs(booth, 'Ana Rivas');
    const hers = () => booth.call('payments.void', what, approvalId);
    expect(await refusalOf(booth, hers)).toMatchObject({ code: 'APPROVAL_DENIED' });
  });

  test('it waits two minutes and no longer', async () => {
    const { booth, input, give } = await paidBooth();
    const what = input();
    const { approvalId } = await give(what);
    booth.clock.set(booth.clock.now() + 2 * 60_000 + 1);
    const late = () => booth.call('payments.void', what, approvalId);
    expect(await refusalOf(booth, late)).toMatchObject({ code: 'APPROVAL_DENIED' });
  });

  test('an action refused for another cause gives it back', async () => {
    const { booth, input, give } = await paidBooth();
    const nowhere = input({ paymentId: crypto.randomUUID() });
    const { approvalId } = await give(nowhere);
    const attempt = () => booth.call('payments.void', nowhere, approvalId);
    expect(await refusalOf(booth, attempt)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await refusalOf(booth, attempt)).toMatchObject({ code: 'NOT_FOUND' });
  });

  test.each([
    ['suspended', suspend],
    ['demoted', demote],
  ] as const)('of somebody %s since, it is worth nothing', async (_word, change) => {
    const { booth, input, rodrigo, give } = await paidBooth();
    const what = input();
    const { approvalId } = await give(what);
    change(booth, rodrigo);
    const attempt = () => booth.call('payments.void', what, approvalId);
    expect(await refusalOf(booth, attempt)).toMatchObject({ code: 'APPROVAL_DENIED' });
  });
});

describe('a wrong PIN of the supervisor', () => {
  test('counts and delays, as when signing in', async () => {
    const { input, give, booth } = await paidBooth();
    const what = input();
    await expect(give(what, '1379')).rejects.toMatchObject({
      code: 'PIN_WRONG',
      details: { attemptsLeft: 2, seconds: 0 },
    });
    await expect(give(what, '1379')).rejects.toMatchObject({ details: { attemptsLeft: 1 } });
    await expect(give(what, '1379')).rejects.toMatchObject({ details: { seconds: 5 } });
    expect(await refusalOf(booth, () => give(what))).toMatchObject({ code: 'PIN_DELAYED' });
    booth.clock.set(booth.clock.now() + 5000);
    await expect(give(what)).resolves.toMatchObject({ approver: 'Rodrigo Soto' });
    expect(
      value(booth.core.db, "SELECT count(*) FROM audit_log WHERE action = 'user.pin_refused'"),
    ).toBe(3);
  });

  test('tried in a burst is looked at once at a time', async () => {
    const { booth, input, rodrigo, give } = await paidBooth();
    const what = input();
    const burst = await Promise.allSettled(
      Array.from({ length: 30 }, (_, i) => give(what, String(3000 + i))),
    );
    expect(burst.every((it) => it.status === 'rejected')).toBe(true);
    const tries = 'SELECT count(*) FROM login_attempts WHERE user_id = ? AND succeeded = 0';
    expect(value(booth.core.db, tries, rodrigo)).toBe(1);
  });

  test('does not outrun the delay through the sign-in door either', async () => {
    const { booth, input, rodrigo, give } = await paidBooth();
    for (const pin of ['1379', '1397', '1739'])
      await expect(give(input(), pin)).rejects.toThrow('PIN_WRONG');
    const signIn = () => booth.call('access.signIn', { userId: rodrigo, pin: DEMO_PIN });
    expect(await refusalOf(booth, signIn)).toMatchObject({ code: 'PIN_DELAYED' });
  });

  test('is no access: the last access of who approves stays as it was', async () => {
    const { booth, input, rodrigo, give } = await paidBooth();
    const before = value(booth.core.db, 'SELECT last_login_at FROM users WHERE id = ?', rodrigo);
    await give(input());
    expect(value(booth.core.db, 'SELECT last_login_at FROM users WHERE id = ?', rodrigo)).toBe(
      before,
    );
  });
});

describe('is refused', () => {
  test('by who may not do it either, although the PIN is right', async () => {
    const { booth, input, give, rodrigo } = await paidBooth();
    demote(booth, rodrigo);
    await expect(give(input())).rejects.toMatchObject({ code: 'APPROVAL_DENIED' });
    const marcela = userIdOf(booth, 'Marcela Fuentes');
    await expect(give(input(), DEMO_PIN, marcela)).rejects.toMatchObject({
      code: 'APPROVAL_DENIED',
    });
    expect(
      value(booth.core.db, "SELECT count(*) FROM audit_log WHERE action = 'approval.given'"),
    ).toBe(0);
  });

  test('by somebody suspended, or whom nobody knows', async () => {
    const { booth, input, give, rodrigo } = await paidBooth();
    suspend(booth, rodrigo);
    expect(await refusalOf(booth, () => give(input()))).toMatchObject({ code: 'USER_SUSPENDED' });
    const nobody = () => give(input(), DEMO_PIN, crypto.randomUUID());
    expect(await refusalOf(booth, nobody)).toMatchObject({ code: 'NOT_FOUND' });
  });

  test('for a call that nobody can approve, an unknown one, or without a reason', async () => {
    const { booth, rodrigo } = await paidBooth();
    const give = (call: string, reason: string) =>
      booth.call('approvals.give', {
        call,
        input: {},
        reason,
        approver: { by: 'pin', userId: rodrigo, pin: DEMO_PIN },
      });
    for (const call of ['users.create', 'access.signOut', 'app.state', 'nothing', '__proto__']) {
      expect(await refusalOf(booth, () => give(call, 'porque sí'))).toMatchObject({
        code: 'APPROVAL_DENIED',
      });
      const people = () => booth.call('approvals.people', { call });
      expect(await refusalOf(booth, people)).toMatchObject({ code: 'APPROVAL_DENIED' });
    }
    for (const reason of ['', '  ', 'ab']) {
      expect(await refusalOf(booth, () => give('payments.void', reason))).toMatchObject({
        code: 'INVALID_INPUT',
      });
    }
  });
});

describe('with a badge', () => {
  async function withBadge() {
    const site = await paidBooth();
    const { newBadgeCode, badgeHash } = await import('@main/features/access/badge');
    const badge = newBadgeCode();
    site.booth.core.db.$client
      .prepare('UPDATE users SET badge_hash = ? WHERE id = ?')
      .run(badgeHash(badge), site.rodrigo);
    const show = (what: Void, code = badge) =>
      site.booth.call('approvals.give', {
        call: 'payments.void',
        input: what,
        reason: 'lo vi yo',
        approver: { by: 'badge', badge: code },
      });
    return { ...site, badge, show };
  }

  test('a scan is enough, in whatever case the scanner sends it', async () => {
    const { booth, input, badge, show } = await withBadge();
    const what = input();
    const { approvalId, approver } = await show(what, ` ${badge.toLowerCase()} `);
    expect(approver).toBe('Rodrigo Soto');
    await booth.call('payments.void', what, approvalId);
    expect(value(booth.core.db, 'SELECT count(*) FROM payment_reversals')).toBe(1);
  });

  test('of nobody, of somebody suspended, of who may not do it, is refused', async () => {
    const { booth, input, rodrigo, badge, show } = await withBadge();
    expect(await refusalOf(booth, () => show(input(), `${badge.slice(0, -1)}?`))).toMatchObject({
      code: 'BADGE_UNKNOWN',
    });
    demote(booth, rodrigo);
    expect(await refusalOf(booth, () => show(input()))).toMatchObject({ code: 'APPROVAL_DENIED' });
    suspend(booth, rodrigo);
    expect(await refusalOf(booth, () => show(input()))).toMatchObject({ code: 'USER_SUSPENDED' });
  });
});

test('those who are asked are the active ones with the permission, by name', async () => {
  const { booth, rodrigo } = await paidBooth();
  const names = async () =>
    (await booth.call('approvals.people', { call: 'payments.void' })).map((it) => it.displayName);
  expect(await names()).toEqual(['Ana Rivas', 'Rodrigo Soto']);
  suspend(booth, rodrigo);
  expect(await names()).toEqual(['Ana Rivas']);
});

test('every approvable call can be approved by the supervisor or the administrator', async () => {
  const booth = await openDemoBooth({ shift: false });
  const calls = (Object.keys(contracts) as CallName[]).filter((it) => contracts[it].approvable);
  expect(calls).toContain('payments.void');
  for (const call of calls) {
    expect([call, await booth.call('approvals.people', { call })]).not.toEqual([call, []]);
    // With any JSON: what is approved is checked when it is done.
    await expect(approvalFor(booth, call, null as never, 'Ana Rivas')).resolves.toMatch(/-/);
  }
});

test('who approves is told by main what it is about: car, paper and money', async () => {
  const { booth, input } = await paidBooth();
  const about = (what: unknown) =>
    booth.call('approvals.subject', { call: 'payments.void', input: what });
  const payment = { plate: 'KRTV62', spotCode: 'A1', number: 'B-000001', amount: 4020 };
  expect(await about(input())).toEqual(payment);
  expect(await about({ ...input(), amount: 1000 })).toEqual({ ...payment, amount: 1000 });
  const { stay } = await checkIn(booth, 'BCDF11');
  booth.passMinutes(60);
  expect(await about({ sessionId: stay.sessionId })).toEqual({
    plate: 'BCDF11',
    spotCode: stay.spotCode,
    number: stay.ticketNumber,
    amount: 1800,
  });
  for (const nothing of [null, 'x', {}, { paymentId: 'x' }, { paymentId: crypto.randomUUID() }]) {
    expect(await about(nothing)).toBeNull();
  }
});
