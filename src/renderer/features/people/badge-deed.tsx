import type { User } from '@shared/contracts/people';
import { useAction } from '@renderer/app/client';
import { Action } from '@ui/components/action';
import { Done } from '@ui/components/done';
import { ErrorNotice } from '@renderer/components/error-notice';
import { useTranslation } from 'react-i18next';
import { Deed } from './panel-parts';

export function BadgeDeed({ person: { userId, hasBadge, status } }: { person: User }) {
  const { t } = useTranslation('people');
  const issue = useAction('users.issueBadge');
  const withdraw = useAction('users.withdrawBadge');
  const issued = issue.data?.number;
  return (
    <Deed>
      <h4>{t('badge')}</h4>
      <p>{t('badgeNote')}</p>
      <ErrorNotice error={issue.error ?? withdraw.error} />
      {issued && <Done title={t('badgeDone', { number: issued })}>{t('badgeDoneThen')}</Done>}
      {withdraw.isSuccess && <Done title={t('badgeWithdrawn')}>{t('badgeWithdrawnThen')}</Done>}
      <div className="buttons">
        <Action
          edits
          wide
          disabled={status !== 'active' || issue.isPending}
          onClick={() => {
            withdraw.reset();
            issue.mutate({ userId });
          }}
        >
          {t(hasBadge ? 'badgeReplace' : 'badgeIssue')}
        </Action>
        {hasBadge && (
          <Action
            edits
            wide
            onClick={() => {
              issue.reset();
              withdraw.mutate({ userId });
            }}
          >
            {t('badgeWithdraw')}
          </Action>
        )}
      </div>
    </Deed>
  );
}
