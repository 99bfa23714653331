import { useAction } from '@renderer/app/client';
import { Action } from '@ui/components/action';
import { ErrorNotice } from '@renderer/components/error-notice';
import { ReasonField } from '@renderer/features/operator/sheets/reason-field';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isReason } from './reason';
import type { ActedStay, Said } from './stay-actions';
import { StayHead } from './stay-head';

interface Props {
  readonly stay: ActedStay;
  readonly onDone: (said: Said) => void;
}

/** Another paper for a ticket that cannot be read. */
export function ReplaceTicket({ stay, onDone }: Props) {
  const { t } = useTranslation('stays');
  const [reason, setReason] = useState('');
  const replace = useAction('sessions.replaceTicket');
  const isEnough = isReason(reason);
  const run = () => {
    if (!isEnough || replace.isPending) return;
    replace.mutate(
      { sessionId: stay.sessionId, reason: reason.trim() },
      {
        onSuccess: ({ replacement }) =>
          onDone({
            what: t('replace.done', { ticket: stay.ticketNumber, count: replacement }),
            next: t('replace.doneThen'),
            plate: stay.plate.normalised,
          }),
      },
    );
  };
  return (
    <>
      <StayHead stay={stay} />
      <ReasonField
        label={t('reason')}
        hint={t('reasonHint')}
        value={reason}
        usual={[t('replace.wet'), t('replace.torn'), t('replace.unreadable')]}
        onChange={setReason}
        onEnter={run}
      />
      <ErrorNotice error={replace.error} />
      <Action
        tone="primary"
        tall
        wide
        keys="Enter"
        disabled={!isEnough || replace.isPending}
        onClick={run}
      >
        {t('replace.confirm', { ticket: stay.ticketNumber })}
      </Action>
    </>
  );
}
