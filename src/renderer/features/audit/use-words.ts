import type { AuditEntry } from '@shared/contracts/audit';
import { useCall } from '@renderer/app/client';
import { useZone } from '@renderer/app/state';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { showValue } from './values';
import type { Showing } from './values';

/** How values of the audit are shown here: people by name, instants in the site's zone. */
export function useShowing(): Showing {
  const { t } = useTranslation('audit');
  const zone = useZone();
  const people = useCall('audit.people', {}).data;
  return useMemo(
    () => ({
      zone,
      people: new Map(people?.map((person) => [person.userId, person.displayName])),
      words: { empty: t('detail.empty'), yes: t('detail.yes'), no: t('detail.no') },
    }),
    [zone, people, t],
  );
}

/** What somebody did, as the rest of a sentence that begins with the name. */
export function useSentence(): (entry: Pick<AuditEntry, 'action' | 'details'>) => string {
  const { t, i18n } = useTranslation('audit');
  const showing = useShowing();
  return ({ action, details }) => {
    const key = action.replaceAll('.', '_') as 'payment_made';
    if (!i18n.exists(`audit:actions.${key}`)) return t('unknown', { action });
    const facts = Object.entries(details)
      .filter(([, value]) => typeof value !== 'object')
      .map(([name, value]) => [name, showValue(name, value, showing)]);
    return t(`actions.${key}`, Object.fromEntries(facts));
  };
}
