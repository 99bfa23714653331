import type { Role, User } from '@shared/contracts/people';
import { useAction } from '@renderer/app/client';
import { useShortcut } from '@renderer/app/use-shortcuts';
import { useRoleName } from '@renderer/app/use-role-name';
import { Action } from '@ui/components/action';
import { Done } from '@ui/components/done';
import { ErrorNotice } from '@renderer/components/error-notice';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { BadgeDeed } from './badge-deed';
import { isChanged, isName, isUsername, trimmed } from './draft';
import type { PersonDraft } from './draft';
import { Form, Title } from './panel-parts';
import { PersonFields, capitalised } from './person-fields';
import { PinDeed } from './pin-deed';
import { StatusDeed } from './status-deed';

interface Props {
  readonly person: User;
  readonly roles: readonly Role[];
  /** Just created: what to do now. */
  readonly fresh: boolean;
}

/** Names and role are saved explicitly; what opens doors (PIN, badge, access) has a button each. */
export function PersonPanel({ person, roles, fresh }: Props) {
  const { t } = useTranslation('people');
  const role = useRoleName();
  const { userId } = person;
  const [draft, setDraft] = useState<PersonDraft>(person);
  const change = useAction('users.change');
  const changed = isChanged(draft, person);
  const ready = changed && isName(draft.displayName) && isUsername(draft.username);
  const discard = () => {
    setDraft(person);
    change.reset();
  };
  useShortcut({
    id: 'people.close',
    key: 'Esc',
    label: t('discard'),
    quiet: true,
    disabled: !changed,
    run: discard,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!ready || change.isPending) return;
    const { displayName, username, roleId } = trimmed(draft);
    change.mutate({ userId, displayName, username, roleId });
  };
  return (
    <div>
      <Title>
        <h3>{person.displayName}</h3>
        <p>{capitalised(role(person.role))}</p>
      </Title>
      {fresh && <Done title={t('created', { name: person.displayName })}>{t('createdThen')}</Done>}
      <Form onSubmit={submit}>
        <PersonFields
          draft={draft}
          roles={roles}
          onChange={(next) => {
            setDraft(next);
            change.reset();
          }}
        />
        <ErrorNotice error={change.error} />
        {change.isSuccess && !changed && <Done title={t('saved')}>{t('savedThen')}</Done>}
        <div className="buttons">
          <Action keys="Esc" disabled={!changed} onClick={discard}>
            {t('discard')}
          </Action>
          <Action
            edits
            type="submit"
            tone="primary"
            keys="Enter"
            disabled={!ready || change.isPending}
          >
            {t('save')}
          </Action>
        </div>
      </Form>
      <PinDeed userId={userId} />
      <BadgeDeed person={person} />
      <StatusDeed person={person} />
    </div>
  );
}
