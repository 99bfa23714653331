import { CHAIN_START, eventContent, linkText } from '@shared/sync/chain';
import { expect, test } from 'vitest';

test('a link is its content in canonical form under the hash before it', () => {
  expect(CHAIN_START).toMatch(/^0{64}$/);
  expect(linkText('ab', { b: 1, a: [2] })).toBe('ab\n{"a":[2],"b":1}');
});

test('the content of an event is its place, its name and its payload as it stands', () => {
  const event = { epoch: 1, seq: 2, eventId: 'e', kind: 'k', version: 3, payload: '{ "a":1}' };
  expect(eventContent(event)).toEqual([1, 2, 'e', 'k', 3, '{ "a":1}']);
});
