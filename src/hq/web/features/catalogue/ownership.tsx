import { useMe } from '@hq/web/app/use-me';
import { DataTable } from '@hq/web/components/data-table';
import { RowAction } from '@hq/web/components/row-action';
import { SearchField } from '@hq/web/components/search-field';
import { State } from '@hq/web/components/state';
import type { SiteOwners } from '@shared/hq/catalogue';
import { formatDateTime } from '@shared/kernel/time';
import { CATALOGUE_PARTS, HQ_OWNER } from '@shared/sync/parts';
import type { CataloguePart } from '@shared/sync/parts';
import { EmptyState } from '@ui/components/empty-state';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ownerOf } from './parts';
import { TransferSheet } from './transfer-sheet';
import { useOwners } from './use-owners';

interface Moving {
  readonly site: SiteOwners;
  readonly part: CataloguePart;
}

/** Who says what each part of each site's catalogue is; exactly one does. */
export function Ownership() {
  const { t } = useTranslation('hq');
  const [text, setText] = useState('');
  const [moving, setMoving] = useState<Moving | null>(null);
  const wanted = text.trim().toLocaleLowerCase();
  const all = useOwners();
  const rows = all.filter((it) => it.siteName.toLocaleLowerCase().includes(wanted));
  const standing = moving && ownerOf(moving.site, moving.part);
  return (
    <>
      <p style={{ margin: 0 }}>{t('tariffs.ownersNote')}</p>
      <div>
        <SearchField label={t('today.find')} value={text} onChange={setText} />
      </div>
      {rows.length === 0 && all.length > 0 ? (
        <EmptyState title={t('today.noneFound')}>{t('today.noneFoundThen')}</EmptyState>
      ) : (
        <DataTable
          label={t('managed.view.owners')}
          rows={rows}
          rowKey={(it) => it.siteId}
          columns={[
            {
              key: 'site',
              label: t('today.site'),
              by: (it) => it.siteName,
              render: (it) => it.siteName,
            },
            ...CATALOGUE_PARTS.map((part) => ({
              key: part,
              label: t(`catalogue.${part}`),
              by: (it: SiteOwners) => ownerOf(it, part)?.ownerName ?? '',
              render: (it: SiteOwners) => (
                <Owner site={it} part={part} onMove={() => setMoving({ site: it, part })} />
              ),
            })),
          ]}
        />
      )}
      {moving && standing && (
        <TransferSheet
          siteId={moving.site.siteId}
          siteName={moving.site.siteName}
          standing={standing}
          onClose={() => setMoving(null)}
        />
      )}
    </>
  );
}

interface OwnerProps {
  readonly site: SiteOwners;
  readonly part: CataloguePart;
  readonly onMove: () => void;
}

function Owner({ site, part, onMove }: OwnerProps) {
  const { t } = useTranslation('hq');
  const me = useMe();
  const standing = ownerOf(site, part);
  if (!standing) return <span className="soft">{t('tariffs.unseen')}</span>;
  const name = standing.owner === HQ_OWNER ? t('managed.hq') : standing.ownerName;
  const mark = <State tone={standing.owner === HQ_OWNER ? 'good' : 'attention'}>{name}</State>;
  const since = t('managed.since', { since: formatDateTime(standing.since, site.zone) });
  if (me.role !== 'admin') return <span title={since}>{mark}</span>;
  return (
    <RowAction
      label={t('managed.moveOne', { site: site.siteName, part: t(`catalogue.${part}`), name })}
      title={since}
      onClick={onMove}
    >
      {mark}
    </RowAction>
  );
}
