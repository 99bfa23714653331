import { signIn } from '@hq/web/app/session';
import { CentredCard } from '@hq/web/components/centred-card';
import { ErrorNotice } from '@hq/web/components/error-notice';
import { Action } from '@ui/components/action';
import { Field } from '@ui/components/field';
import { NoticeBox } from '@ui/components/notice-box';
import { useEffect, useRef, useState } from 'react';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { LanguageLinks } from './language-links';

/** Who are you; nothing else. */
export function SignInPage({ ended }: { ended: boolean }) {
  const { t } = useTranslation('hq');
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const passwordField = useRef<HTMLInputElement>(null);
  useEffect(() => {
    document.title = t('signIn.title');
  }, [t]);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    setError(null);
    try {
      await signIn(username.trim(), password);
    } catch (refusal) {
      setError(refusal);
      setPassword('');
      setBusy(false);
      passwordField.current?.focus();
    }
  };
  return (
    <CentredCard
      title={t('signIn.title')}
      intro={t('signIn.intro')}
      width={400}
      below={<LanguageLinks />}
    >
      <form onSubmit={(event) => void submit(event)} style={{ display: 'grid', gap: 16 }}>
        {ended && error === null && (
          <NoticeBox what={t('errors.NOT_SIGNED_IN.what')} next={t('signIn.ended')} />
        )}
        <ErrorNotice error={error} />
        <Field
          label={t('signIn.username')}
          name="username"
          autoComplete="username"
          autoCapitalize="none"
          autoFocus
          required
          value={username}
          onChange={(event) => setUsername(event.target.value)}
        />
        <Field
          ref={passwordField}
          label={t('signIn.password')}
          name="password"
          type="password"
          autoComplete="current-password"
          required
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
        <Action type="submit" tone="primary" keys="Enter" tall disabled={busy}>
          {t(busy ? 'signIn.checking' : 'signIn.submit')}
        </Action>
      </form>
    </CentredCard>
  );
}
