import { usePages } from '@hq/web/app/queries';
import { Answer } from '@hq/web/components/answer';
import { DataTable } from '@hq/web/components/data-table';
import { instantHere } from '@hq/web/components/instant';
import { More } from '@hq/web/components/more';
import { listCatalogueChanges } from '@shared/hq/catalogue';
import { EmptyState } from '@ui/components/empty-state';
import { useTranslation } from 'react-i18next';
import { useActionName } from './action-name';

/** Who changed what of the site's catalogue, newest first. */
export function ChangeHistory({ siteId }: { siteId: string }) {
  const { t } = useTranslation('hq');
  const nameOf = useActionName();
  const changes = usePages(listCatalogueChanges, { params: { siteId } });
  return (
    <>
      <Answer query={changes}>
        {({ pages }) => {
          const rows = pages.flatMap((it) => it.items);
          if (rows.length === 0) {
            return <EmptyState title={t('record.none')}>{t('tariffs.historyNone')}</EmptyState>;
          }
          return (
            <DataTable
              label={t('tariffs.part.history')}
              rows={rows}
              rowKey={(it) => it.id}
              columns={[
                {
                  key: 'at',
                  label: t('record.at'),
                  render: (it) => <span className="date">{instantHere(it.at)}</span>,
                },
                { key: 'by', label: t('record.who'), render: (it) => it.by },
                {
                  key: 'part',
                  label: t('tariffs.cataloguePart'),
                  render: (it) => t(`catalogue.${it.part}`),
                },
                { key: 'what', label: t('record.what'), render: (it) => nameOf(it.action) },
              ]}
            />
          );
        }}
      </Answer>
      <More pages={changes} />
    </>
  );
}
