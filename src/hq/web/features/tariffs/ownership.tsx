import { useMe } from '@hq/web/app/use-me';
import { DataTable } from '@hq/web/components/data-table';
import { whole } from '@hq/web/components/numbers';
import { State } from '@hq/web/components/state';
import type { Catalogue, PartStanding } from '@shared/hq/catalogue';
import { formatDateTime } from '@shared/kernel/time';
import { HQ_OWNER } from '@shared/sync/parts';
import { RowAction } from '@hq/web/components/row-action';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TransferSheet } from './transfer-sheet';

/** Who says what each part of the catalogue is; exactly one does. */
export function Ownership({ catalogue }: { catalogue: Catalogue }) {
  const { t } = useTranslation('hq');
  const me = useMe();
  const [moving, setMoving] = useState<PartStanding | null>(null);
  return (
    <>
      <p style={{ margin: 0 }}>{t('tariffs.ownersNote')}</p>
      <DataTable
        label={t('tariffs.part.owners')}
        rows={catalogue.parts}
        rowKey={(it) => it.part}
        columns={[
          {
            key: 'part',
            label: t('tariffs.cataloguePart'),
            render: (it) => t(`catalogue.${it.part}`),
          },
          {
            key: 'owner',
            label: t('tariffs.owner'),
            render: (it) => (it.owner === HQ_OWNER ? t('tariffs.hq') : it.ownerName),
          },
          {
            key: 'since',
            label: t('tariffs.since'),
            render: (it) => formatDateTime(it.since, catalogue.zone),
          },
          {
            key: 'rows',
            label: t('tariffs.rows'),
            number: true,
            render: (it) =>
              it.seen ? whole(it.rows) : <State tone="attention">{t('tariffs.unseen')}</State>,
          },
          {
            key: 'do',
            label: t('tariffs.transfer'),
            quiet: true,
            number: true,
            render: (it) =>
              me.role === 'admin' && (
                <RowAction
                  label={t('tariffs.transferOne', { part: t(`catalogue.${it.part}`) })}
                  onClick={() => setMoving(it)}
                >
                  {t('tariffs.transfer')}
                </RowAction>
              ),
          },
        ]}
      />
      {moving && (
        <TransferSheet catalogue={catalogue} standing={moving} onClose={() => setMoving(null)} />
      )}
    </>
  );
}
