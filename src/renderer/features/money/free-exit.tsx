import { useAction } from '@renderer/app/client';
import { newRequestId } from '@renderer/app/request-id';
import { Action } from '@ui/components/action';
import { ErrorNotice } from '@renderer/components/error-notice';
import type { CaseProps } from '@renderer/features/operator/sheets/cases';
import { ReasonField } from '@renderer/features/operator/sheets/reason-field';
import { finish } from '@renderer/features/operator/sheets/stay-case';
import { isReason } from '@renderer/features/stays/reason';
import type { Charge } from '@shared/contracts/payments';
import { formatClp } from '@shared/kernel/money';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ExitCase } from './exit-case';
import { Facts } from './parts';

/** A car leaves without paying, with the reason and somebody's word. */
export function FreeExit({ onBack }: CaseProps) {
  return <ExitCase onBack={onBack}>{(charge) => <FreeForm charge={charge} />}</ExitCase>;
}

function FreeForm({ charge }: { charge: Charge }) {
  const { t } = useTranslation('money');
  const [reason, setReason] = useState('');
  const [requestId] = useState(newRequestId);
  const leave = useAction('payments.freeExit');
  const isEnough = isReason(reason);
  const { sessionId, plate } = charge.stay;
  const run = () => {
    if (!isEnough || leave.isPending) return;
    const input = {
      requestId,
      sessionId,
      quotedAt: charge.quotedAt,
      lostTicket: null,
      reason: reason.trim(),
    };
    leave.mutate(input, {
      onSuccess: ({ receiptNumber }) =>
        finish({
          what: t('free.done', { plate: plate.display }),
          next: t('free.doneThen', { number: receiptNumber }),
          plate: null,
        }),
    });
  };
  return (
    <>
      <Facts>
        <dt>{t('free.wouldCost')}</dt>
        <dd>{formatClp(charge.gross)}</dd>
        <dt className="strong">{t('free.toPay')}</dt>
        <dd className="strong">{formatClp(0)}</dd>
      </Facts>
      <ReasonField
        label={t('reason')}
        hint={t('reasonHint')}
        value={reason}
        usual={[t('free.usual1'), t('free.usual2'), t('free.usual3')]}
        onChange={setReason}
        onEnter={run}
      />
      <ErrorNotice error={leave.error} />
      <Action
        tone="primary"
        tall
        wide
        keys="Enter"
        disabled={!isEnough || leave.isPending}
        onClick={run}
      >
        {t('free.confirm', { plate: plate.display })}
      </Action>
    </>
  );
}
