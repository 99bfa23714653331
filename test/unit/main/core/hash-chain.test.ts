import { CHAIN_START } from '@shared/sync/chain';
import { canonicalJson } from '@shared/kernel/canonical-json';
import { linkHash } from '@main/core/hash-chain';
import fc from 'fast-check';
import { expect, test } from 'vitest';

/** The same value with the members of every object in reverse order. */
function shuffled(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shuffled);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, member]) => [key, shuffled(member)])
      .toReversed(),
  );
}

test('the same value has the same text, whatever the order of its members', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(canonicalJson(shuffled(value))).toBe(canonicalJson(value));
    }),
  );
});

test('the text says all of the value', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

test('members are in order and undefined ones left out', () => {
  expect(canonicalJson({ b: 1, a: [{ d: undefined, c: null }] })).toBe('{"a":[{"c":null}],"b":1}');
});

test('another value or another previous link has another hash', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
      fc.pre(canonicalJson(one) !== canonicalJson(other));
      expect(linkHash(CHAIN_START, one)).not.toBe(linkHash(CHAIN_START, other));
      expect(linkHash(CHAIN_START, one)).not.toBe(linkHash(linkHash(CHAIN_START, other), one));
    }),
  );
});

test('a hash is what anybody can recompute', () => {
  // printf '%064d\n[1,"a"]' 0 | sha256sum
  expect(linkHash(CHAIN_START, [1, 'a'])).toBe(
    'ec294008d526da6cf42d560c9eb5632dee7f1c992b9cc838b03fa75a462a7658',
  );
});
