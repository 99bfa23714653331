import { contracts } from '@shared/contracts/index';
import type { CallName } from '@shared/contracts/index';
import { PERMISSIONS } from '@shared/contracts/permissions';
import { describe, expect, test } from 'vitest';
import { en } from '@renderer/i18n/en/index';
import { es } from '@renderer/i18n/es/index';
import { PERMISSION_GROUPS, wordsOf } from '@ui/permission-words/groups';

describe.each([
  ['Spanish', es],
  ['English', en],
] as const)('in %s', (_language, words) => {
  test('every permission has a name and a line, and no two are called the same', () => {
    const names = PERMISSIONS.map((it) => words.permissions.list[wordsOf(it)].name);
    expect(new Set(names).size).toBe(PERMISSIONS.length);
    for (const permission of PERMISSIONS) {
      expect(words.permissions.list[wordsOf(permission)].line).not.toBe('');
    }
  });

  test('every call that can be approved is said in words', () => {
    const said: Readonly<Record<string, string>> = words.approval.calls;
    const approvable = (Object.keys(contracts) as CallName[]).filter(
      (it) => contracts[it].approvable,
    );
    expect(approvable.filter((it) => !said[it.replace('.', '_')])).toEqual([]);
  });
});

test('the matrix has every permission once', () => {
  const shown = PERMISSION_GROUPS.flatMap(([, permissions]) => permissions);
  expect(shown.toSorted()).toEqual(PERMISSIONS.toSorted());
});
