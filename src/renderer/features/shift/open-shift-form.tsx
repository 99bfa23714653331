import { useAction } from '@renderer/app/client';
import { Action } from '@ui/components/action';
import { DenominationGrid } from '@renderer/components/denomination-grid';
import { ErrorNotice } from '@renderer/components/error-notice';
import { useTranslation } from 'react-i18next';
import { useCountDraft } from './use-count-draft';

/** Counts the float and opens the shift. */
export function OpenShiftForm() {
  const { t } = useTranslation('shift');
  const draft = useCountDraft('float');
  const open = useAction('shifts.open');
  if (draft.error) return <ErrorNotice error={draft.error} />;
  if (draft.count === null) return null;
  const float = draft.count;
  const submit = () => {
    if (open.isPending) return;
    // A refusal is shown from `open.error`.
    open.mutateAsync({ float }).then(draft.forget, () => undefined);
  };
  return (
    <div style={{ display: 'grid', gap: 16 }}>
      <DenominationGrid
        count={float}
        onChange={draft.change}
        totalLabel={t('open.total')}
        autoFocus
      >
        <Action tone="primary" tall keys="Enter" onClick={submit}>
          {t('open.action')}
        </Action>
      </DenominationGrid>
      <ErrorNotice error={open.error} />
    </div>
  );
}
