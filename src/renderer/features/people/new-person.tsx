import type { Role } from '@shared/contracts/people';
import { useAction } from '@renderer/app/client';
import { useShortcut } from '@renderer/app/use-shortcuts';
import { Action } from '@ui/components/action';
import { ErrorNotice } from '@renderer/components/error-notice';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { proposedUsername } from '@renderer/features/first-run/draft';
import { isName, isPinReady, isUsername, NO_PIN, trimmed } from './draft';
import type { PersonDraft } from './draft';
import { Form, Title } from './panel-parts';
import { PersonFields } from './person-fields';
import { PinFields } from './pin-fields';

interface Props {
  readonly roles: readonly Role[];
  readonly onCreated: (userId: string) => void;
  readonly onClose: () => void;
}

export function NewPerson({ roles, onCreated, onClose }: Props) {
  const { t } = useTranslation('people');
  const operator = roles.find((it) => it.name === 'operator') ?? roles[0];
  const [draft, setDraft] = useState<PersonDraft>({
    displayName: '',
    username: '',
    roleId: operator?.roleId ?? '',
  });
  const [pin, setPin] = useState(NO_PIN);
  const create = useAction('users.create');
  const ready = isName(draft.displayName) && isUsername(draft.username) && isPinReady(pin);
  useShortcut({ id: 'people.close', key: 'Esc', label: t('close'), quiet: true, run: onClose });
  const edit = (next: PersonDraft) => {
    // The user name follows the name until somebody writes another.
    const follows = draft.username === proposedUsername(draft.displayName);
    const renamed = next.displayName !== draft.displayName;
    setDraft(follows && renamed ? { ...next, username: proposedUsername(next.displayName) } : next);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!ready || create.isPending) return;
    const person = { ...trimmed(draft), pin: pin.pin };
    create.mutate(person, { onSuccess: ({ userId }) => onCreated(userId) });
  };
  return (
    <Form onSubmit={submit}>
      <Title>
        <h3>{t('newTitle')}</h3>
        <p>{t('newNote')}</p>
      </Title>
      <PersonFields draft={draft} roles={roles} onChange={edit} autoFocus />
      <PinFields draft={pin} onChange={setPin} />
      <ErrorNotice error={create.error} />
      <div className="buttons">
        <Action keys="Esc" onClick={onClose}>
          {t('close')}
        </Action>
        <Action type="submit" tone="primary" keys="Enter" disabled={!ready || create.isPending}>
          {t('create')}
        </Action>
      </div>
    </Form>
  );
}
