import type { Permission } from '@shared/contracts/permissions';
import { deferred } from '@renderer/app/deferred';
import type { es } from '@renderer/i18n/es/index';

/** One entry of the list on the left: what it is called stands in `i18n/admin`, under its id. */
export interface Area {
  readonly id: AreaId;
  readonly group: AreaGroup;
  /** Who sees it; what it asks of main is checked there. */
  readonly permission: Permission;
  readonly Part: ReturnType<typeof deferred<object>>;
}

export type AreaId = keyof typeof es.admin.areas;
export type AreaGroup = keyof typeof es.admin.groups;

/** Groups from top to bottom. */
export const AREA_GROUPS: readonly AreaGroup[] = ['control', 'money', 'people', 'site', 'machine'];

/** Every area of the administration, in the order of its group. */
export const AREAS: readonly Area[] = [
  {
    id: 'days',
    group: 'control',
    permission: 'day:close',
    Part: deferred(() => import('@renderer/features/days/days-area')),
  },
  {
    id: 'reports',
    group: 'control',
    permission: 'reports:view',
    Part: deferred(() => import('@renderer/features/reports/reports-area')),
  },
  {
    id: 'stays',
    group: 'control',
    permission: 'sessions:view',
    Part: deferred(() => import('@renderer/features/stays/stays-area')),
  },
  {
    id: 'booths',
    group: 'control',
    permission: 'sessions:view',
    Part: deferred(() => import('@renderer/features/booths/booths-area')),
  },
  {
    id: 'audit',
    group: 'control',
    permission: 'audit:view',
    Part: deferred(() => import('@renderer/features/audit/audit-area')),
  },
  {
    id: 'receivables',
    group: 'money',
    permission: 'payments:collect',
    Part: deferred(() => import('@renderer/features/receivables/receivables-area')),
  },
  {
    id: 'tariffs',
    group: 'money',
    permission: 'tariffs:manage',
    Part: deferred(() => import('@renderer/features/tariffs/tariffs-area')),
  },
  {
    id: 'policy',
    group: 'money',
    permission: 'tariffs:manage',
    Part: deferred(() => import('@renderer/features/tariffs/policy-area')),
  },
  {
    id: 'agreements',
    group: 'money',
    permission: 'tariffs:manage',
    Part: deferred(() => import('@renderer/features/tariffs/agreements-area')),
  },
  {
    id: 'spots',
    group: 'site',
    permission: 'site:manage',
    Part: deferred(() => import('@renderer/features/spots/spots-area')),
  },
  {
    id: 'hours',
    group: 'site',
    permission: 'settings:manage',
    Part: deferred(() => import('@renderer/features/site/hours-area')),
  },
  {
    id: 'papers',
    group: 'site',
    permission: 'settings:manage',
    Part: deferred(() => import('@renderer/features/site/papers-area')),
  },
  {
    id: 'company',
    group: 'site',
    permission: 'settings:manage',
    Part: deferred(() => import('@renderer/features/site/company-area')),
  },
  {
    id: 'transfer',
    group: 'site',
    permission: 'site:manage',
    Part: deferred(() => import('@renderer/features/site/transfer-area')),
  },
  {
    id: 'printers',
    group: 'machine',
    permission: 'settings:manage',
    Part: deferred(() => import('@renderer/features/site/printers-area')),
  },
  {
    id: 'people',
    group: 'people',
    permission: 'users:manage',
    Part: deferred(() => import('@renderer/features/people/people-area')),
  },
  {
    id: 'roles',
    group: 'people',
    permission: 'users:manage',
    Part: deferred(() => import('@renderer/features/roles/roles-area')),
  },
  {
    id: 'kiosk',
    group: 'machine',
    permission: 'settings:manage',
    Part: deferred(() => import('@renderer/features/kiosk/kiosk-area')),
  },
  {
    id: 'support',
    group: 'machine',
    permission: 'support:export',
    Part: deferred(() => import('@renderer/features/support/support-area')),
  },
  {
    id: 'updates',
    group: 'machine',
    permission: 'support:export',
    Part: deferred(() => import('@renderer/features/updates/updates-area')),
  },
  {
    id: 'backups',
    group: 'machine',
    permission: 'backups:manage',
    Part: deferred(() => import('@renderer/features/backups/backups-area')),
  },
  {
    id: 'sync',
    group: 'machine',
    permission: 'sync:manage',
    Part: deferred(() => import('@renderer/features/sync/sync-area')),
  },
];

export function areasFor(permissions: readonly Permission[]): readonly Area[] {
  return AREAS.filter((area) => permissions.includes(area.permission));
}
