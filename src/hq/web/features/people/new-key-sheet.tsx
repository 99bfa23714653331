import { useChange } from '@hq/web/app/queries';
import { CheckList } from '@hq/web/components/check-list';
import { ErrorNotice } from '@hq/web/components/error-notice';
import { FieldSet } from '@hq/web/components/field-set';
import { Secret } from '@hq/web/components/secret';
import { Sheet } from '@hq/web/components/sheet';
import type { PickedSite } from '@hq/web/components/site-picker';
import { SitesField } from '@hq/web/components/sites-field';
import { API_KEYS_PATH, API_SCOPES, apiKeyMadeSchema } from '@shared/hq/api-keys';
import type { NewApiKey } from '@shared/hq/api-keys';
import { useQueryClient } from '@tanstack/react-query';
import { Action } from '@ui/components/action';
import { Field } from '@ui/components/field';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { endOfDay } from './end-of-day';
import { wordKey } from './word-keys';

interface Props {
  readonly sites: readonly PickedSite[];
  readonly onClose: () => void;
}

/** A key for a partner's program: what it may read, where, until when. */
export function NewKeySheet({ sites, onClose }: Props) {
  const { t } = useTranslation('hq');
  const client = useQueryClient();
  const [name, setName] = useState('');
  const [scopes, setScopes] = useState<string[]>([]);
  const [siteIds, setSiteIds] = useState<string[] | null>(null);
  const [until, setUntil] = useState('');
  const create = useChange({
    schema: apiKeyMadeSchema,
    question: (body: NewApiKey) => ({ address: API_KEYS_PATH, method: 'POST', body }),
    onDone: () => void client.invalidateQueries({ queryKey: [API_KEYS_PATH] }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    create.mutate({
      name: name.trim(),
      scopes: API_SCOPES.filter((it) => scopes.includes(it)),
      siteIds,
      expiresAt: until === '' ? null : endOfDay(until),
    });
  };
  if (create.data) {
    return (
      <Sheet title={t('keys.made', { name: create.data.key.name })} onClose={onClose}>
        <Secret label={t('keys.key')} value={create.data.secret} note={t('keys.once')} />
      </Sheet>
    );
  }
  const ready = scopes.length > 0 && siteIds?.length !== 0 && !create.isPending;
  return (
    <Sheet title={t('keys.create')} onClose={onClose}>
      <form onSubmit={submit} style={{ display: 'grid', gap: 16 }}>
        <Field
          label={t('keys.name')}
          hint={t('keys.nameHint')}
          autoFocus
          required
          minLength={2}
          maxLength={60}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <FieldSet legend={t('keys.scopes')}>
          <CheckList
            label={t('keys.scopes')}
            options={API_SCOPES.map((value) => ({
              value,
              label: t(`keys.scope.${wordKey(value)}`),
            }))}
            value={scopes}
            onChange={setScopes}
          />
        </FieldSet>
        <SitesField sites={sites} value={siteIds} onChange={setSiteIds} />
        <Field
          type="date"
          label={t('keys.until')}
          hint={t('keys.untilHint')}
          value={until}
          onChange={(event) => setUntil(event.target.value)}
        />
        <ErrorNotice error={create.error} />
        <div>
          <Action type="submit" tone="primary" disabled={!ready}>
            {t('keys.create')}
          </Action>
        </div>
      </form>
    </Sheet>
  );
}
