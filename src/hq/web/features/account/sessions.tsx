import { useAnswer, useChange } from '@hq/web/app/queries';
import { sessionEnded } from '@hq/web/app/session';
import { Answer } from '@hq/web/components/answer';
import { DataTable } from '@hq/web/components/data-table';
import { ErrorNotice } from '@hq/web/components/error-notice';
import { Section } from '@hq/web/components/section';
import { instantHere } from '@hq/web/components/instant';
import { emptySchema } from '@shared/contracts/common';
import { LOGOUT_EVERYWHERE_PATH, SESSIONS_PATH, sessionsSchema } from '@shared/hq/auth';
import { Action } from '@ui/components/action';
import { useTranslation } from 'react-i18next';
import { browserName } from './browser-name';

/** Where the person is signed in, and the way out of all of it. */
export function Sessions() {
  const { t } = useTranslation('hq');
  const sessions = useAnswer(sessionsSchema, SESSIONS_PATH);
  const leave = useChange({
    schema: emptySchema,
    question: () => ({ address: LOGOUT_EVERYWHERE_PATH, method: 'POST', body: {} }),
    onDone: sessionEnded,
  });
  return (
    <Section title={t('account.sessions')}>
      <Answer query={sessions}>
        {(rows) => (
          <DataTable
            label={t('account.sessions')}
            rows={rows}
            rowKey={(it) => it.sessionId}
            columns={[
              {
                key: 'from',
                label: t('account.from'),
                render: (it) => (
                  <>
                    {browserName(it.userAgent)}
                    {it.current && <span className="soft"> · {t('account.thisOne')}</span>}
                  </>
                ),
              },
              { key: 'address', label: 'IP', render: (it) => it.address },
              {
                key: 'since',
                label: t('account.since'),
                render: (it) => instantHere(it.createdAt),
              },
              {
                key: 'used',
                label: t('account.lastUsed'),
                render: (it) => instantHere(it.lastUsedAt),
              },
            ]}
          />
        )}
      </Answer>
      <ErrorNotice error={leave.error} />
      <div style={{ display: 'flex', gap: 12, alignItems: 'center', flexWrap: 'wrap' }}>
        <Action tone="danger" disabled={leave.isPending} onClick={() => leave.mutate()}>
          {t('account.signOutEverywhere')}
        </Action>
        <span>{t('account.signOutEverywhereThen')}</span>
      </div>
    </Section>
  );
}
