import { formatClp } from '@shared/kernel/money';
import { displayPlate } from '@shared/kernel/plate';
import { styled } from '@mui/material/styles';
import { useCall } from '@renderer/app/client';
import type { PendingApproval } from '@renderer/app/approval-store';
import { useAppState } from '@renderer/app/state';
import { PlateText } from '@ui/components/plate-text';
import { color, radius, size } from '@ui/theme/tokens';
import { useTranslation } from 'react-i18next';

const Head = styled('div')({
  '& .need': { color: color.inkSoft, fontSize: size.secondary, fontWeight: 600 },
  '& h2': { margin: '2px 0 4px', fontSize: 24, fontWeight: 700, letterSpacing: '-0.02em' },
});

const Subject = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) auto',
  alignItems: 'baseline',
  gap: '2px 12px',
  padding: '10px 14px',
  borderRadius: radius.small,
  background: color.sunken,
  border: `1px solid ${color.line}`,
  '& .amount': { fontSize: 22, fontWeight: 700, letterSpacing: '-0.02em' },
  '& .soft': { color: color.inkSoft, fontSize: size.secondary },
  '& .why': { gridColumn: '1 / -1', overflowWrap: 'anywhere' },
});

/** The action in words, who asks, and the car and money that main says it is about. */
export function WhatIsAsked({
  pending: { call, input, reason },
  titleId,
}: {
  pending: PendingApproval;
  titleId: string;
}) {
  const { t, i18n } = useTranslation('approval');
  const subject = useCall('approvals.subject', { call, input }, { staleTime: 0 }).data;
  const name = useAppState()?.signedIn?.displayName ?? '';
  const key = `calls.${call.replace('.', '_')}` as 'calls.payments_void';
  const known = i18n.exists(`approval:${key}`);
  return (
    <>
      <Head>
        <div id={titleId}>
          {known && <span className="need">{t('title')}</span>}
          <h2>{known ? t(key) : t('title')}</h2>
        </div>
        <p>{t('intro', { name })}</p>
      </Head>
      {(subject || reason !== null) && (
        <Subject>
          {subject && (
            <>
              <span>
                <PlateText size={18}>{displayPlate(subject.plate)}</PlateText>{' '}
                <span className="soft">
                  {subject.spotCode} · {subject.number}
                </span>
              </span>
              {subject.amount !== null && (
                <span className="amount">{formatClp(subject.amount)}</span>
              )}
            </>
          )}
          {reason !== null && (
            <span className="why">
              <span className="soft">{t('reason')}: </span>
              {reason}
            </span>
          )}
        </Subject>
      )}
    </>
  );
}
