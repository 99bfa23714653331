import type { User } from '@shared/contracts/people';
import { useAction } from '@renderer/app/client';
import { Action } from '@ui/components/action';
import { Done } from '@ui/components/done';
import { ErrorNotice } from '@renderer/components/error-notice';
import { useTranslation } from 'react-i18next';
import { Deed } from './panel-parts';

/** Suspending takes nothing away: one press does it, one press undoes it. */
export function StatusDeed({ person: { userId, displayName: name, status } }: { person: User }) {
  const { t } = useTranslation('people');
  const suspend = useAction('users.suspend');
  const reactivate = useAction('users.reactivate');
  const active = status === 'active';
  return (
    <Deed>
      <h4>{t('access')}</h4>
      <p>{t('suspendNote')}</p>
      <ErrorNotice error={suspend.error ?? reactivate.error} />
      {suspend.isSuccess && !active && (
        <Done title={t('suspendDone', { name })}>{t('suspendDoneThen')}</Done>
      )}
      {reactivate.isSuccess && active && (
        <Done title={t('reactivateDone', { name })}>{t('reactivateDoneThen')}</Done>
      )}
      {active ? (
        <Action edits wide tone="danger" onClick={() => suspend.mutate({ userId })}>
          {t('suspend')}
        </Action>
      ) : (
        <Action edits wide onClick={() => reactivate.mutate({ userId })}>
          {t('reactivate')}
        </Action>
      )}
    </Deed>
  );
}
