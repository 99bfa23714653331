import {
  NEW_AGREEMENT,
  agreementProblems,
  changedAgreementOf,
  draftOfAgreement,
  newAgreementOf,
} from '@hq/web/features/catalogue/agreements/agreement-draft';
import { agreementState } from '@hq/web/features/catalogue/agreements/agreement-words';
import type { Agreement } from '@hq/web/features/catalogue/agreements/agreement-words';
import { messageState, receiptsOf } from '@hq/web/features/catalogue/messages/message-state';
import { policyOf } from '@hq/web/features/catalogue/policy/policy-draft';
import { policyDraftOf } from '@ui/policy-draft';
import { instantOf } from '@hq/web/features/catalogue/when';
import { DEFAULT_CHARGING_POLICY } from '@shared/kernel/policy';
import { describe, expect, test } from 'vitest';

const ZONE = 'America/Santiago';
const NOW = Date.parse('2026-11-20T18:00:00Z');

const draft = { ...NEW_AGREEMENT, name: 'Teatro', code: 'TEATRO', value: '30' };
const agreement: Agreement = {
  id: '01900000-0000-7000-8000-000000000060',
  code: 'TEATRO',
  name: 'Teatro',
  kind: 'percent',
  value: 30,
  active: true,
  merchant: null,
  scanCode: null,
  validFrom: Date.parse('2026-12-01T03:00:00Z'),
  validTo: Date.parse('2027-01-01T03:00:00Z'),
  maxUses: null,
  maxUsesPerDay: 40,
  createdAt: 0,
};

describe('an agreement', () => {
  test('is valid by whole days of the site, the last one included', () => {
    const typed = { ...draft, validFrom: '2026-12-01', validTo: '2026-12-31', maxUsesPerDay: '40' };
    expect(newAgreementOf(typed, ZONE)).toEqual({
      kind: 'agreement',
      code: 'TEATRO',
      name: 'Teatro',
      merchant: '',
      discount: { kind: 'percent', value: 30 },
      scanCode: null,
      validFrom: agreement.validFrom,
      validTo: agreement.validTo,
      maxUses: null,
      maxUsesPerDay: 40,
    });
  });

  test('as typed again is as it was', () => {
    const { id: _id, kind: _kind, value: _value, createdAt: _at, ...terms } = agreement;
    expect(changedAgreementOf(draftOfAgreement(agreement, ZONE), true, ZONE)).toEqual({
      kind: 'change_agreement',
      ...terms,
      merchant: '',
    });
  });

  test.each([
    [{ name: 'x' }, { name: 'name' }],
    [{ code: 'teatro' }, { code: 'code' }],
    [{ value: '0' }, { value: 'value' }],
    [{ value: '101' }, { value: 'value' }],
    [{ scanCode: 'ab' }, { scanCode: 'scanCode' }],
    [{ maxUses: '0' }, { maxUses: 'uses' }],
    [{ validFrom: '2026-12-02', validTo: '2026-12-01' }, { validTo: 'validTo' }],
  ])('with %o is not right yet', (wrong, problems) => {
    expect(agreementProblems({ ...draft, ...wrong })).toEqual(problems);
    expect(newAgreementOf({ ...draft, ...wrong }, ZONE)).toBeNull();
  });

  test('says what it is at an instant', () => {
    const at = (now: number, change = {}) => agreementState({ ...agreement, ...change }, now);
    expect([at(NOW), at(agreement.validFrom ?? 0), at(agreement.validTo ?? 0)]).toEqual([
      'not_yet',
      'usable',
      'expired',
    ]);
    expect(at(NOW, { active: false })).toBe('ended');
  });
});

test('charging rules as typed again are as they were; what is no number is told by its field', () => {
  const { zone: _zone, ...policy } = { ...DEFAULT_CHARGING_POLICY, dailyCap: 12_000 };
  const typed = policyDraftOf(policy);
  expect(policyOf(typed)).toEqual({ policy, wrong: new Set() });
  expect(policyOf({ ...typed, dailyCap: '12.000' }).policy?.dailyCap).toBe(12_000);
  expect(policyOf({ ...typed, dailyCap: '' }).policy?.dailyCap).toBeNull();
  const wrong = policyOf({ ...typed, freeMinutes: '', dailyCap: 'x', dayFrom: '8' });
  expect(wrong.policy).toBeNull();
  expect([...wrong.wrong].toSorted()).toEqual(['dailyCap', 'dayFrom', 'freeMinutes']);
});

test('an instant is at once, by the clock of the site, or missing', () => {
  expect(instantOf({ when: 'now', local: '' }, ZONE)).toBeNull();
  expect(instantOf({ when: 'later', local: '' }, ZONE)).toBeUndefined();
  expect(instantOf({ when: 'later', local: '2026-12-01T00:00' }, ZONE)).toBe(agreement.validFrom);
});

test('a message is shown from its instant until its end; its receipts are counted by booth', () => {
  const message = { validFrom: 10, validTo: 20 };
  expect([9, 10, 19, 20].map((now) => messageState(message, now))).toEqual([
    'not_yet',
    'shown',
    'shown',
    'over',
  ]);
  const site = { siteId: 's', name: 'Sede', zone: ZONE };
  const booth = (received: boolean) => ({ terminalId: 't', code: 'A', name: 'Caja', received });
  expect(
    receiptsOf({
      sites: [
        { site, terminals: [booth(true), booth(false)] },
        { site, terminals: [booth(true)] },
      ],
    }),
  ).toEqual({ received: 2, all: 3 });
});
