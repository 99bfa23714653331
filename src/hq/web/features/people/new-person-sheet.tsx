import { useChange } from '@hq/web/app/queries';
import { ErrorNotice } from '@hq/web/components/error-notice';
import { Secret } from '@hq/web/components/secret';
import { Sheet } from '@hq/web/components/sheet';
import type { PickedSite } from '@hq/web/components/site-picker';
import { PEOPLE_PATH, personMadeSchema } from '@shared/hq/people';
import type { NewPerson } from '@shared/hq/people';
import { useQueryClient } from '@tanstack/react-query';
import { Action } from '@ui/components/action';
import { Field } from '@ui/components/field';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { PersonFields } from './person-fields';
import { usernameOf } from './username';

const EMPTY: NewPerson = { displayName: '', username: '', role: 'manager', siteIds: null };

interface Props {
  readonly sites: readonly PickedSite[];
  readonly onClose: () => void;
}

/** Somebody new: HQ makes the first password and says it once. */
export function NewPersonSheet({ sites, onClose }: Props) {
  const { t } = useTranslation('hq');
  const client = useQueryClient();
  const [draft, setDraft] = useState<NewPerson>(EMPTY);
  /** Whether the username was written by hand and no longer follows the name. */
  const [own, setOwn] = useState(false);
  const create = useChange({
    schema: personMadeSchema,
    question: (body: NewPerson) => ({ address: PEOPLE_PATH, method: 'POST', body }),
    onDone: () => void client.invalidateQueries({ queryKey: [PEOPLE_PATH] }),
  });
  const change = (next: Partial<NewPerson>) => setDraft({ ...draft, ...next });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    create.mutate({ ...draft, displayName: draft.displayName.trim() });
  };
  if (create.data) {
    const { person, password } = create.data;
    return (
      <Sheet title={t('people.created', { name: person.displayName })} onClose={onClose}>
        <p style={{ margin: 0 }}>{t('people.handOver', { username: person.username })}</p>
        <Secret label={t('people.firstPassword')} value={password} note={t('people.once')} />
      </Sheet>
    );
  }
  return (
    <Sheet title={t('people.create')} onClose={onClose}>
      <form onSubmit={submit} style={{ display: 'grid', gap: 16 }}>
        <Field
          label={t('people.name')}
          autoFocus
          required
          minLength={2}
          maxLength={60}
          value={draft.displayName}
          onChange={({ target: { value } }) =>
            change({ displayName: value, ...(!own && { username: usernameOf(value) }) })
          }
        />
        <Field
          label={t('signIn.username')}
          hint={t('people.usernameHint')}
          required
          pattern="[a-z][a-z0-9._\-]{1,29}"
          autoCapitalize="none"
          value={draft.username}
          onChange={({ target: { value } }) => {
            setOwn(true);
            change({ username: value });
          }}
        />
        <PersonFields
          draft={{ role: draft.role, siteIds: draft.siteIds }}
          sites={sites}
          onChange={change}
        />
        <ErrorNotice error={create.error} />
        <div>
          <Action
            type="submit"
            tone="primary"
            disabled={create.isPending || draft.siteIds?.length === 0}
          >
            {t('people.create')}
          </Action>
        </div>
      </form>
    </Sheet>
  );
}
