import { SumList } from '@hq/web/components/sum-list';
import type { PaymentDetail } from '@shared/hq/payments';
import { formatDateTime, formatDuration } from '@shared/kernel/time';
import { SectionTitle } from '@ui/components/section-title';
import { useTranslation } from 'react-i18next';

/** The stay that was paid, and who did what. */
export function StayFacts({ payment }: { payment: PaymentDetail }) {
  const { t } = useTranslation('hq');
  const { stay, site, terminal, shift } = payment;
  const facts: (readonly [string, string | null])[] = [
    [t('payments.ticket'), payment.ticketNumber],
    ...(stay
      ? ([
          [t('stays.spot'), `${stay.spot} · ${stay.vehicleClass}`],
          [
            t('stays.entry'),
            `${formatDateTime(stay.startTime, site.zone)} · ${stay.entryTerminal.name} · ${stay.openedBy}`,
          ],
          [
            t('stays.exit'),
            stay.endTime === null
              ? null
              : `${formatDateTime(stay.endTime, site.zone)} · ${formatDuration((stay.endTime - stay.startTime) / 60_000)}`,
          ],
          [t('stays.lostTicket'), stay.lostTicketEvidence],
        ] as const)
      : []),
    [t('payments.terminal'), `${terminal.code} · ${terminal.name}`],
    [t('payments.shift'), shift && String(shift.number)],
    [t('payments.authorised'), payment.authorisedBy],
    [t('payments.freeReason'), payment.freeReason],
    [t('payments.belatedReason'), payment.belatedReason],
  ];
  return (
    <>
      <SectionTitle>{t('stays.one')}</SectionTitle>
      <SumList>
        {facts.map(([name, value]) =>
          value ? (
            <div key={name} style={{ display: 'contents' }}>
              <dt>{name}</dt>
              <dd style={{ whiteSpace: 'normal' }}>{value}</dd>
            </div>
          ) : null,
        )}
      </SumList>
    </>
  );
}
