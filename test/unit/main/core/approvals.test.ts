import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { APPROVAL_LIFE_MS, approvals } from '@main/core/approvals';
import type { Approvals } from '@main/core/approvals';

const NOW = 1_800_000_000_000;
const ACTION = { requestedBy: 'marcela', call: 'payments.void', input: { paymentId: 'p', n: 1 } };
const APPROVAL = { userId: 'rodrigo', displayName: 'Rodrigo Soto', reason: 'cobro doble' };

let kept: Approvals;
beforeEach(() => {
  kept = approvals();
  kept.give('a', ACTION, APPROVAL, NOW);
});

const codeOf = (attempt: () => unknown): unknown => {
  try {
    attempt();
    return 'taken';
  } catch (error) {
    return (error as { code: unknown }).code;
  }
};
const take = (change: Partial<typeof ACTION> = {}, now = NOW, id = 'a') =>
  codeOf(() => kept.take(id, { ...ACTION, ...change }, now));

test('an approval is for its action; the order of the members says nothing', () => {
  expect(kept.take('a', { ...ACTION, input: { n: 1, paymentId: 'p' } }, NOW)).toEqual(APPROVAL);
});

describe('refused', () => {
  test('for another person, another call, another input', () => {
    expect(take({ requestedBy: 'otra' })).toBe('APPROVAL_DENIED');
    expect(take({ call: 'payments.refund' })).toBe('APPROVAL_DENIED');
    for (const input of [{ paymentId: 'q', n: 1 }, { paymentId: 'p' }, {}, null, 'p']) {
      expect(take({ input: input as typeof ACTION.input })).toBe('APPROVAL_DENIED');
    }
    // None of that spent it.
    expect(take()).toBe('taken');
  });

  test('under an id nobody gave', () => {
    expect(take({}, NOW, 'b')).toBe('APPROVAL_DENIED');
    expect(take({}, NOW, '__proto__')).toBe('APPROVAL_DENIED');
  });

  test('after two minutes, and not before', () => {
    expect(take({}, NOW + APPROVAL_LIFE_MS + 1)).toBe('APPROVAL_DENIED');
    expect(take({}, NOW + APPROVAL_LIFE_MS)).toBe('taken');
  });

  test('as used while the action runs and after it was done', () => {
    expect(take()).toBe('taken');
    expect(take()).toBe('APPROVAL_USED');
    kept.settle('a', true);
    expect(take()).toBe('APPROVAL_USED');
    expect(take({ call: 'other' })).toBe('APPROVAL_USED');
  });
});

test('an action that did not happen gives it back, for what is left of its time', () => {
  take();
  kept.settle('a', false);
  expect(take({}, NOW + APPROVAL_LIFE_MS)).toBe('taken');
  kept.settle('a', false);
  expect(take({}, NOW + APPROVAL_LIFE_MS + 1)).toBe('APPROVAL_DENIED');
});

test('members that do not cross the bridge make no difference', () => {
  const input = { ...ACTION.input, later: undefined };
  expect(take({ input })).toBe('taken');
});

test('old ones are forgotten; what others hold is untouched', () => {
  kept.give('b', ACTION, APPROVAL, NOW + APPROVAL_LIFE_MS + 1);
  expect(take({}, NOW)).toBe('APPROVAL_DENIED');
  expect(take({}, NOW + APPROVAL_LIFE_MS + 1, 'b')).toBe('taken');
});

test('whatever is sent, one approval opens one action only', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (given, sent) => {
      const all = approvals();
      all.give('x', { ...ACTION, input: given }, APPROVAL, NOW);
      const code = codeOf(() => all.take('x', { ...ACTION, input: sent }, NOW));
      const same = JSON.stringify(sorted(given)) === JSON.stringify(sorted(sent));
      expect(code).toBe(same ? 'taken' : 'APPROVAL_DENIED');
    }),
  );
});

function sorted(json: unknown): unknown {
  if (Array.isArray(json)) return json.map(sorted);
  if (typeof json !== 'object' || json === null) return json;
  const members = Object.entries(json).toSorted(([a], [b]) => (a < b ? -1 : 1));
  // Not a list: `{}` and `[]` are different things.
  return { members: members.map(([name, value]) => [name, sorted(value)]) };
}
