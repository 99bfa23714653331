import { useChange } from '@hq/web/app/queries';
import { takeSession } from '@hq/web/app/session';
import { ErrorNotice } from '@hq/web/components/error-notice';
import { PASSWORD_PATH, signedInSchema } from '@shared/hq/auth';
import { Action } from '@ui/components/action';
import { Field } from '@ui/components/field';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';

const EMPTY = { current: '', next: '', again: '' };

interface Props {
  readonly autoFocus?: boolean;
  readonly onDone?: () => void;
}

/** The own password, changed by who knows it. */
export function PasswordForm({ autoFocus = false, onDone }: Props) {
  const { t } = useTranslation('hq');
  const [draft, setDraft] = useState(EMPTY);
  const [differs, setDiffers] = useState(false);
  const change = useChange({
    schema: signedInSchema,
    question: (body: { current: string; next: string }) => ({
      address: PASSWORD_PATH,
      method: 'POST',
      body,
    }),
    onDone: (signedIn) => {
      setDraft(EMPTY);
      onDone?.();
      takeSession(signedIn);
    },
  });
  const set = (name: keyof typeof EMPTY) => (event: { target: { value: string } }) => {
    setDraft({ ...draft, [name]: event.target.value });
    setDiffers(false);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { current, next, again } = draft;
    if (next !== again) setDiffers(true);
    else change.mutate({ current, next });
  };
  return (
    <form onSubmit={submit} style={{ display: 'grid', gap: 14, maxWidth: 400 }}>
      <Field
        label={t('account.current')}
        type="password"
        autoComplete="current-password"
        autoFocus={autoFocus}
        required
        value={draft.current}
        onChange={set('current')}
      />
      <Field
        label={t('account.next')}
        type="password"
        autoComplete="new-password"
        hint={t('account.rule')}
        required
        value={draft.next}
        onChange={set('next')}
      />
      <Field
        label={t('account.again')}
        type="password"
        autoComplete="new-password"
        problem={differs ? t('account.differs') : null}
        required
        value={draft.again}
        onChange={set('again')}
      />
      <ErrorNotice error={change.error} />
      <div>
        <Action type="submit" tone="primary" disabled={change.isPending}>
          {t('account.change')}
        </Action>
      </div>
    </form>
  );
}
