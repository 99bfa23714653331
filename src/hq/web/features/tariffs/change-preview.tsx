import { DataTable } from '@hq/web/components/data-table';
import { State } from '@hq/web/components/state';
import type { ChangeAtSite } from '@shared/hq/catalogue';
import { useTranslation } from 'react-i18next';
import { useRefusedWords } from './refused-words';
import { ratesChange } from './rates-change';

/** Site by site: what is charged now and what will be, or why it cannot be. */
export function ChangePreview({ sites }: { sites: readonly ChangeAtSite[] }) {
  const { t } = useTranslation('hq');
  const refusedWords = useRefusedWords();
  const refused = sites.filter((it) => it.refused !== null).length;
  return (
    <>
      <p style={{ margin: 0 }}>
        {refused === 0
          ? t('tariffs.previewFine', { count: sites.length })
          : t('tariffs.previewRefused', { count: refused })}
      </p>
      <DataTable
        label={t('tariffs.previewTable')}
        rows={sites}
        rowKey={(it) => it.siteId}
        className={(it) => (it.refused === null ? undefined : 'trouble')}
        columns={[
          { key: 'site', label: t('today.site'), render: (it) => it.siteName },
          {
            key: 'what',
            label: t('tariffs.what'),
            render: (it) =>
              it.refused === null ? (
                ratesChange(it.rows).map(({ key, before, after }) => (
                  <div key={key}>
                    {before ?? t('none')} → <strong>{after ?? t('none')}</strong>
                  </div>
                ))
              ) : (
                <State tone="trouble">{refusedWords(it.refused)}</State>
              ),
          },
        ]}
      />
    </>
  );
}
