import type { Role } from '@shared/contracts/people';
import { useAction } from '@renderer/app/client';
import { useRoleName } from '@renderer/app/use-role-name';
import { Action } from '@ui/components/action';
import { ErrorNotice } from '@renderer/components/error-notice';
import { Field } from '@ui/components/field';
import { SideSheet } from '@renderer/components/side-sheet';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { SheetForm } from './sheet-form';

interface Props {
  readonly role: Role;
  readonly onCopy: () => void;
  readonly onClose: () => void;
}

/** What can be done with a role as such; what it may do is in the table. */
export function RoleSheet({ role, onCopy, onClose }: Props) {
  const { t } = useTranslation('roles');
  const shown = useRoleName()(role.name);
  const { roleId } = role;
  const [name, setName] = useState(role.name);
  const rename = useAction('roles.rename');
  const remove = useAction('roles.remove');
  const ready = name.trim().length >= 2 && name.trim() !== role.name;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!ready || rename.isPending) return;
    rename.mutate({ roleId, name: name.trim() }, { onSuccess: onClose });
  };
  const people = role.people > 0 ? t('people', { count: role.people }) : t('nobody');
  return (
    <SideSheet title={t('manage', { name: shown })} subtitle={people} width={480} onClose={onClose}>
      <SheetForm onSubmit={submit}>
        {role.builtIn ? (
          <p>{t('builtIn')}</p>
        ) : (
          <>
            <Field
              label={t('name')}
              autoFocus
              maxLength={40}
              value={name}
              onChange={(it) => setName(it.target.value)}
            />
            <ErrorNotice error={rename.error ?? remove.error} />
            <Action edits type="submit" tone="primary" keys="Enter" disabled={!ready}>
              {t('rename')}
            </Action>
          </>
        )}
        <Action edits autoFocus={role.builtIn} onClick={onCopy}>
          {t('copy')}
        </Action>
        {!role.builtIn && (
          <Action
            edits
            tone="danger"
            disabled={role.people > 0}
            onClick={() => remove.mutate({ roleId }, { onSuccess: onClose })}
          >
            {t('remove')}
          </Action>
        )}
        {!role.builtIn && role.people > 0 && <p>{t('removeInUse')}</p>}
      </SheetForm>
    </SideSheet>
  );
}
