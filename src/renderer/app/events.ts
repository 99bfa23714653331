import { useEffect } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { AppEvent } from '@shared/contracts/events';
import type { CallName } from '@shared/contracts/index';

const STAYS: readonly CallName[] = [
  'parking.board',
  'sessions.lookup',
  'sessions.search',
  'sessions.aged',
  'sessions.history',
  'sessions.story',
];

const DAYS: readonly CallName[] = ['days.overview', 'days.preview', 'days.closed'];

/** A use more, or one given back. */
const AGREEMENTS: readonly CallName[] = ['agreements.list', 'agreements.all'];

/** Which answers an event makes old. */
export const OUTDATED_BY: Readonly<Record<AppEvent, readonly CallName[]>> = {
  'app.changed': ['app.state', 'access.tiles', 'kiosk.state', 'messages.list'],
  'sessions.changed': [
    ...STAYS,
    ...DAYS,
    'conflicts.list',
    'spots.layout',
    'payments.quote',
    'payments.today',
  ],
  'messages.changed': ['messages.list'],
  'updates.changed': ['updates.state'],
  'conflicts.changed': ['conflicts.list', 'app.state', 'sync.status'],
  'spots.changed': [...STAYS, 'spots.layout'],
  'payments.changed': [
    ...DAYS,
    'conflicts.list',
    ...AGREEMENTS,
    'payments.recent',
    'payments.today',
    'payments.search',
    'payments.get',
    'receivables.list',
    'receivables.get',
    'sessions.lookup',
    'documents.recent',
    'sessions.history',
    'sessions.story',
  ],
  'shifts.changed': [...DAYS, 'app.state', 'shifts.current', 'shifts.closed', 'shifts.countResult'],
  'printing.changed': [
    'app.state',
    'printing.status',
    'documents.recent',
    'documents.get',
    'sessions.story',
  ],
  'settings.changed': [
    'app.state',
    'settings.get',
    'settings.history',
    'backups.status',
    'tariffs.current',
    'policy.current',
    'policy.history',
    'tariffs.history',
    'agreements.all',
    'agreements.list',
    'printing.config',
    'kiosk.settings',
    'kiosk.state',
    'payments.quote',
    ...STAYS,
  ],
  'people.changed': ['app.state', 'access.tiles', 'users.list', 'roles.list', 'approvals.people'],
  'days.changed': [...DAYS, 'days.differing', 'app.state', 'payments.today', 'documents.recent'],
  'backups.changed': ['app.state', 'backups.status', 'backups.list', 'backups.preview'],
  'sync.changed': ['app.state', 'sync.status'],
  'reports.changed': [
    'reports.progress',
    'reports.requests',
    'reports.schedules',
    'reports.options',
  ],
};

/** Asks again for what main says has changed. Mounted once. */
export function useMainEvents(): void {
  const client = useQueryClient();
  useEffect(
    () =>
      window.coipo.onEvent((event) => {
        for (const name of OUTDATED_BY[event]) {
          void client.invalidateQueries({ queryKey: [name] });
        }
      }),
    [client],
  );
}
