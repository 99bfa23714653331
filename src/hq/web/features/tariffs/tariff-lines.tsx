import { useMe } from '@hq/web/app/use-me';
import { DataTable } from '@hq/web/components/data-table';
import { RowAction } from '@hq/web/components/row-action';
import { isOwnedByHq } from '@hq/web/features/catalogue/parts';
import { PeriodMark } from '@hq/web/features/catalogue/period-state';
import { WithdrawSheet } from '@hq/web/features/catalogue/withdraw-sheet';
import type { Catalogue } from '@shared/hq/catalogue';
import { formatClp } from '@shared/kernel/money';
import { formatDateTime } from '@shared/kernel/time';
import { Action } from '@ui/components/action';
import { EmptyState } from '@ui/components/empty-state';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { tariffRows } from './tariff-rows';
import type { TariffRow } from './tariff-rows';

/** The line of time of every class: what holds, what will, what did. */
export function TariffLines({ catalogue }: { catalogue: Catalogue }) {
  const { t } = useTranslation('hq');
  const me = useMe();
  const [past, setPast] = useState(false);
  const [withdrawing, setWithdrawing] = useState<TariffRow | null>(null);
  const { zone } = catalogue;
  const all = tariffRows(catalogue);
  const rows = past ? all : all.filter((it) => it.state === 'current' || it.state === 'scheduled');
  const mine = me.role === 'admin' && isOwnedByHq(catalogue, 'tariffs');
  if (all.length === 0) {
    return <EmptyState title={t('tariffs.none')}>{t('tariffs.noneYet')}</EmptyState>;
  }
  return (
    <>
      <div>
        <Action pressed={past} onClick={() => setPast(!past)}>
          {t('tariffs.withPast')}
        </Action>
      </div>
      <DataTable
        label={t('tariffs.table')}
        rows={rows}
        rowKey={(it) => it.id}
        columns={[
          {
            key: 'class',
            label: t('tariffs.class'),
            by: (it) => it.className,
            render: (it) => it.className,
          },
          {
            key: 'state',
            label: t('tariffs.state'),
            render: (it) => <PeriodMark state={it.state} />,
          },
          {
            key: 'from',
            label: t('tariffs.from'),
            by: (it) => it.validFrom,
            render: (it) => <span className="date">{formatDateTime(it.validFrom, zone)}</span>,
          },
          {
            key: 'to',
            label: t('tariffs.to'),
            render: (it) => (it.validTo === null ? t('none') : formatDateTime(it.validTo, zone)),
          },
          {
            key: 'day',
            label: t('tariffs.day'),
            number: true,
            by: (it) => it.dayRate,
            render: (it) => <strong>{formatClp(it.dayRate)}</strong>,
          },
          {
            key: 'night',
            label: t('tariffs.night'),
            number: true,
            by: (it) => it.nightRate,
            render: (it) => <strong>{formatClp(it.nightRate)}</strong>,
          },
          { key: 'by', label: t('tariffs.by'), render: (it) => it.createdBy ?? t('none') },
          {
            key: 'do',
            label: t('tariffs.withdraw'),
            quiet: true,
            number: true,
            render: (it) =>
              mine &&
              it.state === 'scheduled' && (
                <RowAction
                  label={t('tariffs.withdrawOne', { name: it.className })}
                  onClick={() => setWithdrawing(it)}
                >
                  {t('tariffs.withdraw')}
                </RowAction>
              ),
          },
        ]}
      />
      {withdrawing && (
        <WithdrawSheet
          catalogue={catalogue}
          title={t('tariffs.withdrawOne', { name: withdrawing.className })}
          means={t('tariffs.withdrawMeans', {
            rates: `${formatClp(withdrawing.dayRate)} / ${formatClp(withdrawing.nightRate)}`,
            at: formatDateTime(withdrawing.validFrom, zone),
          })}
          change={(reason) => ({
            kind: 'withdraw_tariff',
            vehicleClass: withdrawing.vehicleClass,
            validFrom: withdrawing.validFrom,
            reason,
          })}
          onClose={() => setWithdrawing(null)}
        />
      )}
    </>
  );
}
