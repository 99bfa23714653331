import type { Permission } from '@shared/contracts/permissions';
import type { permissions } from './es';

export type GroupId = keyof typeof permissions.groups;

/** The rows of the matrix: what belongs together, from every day to once a year. */
export const PERMISSION_GROUPS: readonly (readonly [GroupId, readonly Permission[]])[] = [
  [
    'stays',
    [
      'sessions:view',
      'sessions:open',
      'sessions:undo',
      'sessions:move',
      'sessions:correct',
      'sessions:void',
    ],
  ],
  [
    'money',
    [
      'payments:charge',
      'payments:void',
      'payments:refund',
      'payments:free_exit',
      'payments:promise',
      'payments:collect',
      'payments:belated',
    ],
  ],
  ['shift', ['shifts:operate', 'shifts:view_all', 'day:close']],
  ['papers', ['receipts:reprint', 'printing:operate']],
  ['site', ['spots:manage', 'site:manage', 'tariffs:manage', 'settings:manage']],
  [
    'control',
    [
      'reports:view',
      'audit:view',
      'users:manage',
      'backups:manage',
      'support:export',
      'kiosk:leave',
      'sync:manage',
    ],
  ],
];

type WordsKey<Code extends string> = Code extends `${infer Area}:${infer Deed}`
  ? `${Area}_${Deed}`
  : never;

/** A permission's place in the i18n files, where `:` and `.` mean something else. */
export function wordsOf(permission: Permission): WordsKey<Permission> {
  return permission.replace(':', '_') as WordsKey<Permission>;
}
