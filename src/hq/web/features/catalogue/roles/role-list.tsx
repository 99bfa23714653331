import { useMe } from '@hq/web/app/use-me';
import { DataTable } from '@hq/web/components/data-table';
import { whole } from '@hq/web/components/numbers';
import { RowAction } from '@hq/web/components/row-action';
import { ChangeFrame } from '@hq/web/features/catalogue/change-frame';
import { isOwnedByHq } from '@hq/web/features/catalogue/parts';
import type { Catalogue } from '@shared/hq/catalogue';
import type { FeedRow } from '@shared/sync/feed';
import { EmptyState } from '@ui/components/empty-state';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RoleSheet } from './role-sheet';
import { inRoleOrder, permissionName, roleName } from './role-words';

type Role = FeedRow<'role'>;

/** What the people of the booths may do, role by role. */
export function RoleList({ catalogue }: { catalogue: Catalogue }) {
  const { t } = useTranslation('hq');
  const me = useMe();
  const [open, setOpen] = useState<Role | null>(null);
  const [removing, setRemoving] = useState<Role | null>(null);
  const mine = me.role === 'admin' && isOwnedByHq(catalogue, 'people');
  const holders = (role: Role) =>
    catalogue.people.filter(({ roleCode }) => roleCode === role.code).length;
  if (catalogue.roles.length === 0) {
    return <EmptyState title={t('boothRoles.none')}>{t('tariffs.noneYet')}</EmptyState>;
  }
  return (
    <>
      <DataTable
        label={t('managed.view.roles')}
        rows={inRoleOrder(catalogue.roles)}
        rowKey={(it) => it.code}
        columns={[
          { key: 'name', label: t('people.role'), render: (it) => roleName(t, it) },
          {
            key: 'people',
            label: t('boothRoles.people'),
            number: true,
            by: holders,
            render: (it) => whole(holders(it)),
          },
          {
            key: 'may',
            label: t('boothRoles.may'),
            render: (it) =>
              it.permissions.length === 0
                ? t('boothRoles.nothing')
                : it.permissions.map((one) => permissionName(t, one)).join(', '),
          },
          {
            key: 'do',
            label: t('people.change'),
            quiet: true,
            number: true,
            render: (it) =>
              mine && (
                <span style={{ display: 'inline-flex', gap: 6 }}>
                  <RowAction
                    label={t('boothRoles.changeOne', { name: roleName(t, it) })}
                    onClick={() => setOpen(it)}
                  >
                    {t('people.change')}
                  </RowAction>
                  {!it.builtIn && (
                    <RowAction
                      label={t('boothRoles.removeOne', { name: it.name })}
                      disabled={holders(it) > 0}
                      onClick={() => setRemoving(it)}
                    >
                      {t('managed.remove')}
                    </RowAction>
                  )}
                </span>
              ),
          },
        ]}
      />
      {open && <RoleSheet catalogue={catalogue} role={open} onClose={() => setOpen(null)} />}
      {removing && (
        <ChangeFrame
          title={t('boothRoles.removeOne', { name: removing.name })}
          part="people"
          at={[catalogue.siteId]}
          change={{ kind: 'remove_role', roleCode: removing.code }}
          onClose={() => setRemoving(null)}
        />
      )}
    </>
  );
}
