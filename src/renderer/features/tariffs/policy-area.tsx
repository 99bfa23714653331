import { call, useCall } from '@renderer/app/client';
import { AreaPage } from '@ui/components/area-page';
import { Lock } from '@ui/components/lock';
import { ErrorNotice } from '@renderer/components/error-notice';
import type { CallOutput } from '@shared/contracts/index';
import { DEFAULT_CHARGING_POLICY } from '@shared/kernel/policy';
import { policyDraftOf } from '@ui/policy-draft';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card, Column, TwoColumns } from './layout';
import { PolicyCard } from './policy-card';
import { plainPolicyOf } from './policy-draft';
import { policyWords } from './policy-words';
import { Simulator } from './simulator/simulator';
import { TimeLine } from './time-line';

/** How time is charged: what holds, what will, and what the next change would have cost. */
export default function PolicyArea() {
  const { t } = useTranslation('tariffs');
  const history = useCall('policy.history', {});
  return (
    <AreaPage title={t('policy.title')} note={t('policy.note')}>
      <ErrorNotice error={history.error} />
      {history.data && <Policies history={history.data} />}
    </AreaPage>
  );
}

function Policies({ history }: { history: CallOutput<'policy.history'> }) {
  const { t } = useTranslation('tariffs');
  const current = history.find((it) => it.state === 'current')?.policy ?? null;
  const [draft, setDraft] = useState(() => policyDraftOf(current ?? DEFAULT_CHARGING_POLICY));
  const { policy } = plainPolicyOf(draft);
  return (
    <TwoColumns>
      <Column>
        <PolicyCard current={current} draft={draft} onDraft={setDraft} />
        <Card aria-label={t('line.title')}>
          <h3>{t('line.title')}</h3>
          <TimeLine
            items={history.map((it) => ({
              ...it,
              id: it.policyId,
              what: it.policy ? policyWords(t, it.policy) : t('line.unreadable'),
            }))}
            withdraw={(policyId, reason) => call('policy.withdraw', { policyId, reason })}
          />
        </Card>
      </Column>
      <Lock reason={null}>
        <Simulator draft={policy && { tariffs: [], policy }} />
      </Lock>
    </TwoColumns>
  );
}
