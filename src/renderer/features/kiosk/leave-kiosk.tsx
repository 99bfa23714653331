import { useAction, useCall } from '@renderer/app/client';
import { Action } from '@ui/components/action';
import { ErrorNotice } from '@renderer/components/error-notice';
import { Field } from '@ui/components/field';
import { SectionTitle } from '@ui/components/section-title';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

const LEAST_LETTERS = 3;

/** Out of the locked-down screen, with a reason and, for whoever may not alone, an approval. */
export function LeaveKiosk() {
  const { t } = useTranslation('machine');
  const state = useCall('kiosk.state', {});
  const leave = useAction('kiosk.leave');
  const [reason, setReason] = useState('');
  if (!state.data?.locked) return null;
  const ready = reason.trim().length >= LEAST_LETTERS && !leave.isPending;
  const go = (to: 'desktop' | 'quit') => leave.mutate({ to, reason: reason.trim() });
  return (
    <>
      <SectionTitle>{t('leave.title')}</SectionTitle>
      <div style={{ display: 'grid', gap: 8 }}>
        <ErrorNotice error={leave.error} />
        <Field
          label={t('leave.reason')}
          hint={t('leave.reasonHint')}
          maxLength={200}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <Action disabled={!ready} onClick={() => go('desktop')}>
          {t('leave.desktop')}
        </Action>
        <Action disabled={!ready} onClick={() => go('quit')}>
          {t('leave.quit')}
        </Action>
      </div>
    </>
  );
}
