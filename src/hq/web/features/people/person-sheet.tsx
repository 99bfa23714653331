import { useChange } from '@hq/web/app/queries';
import { useMe } from '@hq/web/app/use-me';
import { ErrorNotice } from '@hq/web/components/error-notice';
import { Secret } from '@hq/web/components/secret';
import { Sheet } from '@hq/web/components/sheet';
import type { PickedSite } from '@hq/web/components/site-picker';
import {
  PEOPLE_PATH,
  hqPersonSchema,
  personMadeSchema,
  personPasswordPath,
  personPath,
} from '@shared/hq/people';
import type { HqPerson, PersonChange } from '@shared/hq/people';
import { useQueryClient } from '@tanstack/react-query';
import { Action } from '@ui/components/action';
import { Field } from '@ui/components/field';
import { SectionTitle } from '@ui/components/section-title';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { PersonFields } from './person-fields';

interface Props {
  readonly person: HqPerson;
  readonly sites: readonly PickedSite[];
  readonly onClose: () => void;
}

/** Somebody who is there already: what they may, whether they may at all, a new password. */
export function PersonSheet({ person, sites, onClose }: Props) {
  const { t } = useTranslation('hq');
  const me = useMe();
  const client = useQueryClient();
  const { displayName: name, role: before, siteIds: seen } = person;
  const [draft, setDraft] = useState({ displayName: name, role: before, siteIds: seen });
  const own = person.id === me.id;
  const again = () => void client.invalidateQueries({ queryKey: [PEOPLE_PATH] });
  const save = useChange({
    schema: hqPersonSchema,
    question: (body: PersonChange) => ({ address: personPath(person.id), method: 'PATCH', body }),
    onDone: () => {
      again();
      onClose();
    },
  });
  const reset = useChange({
    schema: personMadeSchema,
    question: () => ({ address: personPasswordPath(person.id), method: 'POST', body: {} }),
    onDone: again,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const displayName = draft.displayName.trim();
    // Of oneself only the name: rights are somebody else's to give.
    save.mutate(own ? { displayName } : { ...draft, displayName });
  };
  const suspended = person.status === 'suspended';
  return (
    <Sheet title={name} subtitle={person.username} onClose={onClose}>
      <form onSubmit={submit} style={{ display: 'grid', gap: 16 }}>
        <Field
          label={t('people.name')}
          required
          minLength={2}
          maxLength={60}
          value={draft.displayName}
          onChange={({ target: { value } }) => setDraft({ ...draft, displayName: value })}
        />
        {!own && (
          <PersonFields
            draft={draft}
            sites={sites}
            onChange={(change) => setDraft({ ...draft, ...change })}
          />
        )}
        <ErrorNotice error={save.error} />
        <div>
          <Action
            type="submit"
            tone="primary"
            disabled={save.isPending || draft.siteIds?.length === 0}
          >
            {t('actions.save')}
          </Action>
        </div>
      </form>
      {!own && (
        <div style={{ display: 'grid', gap: 10, justifyItems: 'start' }}>
          <SectionTitle>{t('people.access')}</SectionTitle>
          {reset.data ? (
            <Secret
              label={t('people.firstPassword')}
              value={reset.data.password}
              note={t('people.once')}
            />
          ) : (
            <Action disabled={reset.isPending} onClick={() => reset.mutate()}>
              {t('people.resetPassword')}
            </Action>
          )}
          <ErrorNotice error={reset.error} />
          <Action
            tone={suspended ? 'quiet' : 'danger'}
            disabled={save.isPending}
            onClick={() => save.mutate({ status: suspended ? 'active' : 'suspended' })}
          >
            {t(suspended ? 'people.reactivate' : 'people.suspend')}
          </Action>
          <span>{t(suspended ? 'people.reactivateMeans' : 'people.suspendMeans')}</span>
        </div>
      )}
    </Sheet>
  );
}
