import { differences } from '@hq/web/features/catalogue/differences';
import type { FieldWords } from '@hq/web/features/catalogue/differences';
import { expect, test } from 'vitest';

const words: FieldWords = (_kind, body) => [
  ['Name', String(body['name'])],
  ['Rate', String(body['rate'] ?? '')],
];
const row = { kind: 'any', key: '1', before: null, follows: null, after: null };

test('of a new row every field that says something is told', () => {
  expect(differences({ ...row, after: { name: 'A' } }, words)).toEqual([
    { key: '1 Name', label: 'Name', before: null, after: 'A' },
  ]);
});

test('of a changed one what differs, under its name', () => {
  const changed = { ...row, before: { name: 'A', rate: 1 }, after: { name: 'A', rate: 2 } };
  expect(differences(changed, words)).toEqual([
    { key: '1 name', label: 'Name', before: null, after: 'A' },
    { key: '1 Rate', label: 'Rate', before: '1', after: '2' },
  ]);
  expect(differences({ ...changed, after: { name: 'A', rate: 1 } }, words)).toEqual([]);
});

test('a new row of a line of time is held against the one it follows', () => {
  const next = { ...row, follows: { name: 'A', rate: 1 }, after: { name: 'A', rate: 3 } };
  expect(differences(next, words)).toEqual([
    { key: '1 Rate', label: 'Rate', before: '1', after: '3' },
  ]);
});

test('of one that goes its name', () => {
  expect(differences({ ...row, before: { name: 'A', rate: 1 } }, words)).toEqual([
    { key: '1', label: 'Name', before: 'A', after: null },
  ]);
});
