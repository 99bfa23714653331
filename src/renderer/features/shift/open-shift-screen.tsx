import { styled } from '@mui/material/styles';
import { useShortcut } from '@renderer/app/use-shortcuts';
import { Action } from '@ui/components/action';
import { Panel } from '@ui/components/panel';
import { color } from '@ui/theme/tokens';
import { useTranslation } from 'react-i18next';
import { OpenShiftForm } from './open-shift-form';

const Root = styled('div')({
  overflowY: 'auto',
  display: 'grid',
  justifyItems: 'center',
  alignItems: 'safe center',
  padding: 16,
});

const Card = styled(Panel)({
  width: '100%',
  maxWidth: 680,
  padding: '20px 28px 24px',
  '& header': { display: 'flex', gap: 24, justifyContent: 'space-between', marginBottom: 12 },
  '& h2': { margin: 0, fontSize: 26, fontWeight: 700, letterSpacing: '-0.02em' },
  '& header p': { margin: '4px 0 0', color: color.inkSoft },
  '& header > div:last-of-type': { flex: 'none' },
});

/** Nobody has an open shift: count the float, or go on letting cars in without charging. */
export default function OpenShiftScreen({ onSkip }: { onSkip: () => void }) {
  const { t } = useTranslation('shift');
  useShortcut({ id: 'shift.skip', label: t('open.skip'), key: 'Esc', quiet: true, run: onSkip });
  return (
    <Root>
      <Card>
        <header>
          <div>
            <h2>{t('open.title')}</h2>
            <p>{t('open.intro')}</p>
          </div>
          <div>
            <Action keys="Esc" onClick={onSkip}>
              {t('open.skip')}
            </Action>
          </div>
        </header>
        <OpenShiftForm />
      </Card>
    </Root>
  );
}
