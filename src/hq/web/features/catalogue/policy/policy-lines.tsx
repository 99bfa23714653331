import { useMe } from '@hq/web/app/use-me';
import { DataTable } from '@hq/web/components/data-table';
import { RowAction } from '@hq/web/components/row-action';
import { PeriodMark } from '@hq/web/features/catalogue/period-state';
import { isOwnedByHq } from '@hq/web/features/catalogue/parts';
import { WithdrawSheet } from '@hq/web/features/catalogue/withdraw-sheet';
import type { Catalogue } from '@shared/hq/catalogue';
import { formatDateTime } from '@shared/kernel/time';
import { EmptyState } from '@ui/components/empty-state';
import { Facts } from '@ui/components/facts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { policyFields, policyLine } from './policy-words';

type Policy = Catalogue['policies'][number];

/** How time is charged: the rules that hold, large; then every one there was or will be. */
export function PolicyLines({ catalogue }: { catalogue: Catalogue }) {
  const { t } = useTranslation('hq');
  const me = useMe();
  const [withdrawing, setWithdrawing] = useState<Policy | null>(null);
  const { policies, zone } = catalogue;
  const current = policies.find((it) => it.state === 'current');
  const mine = me.role === 'admin' && isOwnedByHq(catalogue, 'tariffs');
  const at = (instant: number) => formatDateTime(instant, zone);
  if (policies.length === 0) {
    return <EmptyState title={t('policy.none')}>{t('tariffs.noneYet')}</EmptyState>;
  }
  return (
    <>
      {current && (
        <Facts aria-label={t('policy.now')}>
          {policyFields(t, current.policy).map(([label, words]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{words}</dd>
            </div>
          ))}
        </Facts>
      )}
      <DataTable
        label={t('policy.table')}
        rows={policies}
        rowKey={(it) => it.id}
        columns={[
          {
            key: 'from',
            label: t('tariffs.from'),
            render: (it) => <span className="date">{at(it.validFrom)}</span>,
          },
          {
            key: 'to',
            label: t('tariffs.to'),
            render: (it) => (it.validTo === null ? t('none') : at(it.validTo)),
          },
          {
            key: 'state',
            label: t('tariffs.state'),
            render: (it) => <PeriodMark state={it.state} />,
          },
          {
            key: 'what',
            label: t('policy.rules'),
            render: (it) => (
              <>
                {policyLine(t, it.policy)}
                {it.withdrawnReason !== null && (
                  <div className="soft">
                    {t('policy.withdrawnBy', {
                      name: it.withdrawnBy ?? t('none'),
                      reason: it.withdrawnReason,
                    })}
                  </div>
                )}
              </>
            ),
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
                  label={t('policy.withdrawOne', { at: at(it.validFrom) })}
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
          title={t('policy.withdrawOne', { at: at(withdrawing.validFrom) })}
          means={t('policy.withdrawMeans')}
          change={(reason) => ({
            kind: 'withdraw_policy',
            validFrom: withdrawing.validFrom,
            reason,
          })}
          onClose={() => setWithdrawing(null)}
        />
      )}
    </>
  );
}
