import { useMe } from '@hq/web/app/use-me';
import { DataTable } from '@hq/web/components/data-table';
import { RowAction } from '@hq/web/components/row-action';
import { State } from '@hq/web/components/state';
import { isOwnedByHq } from '@hq/web/features/catalogue/parts';
import type { Catalogue } from '@shared/hq/catalogue';
import { EmptyState } from '@ui/components/empty-state';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AgreementSheet } from './agreement-sheet';
import { agreementState, discountWords, usesWords, validityWords } from './agreement-words';
import type { Agreement } from './agreement-words';

const TONES = {
  usable: 'good',
  not_yet: 'attention',
  expired: 'attention',
  ended: 'trouble',
} as const;

/** Who gets what off at a site, the usable ones first. */
export function AgreementList({ catalogue }: { catalogue: Catalogue }) {
  const { t } = useTranslation('hq');
  const me = useMe();
  const [open, setOpen] = useState<Agreement | null>(null);
  const { agreements, now, zone } = catalogue;
  const mine = me.role === 'admin' && isOwnedByHq(catalogue, 'agreements');
  if (agreements.length === 0) {
    return <EmptyState title={t('agreements.none')}>{t('agreements.noneThen')}</EmptyState>;
  }
  const order = Object.keys(TONES);
  const rank = (it: Agreement) => order.indexOf(agreementState(it, now));
  const rows = agreements.toSorted(
    (a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name, 'es'),
  );
  return (
    <>
      <DataTable
        label={t('managed.view.agreements')}
        rows={rows}
        rowKey={(it) => it.id}
        columns={[
          {
            key: 'name',
            label: t('agreements.agreement'),
            by: (it) => it.name,
            render: (it) => (
              <>
                {it.name}
                {it.merchant !== null && <span className="soft"> · {it.merchant}</span>}
              </>
            ),
          },
          {
            key: 'code',
            label: t('agreements.code'),
            by: (it) => it.code,
            render: (it) => <span className="mono">{it.code}</span>,
          },
          {
            key: 'discount',
            label: t('agreements.discount'),
            render: (it) => <strong>{discountWords(t, it)}</strong>,
          },
          {
            key: 'validity',
            label: t('agreements.validity'),
            by: (it) => it.validTo,
            render: (it) => validityWords(t, it, zone),
          },
          { key: 'uses', label: t('agreements.limits'), render: (it) => usesWords(t, it) },
          {
            key: 'scan',
            label: t('agreements.scanCode'),
            render: (it) =>
              it.scanCode === null ? t('none') : <span className="mono">{it.scanCode}</span>,
          },
          {
            key: 'state',
            label: t('tariffs.state'),
            render: (it) => (
              <State tone={TONES[agreementState(it, now)]}>
                {t(`agreements.states.${agreementState(it, now)}`)}
              </State>
            ),
          },
          {
            key: 'do',
            label: t('people.change'),
            quiet: true,
            number: true,
            render: (it) =>
              mine && (
                <RowAction
                  label={t('agreements.changeOne', { name: it.name })}
                  onClick={() => setOpen(it)}
                >
                  {t('people.change')}
                </RowAction>
              ),
          },
        ]}
      />
      {open && (
        <AgreementSheet catalogue={catalogue} agreement={open} onClose={() => setOpen(null)} />
      )}
    </>
  );
}
