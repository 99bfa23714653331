import { ChangeFrame } from '@hq/web/features/catalogue/change-frame';
import type { NewSheetProps } from '@hq/web/features/catalogue/new-sheets';
import { PERMISSIONS } from '@shared/contracts/permissions';
import type { Permission } from '@shared/contracts/permissions';
import type { FeedRow } from '@shared/sync/feed';
import { Field, SelectField } from '@ui/components/field';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PermissionBoxes } from './permission-boxes';
import { inRoleOrder, roleName } from './role-words';

const known = (permissions: readonly string[]): Permission[] =>
  PERMISSIONS.filter((it) => permissions.includes(it));

/** A role of the sites' own; begins with what another one may. */
export function NewRoleSheet({ catalogue, onClose }: NewSheetProps) {
  const { t } = useTranslation('hq');
  const [name, setName] = useState('');
  const [permissions, setPermissions] = useState<Permission[]>([]);
  const begin = (code: string) =>
    setPermissions(known(catalogue.roles.find((it) => it.code === code)?.permissions ?? []));
  return (
    <ChangeFrame
      title={t('managed.make.roles')}
      part="people"
      at={[catalogue.siteId]}
      change={
        name.trim().length < 2 || permissions.length === 0
          ? null
          : { kind: 'role', name: name.trim(), permissions }
      }
      onClose={onClose}
    >
      <Field
        label={t('people.name')}
        hint={t('boothRoles.nameHint')}
        autoFocus
        required
        minLength={2}
        maxLength={40}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <SelectField
        label={t('boothRoles.beginWith')}
        defaultValue=""
        onChange={(event) => begin(event.target.value)}
      >
        <option value="">{t('boothRoles.beginEmpty')}</option>
        {inRoleOrder(catalogue.roles).map((it) => (
          <option key={it.code} value={it.code}>
            {roleName(t, it)}
          </option>
        ))}
      </SelectField>
      <PermissionBoxes value={permissions} onChange={setPermissions} />
    </ChangeFrame>
  );
}

interface Props extends NewSheetProps {
  readonly role: FeedRow<'role'>;
}

/** What a role may do, and what the site's own is called. */
export function RoleSheet({ catalogue, role, onClose }: Props) {
  const { t } = useTranslation('hq');
  const [name, setName] = useState(role.name);
  const [permissions, setPermissions] = useState(() => known(role.permissions));
  const words = name.trim();
  return (
    <ChangeFrame
      title={t('boothRoles.changeOne', { name: roleName(t, role) })}
      part="people"
      at={[catalogue.siteId]}
      change={
        words.length < 2
          ? null
          : {
              kind: 'change_role',
              roleCode: role.code,
              permissions,
              ...(!role.builtIn && { name: words }),
            }
      }
      onClose={onClose}
    >
      {role.builtIn ? (
        <p style={{ margin: 0 }}>{t('boothRoles.builtInMeans')}</p>
      ) : (
        <Field
          label={t('people.name')}
          required
          minLength={2}
          maxLength={40}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
      )}
      <PermissionBoxes
        value={permissions}
        onChange={setPermissions}
        fixed={role.builtIn && role.code === 'admin' ? ['users:manage'] : []}
      />
    </ChangeFrame>
  );
}
