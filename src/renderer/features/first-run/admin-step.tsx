import { Field } from '@ui/components/field';
import { useTranslation } from 'react-i18next';
import { proposedUsername } from './draft';
import { StepGrid } from './grid';
import type { StepProps } from './step-props';

export function AdminStep({ draft, edit, problemAt }: StepProps) {
  const { t } = useTranslation('firstRun');
  const { admin } = draft;
  const set = (change: Partial<typeof admin>) => edit({ admin: { ...admin, ...change } });
  const rename = (displayName: string) => {
    // The user name follows the name until somebody writes another.
    const follows = admin.username === proposedUsername(admin.displayName);
    set({ displayName, ...(follows && { username: proposedUsername(displayName) }) });
  };
  const digits = (text: string) => text.replace(/\D/g, '').slice(0, 8);
  return (
    <StepGrid>
      <div className="c3">
        <Field
          label={t('admin.displayName')}
          hint={t('admin.displayNameHint')}
          autoFocus
          maxLength={60}
          value={admin.displayName}
          problem={problemAt('admin.displayName')}
          onChange={(it) => rename(it.target.value)}
        />
      </div>
      <div className="c3">
        <Field
          label={t('admin.username')}
          hint={t('admin.usernameHint')}
          mono
          maxLength={30}
          value={admin.username}
          problem={problemAt('admin.username')}
          onChange={(it) => set({ username: it.target.value.toLowerCase() })}
        />
      </div>
      <div className="c3">
        <Field
          label={t('admin.pin')}
          hint={t('admin.pinHint')}
          type="password"
          inputMode="numeric"
          value={admin.pin}
          problem={problemAt('admin.pin')}
          onChange={(it) => set({ pin: digits(it.target.value) })}
        />
      </div>
      <div className="c3">
        <Field
          label={t('admin.pinAgain')}
          type="password"
          inputMode="numeric"
          value={admin.pinAgain}
          problem={problemAt('admin.pinAgain')}
          onChange={(it) => set({ pinAgain: digits(it.target.value) })}
        />
      </div>
    </StepGrid>
  );
}
