import { OUTDATED_BY } from '@renderer/app/events';
import { APP_EVENTS } from '@shared/contracts/events';
import { contracts } from '@shared/contracts/index';
import { expect, test } from 'vitest';

test('every event makes something old, and only calls that exist', () => {
  for (const event of APP_EVENTS) {
    expect(OUTDATED_BY[event]).not.toEqual([]);
    for (const name of OUTDATED_BY[event]) expect(Object.keys(contracts)).toContain(name);
  }
});

test('an event never asks again for a count that is being typed', () => {
  for (const event of APP_EVENTS) expect(OUTDATED_BY[event]).not.toContain('shifts.draft');
});
