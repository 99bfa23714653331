import { useMe } from '@hq/web/app/use-me';
import { DataTable } from '@hq/web/components/data-table';
import { RowAction } from '@hq/web/components/row-action';
import { SearchField } from '@hq/web/components/search-field';
import { State } from '@hq/web/components/state';
import { isOwnedByHq } from '@hq/web/features/catalogue/parts';
import { roleName } from '@hq/web/features/catalogue/roles/role-words';
import type { Catalogue } from '@shared/hq/catalogue';
import { formatDateTime } from '@shared/kernel/time';
import { EmptyState } from '@ui/components/empty-state';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { OperatorSheet } from './operator-sheet';

type Operator = Catalogue['people'][number];

/** Who may sign in at the booths of a site, and as what. */
export function OperatorList({ catalogue }: { catalogue: Catalogue }) {
  const { t } = useTranslation('hq');
  const me = useMe();
  const [text, setText] = useState('');
  const [open, setOpen] = useState<Operator | null>(null);
  const mine = me.role === 'admin' && isOwnedByHq(catalogue, 'people');
  const { people, roles, zone } = catalogue;
  if (people.length === 0) {
    return <EmptyState title={t('operators.none')}>{t('tariffs.noneYet')}</EmptyState>;
  }
  const roleOf = ({ roleCode }: Operator) => {
    const role = roles.find(({ code }) => code === roleCode);
    return role ? roleName(t, role) : roleCode;
  };
  const wanted = text.trim().toLocaleLowerCase();
  const rows = people
    .filter((it) => `${it.displayName} ${it.username}`.toLocaleLowerCase().includes(wanted))
    .toSorted(
      (a, b) =>
        a.status.localeCompare(b.status) || a.displayName.localeCompare(b.displayName, 'es'),
    );
  return (
    <>
      <div>
        <SearchField label={t('operators.find')} value={text} onChange={setText} />
      </div>
      {rows.length === 0 ? (
        <EmptyState title={t('today.noneFound')}>{t('today.noneFoundThen')}</EmptyState>
      ) : (
        <DataTable
          label={t('managed.view.operators')}
          rows={rows}
          rowKey={(it) => it.id}
          columns={[
            {
              key: 'name',
              label: t('people.name'),
              by: (it) => it.displayName,
              render: (it) => it.displayName,
            },
            {
              key: 'username',
              label: t('signIn.username'),
              by: (it) => it.username,
              render: (it) => it.username,
            },
            { key: 'role', label: t('people.role'), by: roleOf, render: roleOf },
            {
              key: 'status',
              label: t('people.status'),
              by: (it) => it.status,
              render: (it) => (
                <State tone={it.status === 'active' ? 'good' : 'attention'}>
                  {t(`people.${it.status}`)}
                </State>
              ),
            },
            {
              key: 'badge',
              label: t('operators.badge'),
              by: (it) => (it.hasBadge ? 1 : 0),
              render: (it) => (it.hasBadge ? t('operators.hasBadge') : t('none')),
            },
            {
              key: 'since',
              label: t('tariffs.since'),
              by: (it) => it.createdAt,
              render: (it) => <span className="date">{formatDateTime(it.createdAt, zone)}</span>,
            },
            {
              key: 'do',
              label: t('people.change'),
              quiet: true,
              number: true,
              render: (it) =>
                mine && (
                  <RowAction
                    label={t('people.changeOne', { name: it.displayName })}
                    onClick={() => setOpen(it)}
                  >
                    {t('people.change')}
                  </RowAction>
                ),
            },
          ]}
        />
      )}
      {open && (
        <OperatorSheet catalogue={catalogue} operator={open} onClose={() => setOpen(null)} />
      )}
    </>
  );
}
