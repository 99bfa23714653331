import type { Role } from '@shared/contracts/people';
import { useAction } from '@renderer/app/client';
import { useRoleName } from '@renderer/app/use-role-name';
import { Action } from '@ui/components/action';
import { ErrorNotice } from '@renderer/components/error-notice';
import { Field, SelectField } from '@ui/components/field';
import { SideSheet } from '@renderer/components/side-sheet';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { SheetForm } from './sheet-form';

interface Props {
  readonly roles: readonly Role[];
  /** Id of the role whose permissions it begins with; empty for none. */
  readonly base: string;
  readonly onClose: () => void;
}

export function NewRoleSheet({ roles, base, onClose }: Props) {
  const { t } = useTranslation('roles');
  const roleName = useRoleName();
  const of = roles.find((it) => it.roleId === base);
  const [name, setName] = useState(of ? t('copyOf', { name: roleName(of.name) }).slice(0, 40) : '');
  const [from, setFrom] = useState(base);
  const create = useAction('roles.create');
  const ready = name.trim().length >= 2;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!ready || create.isPending) return;
    const permissions = roles.find((it) => it.roleId === from)?.permissions ?? [];
    create.mutate({ name: name.trim(), permissions: [...permissions] }, { onSuccess: onClose });
  };
  return (
    <SideSheet title={t('newTitle')} width={480} onClose={onClose}>
      <SheetForm onSubmit={submit}>
        <Field
          label={t('name')}
          hint={t('nameHint')}
          autoFocus
          maxLength={40}
          value={name}
          onFocus={(it) => it.target.select()}
          onChange={(it) => setName(it.target.value)}
        />
        <SelectField label={t('base')} value={from} onChange={(it) => setFrom(it.target.value)}>
          <option value="">{t('empty')}</option>
          {roles.map((it) => (
            <option key={it.roleId} value={it.roleId}>
              {roleName(it.name)}
            </option>
          ))}
        </SelectField>
        <ErrorNotice error={create.error} />
        <Action type="submit" tone="primary" tall keys="Enter" disabled={!ready}>
          {t('create')}
        </Action>
      </SheetForm>
    </SideSheet>
  );
}
