import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  begun,
  hasFailed,
  loadMark,
  MOST_STARTS,
  ready,
  saveMark,
} from '@main/features/updates/mark';
import type { UpdateMark } from '@main/features/updates/mark';
import { temporaryFolder } from '@test/helpers/booth';

const TRYING: UpdateMark = {
  from: '1.0.0',
  to: '1.1.0',
  at: 5,
  backup: 'b.db',
  starts: 0,
  state: 'trying',
  told: false,
};

test('the new version may fail to start twice; the third start gives the place back', () => {
  let mark = TRYING;
  for (let start = 1; start <= MOST_STARTS; start += 1) {
    mark = begun(mark, '1.1.0');
    expect(mark).toMatchObject({ state: 'trying', starts: start });
  }
  mark = begun(mark, '1.1.0');
  expect(mark.state).toBe('reverted');
  expect(begun(mark, '1.0.0')).toBe(mark);
  expect([hasFailed(mark, '1.1.0'), hasFailed(mark, '1.1.1'), hasFailed(null, '1.1.0')]).toEqual([
    true,
    false,
    false,
  ]);
});

test('a version that got ready once stays, however often it is killed later', () => {
  let mark = ready(begun(TRYING, '1.1.0'), '1.1.0');
  expect(mark.state).toBe('done');
  for (let start = 0; start < 5; start += 1) mark = begun(mark, '1.1.0');
  expect(mark.state).toBe('done');
});

test('the old version after an exchange that did not happen, and a third one put there by hand', () => {
  expect(begun(TRYING, '1.0.0').state).toBe('not_installed');
  expect(begun(TRYING, '2.0.0')).toBe(TRYING);
  expect(ready(TRYING, '2.0.0')).toBe(TRYING);
});

test('the mark outlives the program, and a damaged one is none', () => {
  const folder = temporaryFolder();
  expect(loadMark(folder)).toBeNull();
  saveMark(folder, TRYING);
  expect(loadMark(folder)).toEqual(TRYING);
  for (const text of [
    '',
    '{',
    '[]',
    'null',
    '{"from":"1.0.0"}',
    JSON.stringify({ ...TRYING, starts: '0' }),
  ]) {
    writeFileSync(join(folder, 'update.json'), text);
    expect(loadMark(folder)).toBeNull();
  }
  saveMark(folder, null);
  expect(loadMark(folder)).toBeNull();
});
