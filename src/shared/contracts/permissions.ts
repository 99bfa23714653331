/** Codes of what a person may do. Stored in `permissions`; descriptions are in the i18n files. */
export const PERMISSIONS = [
  'sessions:view',
  'sessions:open',
  'sessions:undo',
  'payments:charge',
  'payments:free_exit',
  'payments:void',
  'shifts:operate',
  'shifts:view_all',
  'spots:manage',
  'receipts:reprint',
  'printing:operate',
  'tariffs:manage',
  'settings:manage',
  'users:manage',
  'reports:view',
  'audit:view',
  'backups:manage',
] as const;

export type Permission = (typeof PERMISSIONS)[number];

const OPERATOR: readonly Permission[] = [
  'sessions:view',
  'sessions:open',
  'sessions:undo',
  'payments:charge',
  'shifts:operate',
  'spots:manage',
  'receipts:reprint',
  'printing:operate',
];

const SUPERVISOR: readonly Permission[] = [
  ...OPERATOR,
  'payments:free_exit',
  'payments:void',
  'shifts:view_all',
  'reports:view',
  'audit:view',
];

/** The roles every site begins with. `client` is a customer: no booth call is his. */
export const BUILT_IN_ROLES = {
  operator: OPERATOR,
  supervisor: SUPERVISOR,
  admin: PERMISSIONS,
  manager: ['sessions:view', 'shifts:view_all', 'reports:view', 'audit:view'],
  client: [],
} as const satisfies Record<string, readonly Permission[]>;

export type BuiltInRole = keyof typeof BUILT_IN_ROLES;
