import { errorWords } from '@hq/web/app/error-words';
import { DataTable } from '@hq/web/components/data-table';
import { State } from '@hq/web/components/state';
import { useTranslation } from 'react-i18next';
import type { Transferred } from './use-transfers';

/** Site by site, whether the part was handed over. */
export function TransferOutcome({ outcome }: { outcome: readonly Transferred[] }) {
  const { t } = useTranslation('hq');
  return (
    <DataTable
      label={t('managed.outcome')}
      rows={outcome}
      rowKey={(it) => it.siteId}
      columns={[
        { key: 'site', label: t('today.site'), render: (it) => it.siteName },
        {
          key: 'what',
          label: t('managed.outcome'),
          render: ({ refused }) =>
            refused === null ? (
              <State tone="good">{t('managed.done')}</State>
            ) : (
              <State tone="trouble">{errorWords(refused).what}</State>
            ),
        },
      ]}
    />
  );
}
