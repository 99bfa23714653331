/** Codes of what a person may do. Stored in `permissions`; descriptions are in the i18n files. */
export const PERMISSIONS = [
  'sessions:view',
  'sessions:open',
  'sessions:undo',
  'sessions:move',
  'sessions:correct',
  'sessions:void',
  'payments:charge',
  'payments:free_exit',
  'payments:void',
  'payments:refund',
  'payments:promise',
  'payments:collect',
  'payments:belated',
  'shifts:operate',
  'shifts:view_all',
  'spots:manage',
  'site:manage',
  'receipts:reprint',
  'printing:operate',
  'day:close',
  'tariffs:manage',
  'settings:manage',
  'users:manage',
  'reports:view',
  'audit:view',
  'backups:manage',
  'support:export',
  'kiosk:leave',
  'sync:manage',
] as const;

export type Permission = (typeof PERMISSIONS)[number];

const OPERATOR: readonly Permission[] = [
  'sessions:view',
  'sessions:open',
  'sessions:undo',
  'sessions:move',
  'payments:charge',
  'payments:collect',
  'shifts:operate',
  'spots:manage',
  'receipts:reprint',
  'printing:operate',
];

const SUPERVISOR: readonly Permission[] = [
  ...OPERATOR,
  'sessions:correct',
  'sessions:void',
  'payments:free_exit',
  'payments:void',
  'payments:refund',
  'payments:promise',
  'payments:belated',
  'day:close',
  'shifts:view_all',
  'reports:view',
  'audit:view',
  'support:export',
  'kiosk:leave',
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
