import { signOut } from '@hq/web/app/session';
import { useMe } from '@hq/web/app/use-me';
import { Page } from '@hq/web/components/page';
import { styled } from '@mui/material/styles';
import { Action } from '@ui/components/action';
import { Done } from '@ui/components/done';
import { Panel } from '@ui/components/panel';
import { SectionTitle } from '@ui/components/section-title';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PasswordForm } from './password-form';
import { ScreenChoices } from './screen-choices';
import { Sessions } from './sessions';

const Columns = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 420px), 1fr))',
  gap: 16,
  alignItems: 'start',
});

const Box = styled(Panel)({ padding: '18px 20px 20px', display: 'grid', gap: 10 });

/** What is mine: how I see the pages, my password, where I am signed in. */
export default function AccountPage() {
  const { t } = useTranslation('hq');
  const me = useMe();
  const [changed, setChanged] = useState(false);
  return (
    <Page
      title={t('account.title')}
      note={`${me.displayName} · ${me.username} · ${t(`roles.${me.role}`)}`}
      actions={<Action onClick={() => void signOut()}>{t('account.signOut')}</Action>}
    >
      <Columns>
        <Box>
          <SectionTitle note={t('account.kept')}>{t('account.screen')}</SectionTitle>
          <ScreenChoices />
        </Box>
        <Box>
          <SectionTitle>{t('account.password')}</SectionTitle>
          {changed && <Done title={t('account.changed')}>{t('account.changedThen')}</Done>}
          <PasswordForm onDone={() => setChanged(true)} />
        </Box>
      </Columns>
      <Sessions />
    </Page>
  );
}
