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
  readonly kind: 'wrong_entry' | 'forgotten';
  readonly onDone: (said: Said) => void;
}

/** Ends a stay that was none, or whose car has gone, with the reason. */
export function VoidStay({ stay, kind, onDone }: Props) {
  const { t } = useTranslation('stays');
  const [reason, setReason] = useState('');
  const voiding = useAction('sessions.void');
  const isEnough = isReason(reason);
  const run = () => {
    if (!isEnough || voiding.isPending) return;
    const facts = { plate: stay.plate.display, ticket: stay.ticketNumber };
    const input = { sessionId: stay.sessionId, kind, reason: reason.trim() };
    voiding.mutate(input, {
      onSuccess: () =>
        onDone({
          what: t(`void.${kind}.done`, facts),
          next: t('void.doneThen', facts),
          plate: null,
        }),
    });
  };
  const usual = [t(`void.${kind}.usual1`), t(`void.${kind}.usual2`), t(`void.${kind}.usual3`)];
  return (
    <>
      <StayHead stay={stay} />
      <ReasonField
        label={t('reason')}
        hint={t('reasonHint')}
        value={reason}
        usual={usual}
        onChange={setReason}
        onEnter={run}
      />
      <ErrorNotice error={voiding.error} />
      <Action
        tone="danger"
        tall
        wide
        keys="Enter"
        disabled={!isEnough || voiding.isPending}
        onClick={run}
      >
        {t(`void.${kind}.confirm`, { plate: stay.plate.display })}
      </Action>
    </>
  );
}
