import type { OpenShift } from '@shared/contracts/shifts';
import { useQueryClient } from '@tanstack/react-query';
import { queryKey, useAction, useCall } from '@renderer/app/client';
import { Action } from '@ui/components/action';
import { DenominationGrid } from '@renderer/components/denomination-grid';
import { ErrorNotice } from '@renderer/components/error-notice';
import { SectionTitle } from '@ui/components/section-title';
import { color, size } from '@ui/theme/tokens';
import { useTranslation } from 'react-i18next';
import { CountResult } from './count-result';
import { useCountDraft } from './use-count-draft';

/** Count first; what is expected is shown only once the count was handed in. */
export function CloseShift({ shift }: { shift: OpenShift }) {
  const result = useCall('shifts.countResult', {}, { enabled: shift.counted });
  if (!shift.counted && !result.data) return <BlindCount />;
  if (result.error) return <ErrorNotice error={result.error} />;
  return result.data ? <CountResult shift={shift} result={result.data} /> : null;
}

function BlindCount() {
  const { t } = useTranslation('shift');
  const client = useQueryClient();
  const draft = useCountDraft('count');
  const submitCount = useAction('shifts.submitCount');
  if (draft.error) return <ErrorNotice error={draft.error} />;
  if (draft.count === null) return null;
  const count = draft.count;
  const submit = () => {
    if (submitCount.isPending) return;
    submitCount.mutate(
      { count },
      {
        onSuccess: (result) => {
          draft.forget();
          client.setQueryData(queryKey('shifts.countResult', {}), result);
        },
      },
    );
  };
  return (
    <div style={{ display: 'grid', gap: 12 }}>
      <div>
        <SectionTitle>{t('count.title')}</SectionTitle>
        <p style={{ margin: 0, color: color.inkSoft, fontSize: size.secondary }}>
          {t('count.intro')}
        </p>
      </div>
      <DenominationGrid
        count={count}
        onChange={draft.change}
        totalLabel={t('count.total')}
        autoFocus
      >
        <Action tone="primary" tall keys="Enter" onClick={submit}>
          {t('count.submit')}
        </Action>
      </DenominationGrid>
      <ErrorNotice error={submitCount.error} />
    </div>
  );
}
