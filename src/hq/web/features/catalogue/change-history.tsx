import { usePages } from '@hq/web/app/queries';
import { instantHere } from '@hq/web/components/instant';
import { PagedTable } from '@hq/web/components/paged-table';
import { listCatalogueChanges } from '@shared/hq/catalogue';
import { useTranslation } from 'react-i18next';
import { useActionName } from './action-name';
import { changeFacts, transferFacts } from './change-facts';

/** Who changed what of the site's catalogue, newest first. */
export function ChangeHistory({ siteId }: { siteId: string }) {
  const { t } = useTranslation('hq');
  const nameOf = useActionName();
  const facts = (details: Readonly<Record<string, unknown>>) => {
    const transfer = transferFacts(details, t('managed.hq'));
    return transfer ? t('managed.fromTo', transfer) : changeFacts(details);
  };
  const changes = usePages(listCatalogueChanges, { params: { siteId } });
  return (
    <PagedTable
      pages={changes}
      none={{ title: t('record.none'), hint: t('tariffs.historyNone') }}
      label={t('managed.view.history')}
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
        { key: 'which', label: t('managed.which'), render: (it) => facts(it.details) },
      ]}
    />
  );
}
