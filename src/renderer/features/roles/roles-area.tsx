import { useAction, useCall } from '@renderer/app/client';
import { useShortcut } from '@renderer/app/use-shortcuts';
import { Action } from '@ui/components/action';
import { AreaPage } from '@ui/components/area-page';
import { ErrorNotice } from '@renderer/components/error-notice';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChangesNote } from './changes-note';
import { differences, toggled } from './edits';
import type { Edits } from './edits';
import { NewRoleSheet } from './new-role-sheet';
import { RoleSheet } from './role-sheet';
import { RolesMatrix } from './roles-matrix';

/** A sheet: a role, a new one, or a new one that begins as a copy. */
type Sheet = { readonly roleId: string } | { readonly base: string } | null;

/** Who may do what: one row a permission, one column a role, saved together. */
export default function RolesArea() {
  const { t } = useTranslation('roles');
  const roles = useCall('roles.list', {});
  const grant = useAction('roles.grant');
  const [edits, setEdits] = useState<Edits>({});
  const [sheet, setSheet] = useState<Sheet>(null);
  const list = roles.data ?? [];
  const changes = differences(list, edits);
  const discard = () => {
    setEdits({});
    grant.reset();
  };
  const save = () => {
    if (changes.length === 0 || grant.isPending) return;
    const changed = changes.map(({ role: { roleId } }) => ({
      roleId,
      permissions: [...(edits[roleId] ?? [])],
    }));
    grant.mutate({ roles: changed }, { onSuccess: () => setEdits({}) });
  };
  useShortcut({
    id: 'roles.discard',
    key: 'Esc',
    label: t('discard'),
    quiet: true,
    disabled: changes.length === 0,
    run: discard,
  });
  const open = sheet && 'roleId' in sheet && list.find((it) => it.roleId === sheet.roleId);
  return (
    <AreaPage
      title={t('title')}
      note={t('note')}
      filled
      actions={
        <Action edits onClick={() => setSheet({ base: '' })}>
          {t('add')}
        </Action>
      }
      footer={
        <>
          <ChangesNote changes={changes} saved={grant.isSuccess} />
          <Action keys="Esc" disabled={changes.length === 0} onClick={discard}>
            {t('discard')}
          </Action>
          <Action edits tone="primary" disabled={changes.length === 0} onClick={save}>
            {t('save')}
          </Action>
        </>
      }
    >
      <ErrorNotice error={roles.error ?? grant.error} />
      <RolesMatrix
        roles={list}
        edits={edits}
        onToggle={(role, permission) => {
          grant.reset();
          setEdits((now) => toggled(role, permission, now));
        }}
        onRole={(roleId) => setSheet({ roleId })}
      />
      {open && (
        <RoleSheet
          key={open.roleId}
          role={open}
          onCopy={() => setSheet({ base: open.roleId })}
          onClose={() => setSheet(null)}
        />
      )}
      {sheet && 'base' in sheet && (
        <NewRoleSheet roles={list} base={sheet.base} onClose={() => setSheet(null)} />
      )}
    </AreaPage>
  );
}
