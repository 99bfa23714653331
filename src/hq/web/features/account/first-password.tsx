import { signOut } from '@hq/web/app/session';
import { styled } from '@mui/material/styles';
import { Action } from '@ui/components/action';
import { Panel } from '@ui/components/panel';
import { color } from '@ui/theme/tokens';
import { useTranslation } from 'react-i18next';
import { PasswordForm } from './password-form';

const Root = styled('main')({
  minHeight: '100%',
  display: 'grid',
  alignContent: 'center',
  justifyItems: 'center',
  gap: 16,
  padding: 24,
});

const Card = styled(Panel)({
  width: '100%',
  maxWidth: 456,
  padding: '28px 28px 24px',
  '& h1': { margin: 0, fontSize: 28, fontWeight: 750, letterSpacing: '-0.02em' },
  '& p.intro': { margin: '4px 0 20px', color: color.inkSoft },
});

/** The password somebody was handed is only good for choosing another one. */
export function FirstPassword() {
  const { t } = useTranslation('hq');
  return (
    <Root>
      <Card>
        <h1>{t('account.firstTitle')}</h1>
        <p className="intro">{t('account.firstIntro')}</p>
        <PasswordForm autoFocus />
      </Card>
      <Action onClick={() => void signOut()}>{t('account.signOut')}</Action>
    </Root>
  );
}
