import { useEffect } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { AppEvent } from '@shared/contracts/events';
import type { CallName } from '@shared/contracts/index';

const STAYS: readonly CallName[] = ['parking.board', 'sessions.lookup', 'sessions.search'];

/** Which answers an event makes old. */
export const OUTDATED_BY: Readonly<Record<AppEvent, readonly CallName[]>> = {
  'app.changed': ['app.state', 'access.tiles'],
  'sessions.changed': [...STAYS, 'payments.quote', 'payments.today'],
  'spots.changed': STAYS,
  'payments.changed': ['payments.recent', 'payments.today', 'documents.recent'],
  'shifts.changed': ['app.state', 'shifts.current', 'shifts.closed', 'shifts.countResult'],
  'printing.changed': ['app.state', 'printing.status', 'documents.recent', 'documents.get'],
  'settings.changed': [
    'app.state',
    'settings.get',
    'tariffs.current',
    'agreements.list',
    'printing.config',
    'payments.quote',
    ...STAYS,
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
