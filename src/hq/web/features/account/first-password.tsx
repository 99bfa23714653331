import { signOut } from '@hq/web/app/session';
import { CentredCard } from '@hq/web/components/centred-card';
import { Action } from '@ui/components/action';
import { useTranslation } from 'react-i18next';
import { PasswordForm } from './password-form';

/** The password somebody was handed is only good for choosing another one. */
export function FirstPassword() {
  const { t } = useTranslation('hq');
  return (
    <CentredCard
      title={t('account.firstTitle')}
      intro={t('account.firstIntro')}
      width={456}
      below={<Action onClick={() => void signOut()}>{t('account.signOut')}</Action>}
    >
      <PasswordForm autoFocus />
    </CentredCard>
  );
}
