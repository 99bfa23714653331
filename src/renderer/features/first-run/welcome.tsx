import ButtonBase from '@mui/material/ButtonBase';
import { styled } from '@mui/material/styles';
import { useAction } from '@renderer/app/client';
import { LANGUAGES, usePreferences } from '@ui/preferences';
import { Choice } from '@ui/components/choice';
import { ErrorNotice } from '@renderer/components/error-notice';
import { color, radius, zoomed } from '@ui/theme/tokens';
import { useTranslation } from 'react-i18next';

const Root = styled('main')({
  width: '100%',
  maxWidth: 960,
  margin: 'auto',
  padding: 32,
  display: 'grid',
  gap: 20,
  '& .brand': { fontSize: 20, fontWeight: 750, letterSpacing: '-0.02em' },
  '& h1': { margin: 0, fontSize: 36, fontWeight: 750, letterSpacing: '-0.03em', lineHeight: 1.1 },
  '& .intro': { margin: 0, fontSize: 17, color: color.inkSoft },
  [zoomed.narrow]: { padding: 16 },
  '& .ways': {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(220px, 1fr))',
    gap: 16,
    marginTop: 12,
  },
});

const Way = styled(ButtonBase)({
  // What the cards say begins at the same height, however many lines it takes.
  display: 'flex',
  flexDirection: 'column',
  alignItems: 'flex-start',
  justifyContent: 'flex-start',
  minHeight: 148,
  padding: '20px 22px',
  textAlign: 'left',
  borderRadius: radius.panel,
  border: `1px solid ${color.lineStrong}`,
  background: color.surface,
  color: color.ink,
  fontFamily: 'inherit',
  '& strong': { display: 'block', fontSize: 19, fontWeight: 650 },
  '& span': { display: 'block', marginTop: 8, fontSize: 15, color: color.inkSoft },
  '&:hover': { background: color.hover },
  '&.primary': { background: color.accent, borderColor: color.accent, color: color.onAccent },
  '&.primary span': { color: color.onAccent },
  '&.primary:hover': { background: color.accentHover },
});

interface Props {
  readonly onSetUp: () => void;
  readonly onJoin: () => void;
}

/** The first thing anybody sees of Coipo: set it up, join a site, or look at it working. */
export function Welcome({ onSetUp, onJoin }: Props) {
  const { t } = useTranslation('firstRun');
  const { t: common } = useTranslation();
  const { language, setLanguage } = usePreferences();
  const demo = useAction('setup.loadDemo');
  return (
    <Root>
      <span className="brand">{common('app')}</span>
      <h1>{t('welcome.title')}</h1>
      <p className="intro">{t('welcome.intro')}</p>
      <div className="ways">
        <Way className="primary" autoFocus onClick={onSetUp}>
          <strong>{t('welcome.setUp')}</strong>
          <span>{t('welcome.setUpThen')}</span>
        </Way>
        <Way onClick={onJoin}>
          <strong>{t('welcome.join')}</strong>
          <span>{t('welcome.joinThen')}</span>
        </Way>
        <Way disabled={demo.isPending} onClick={() => demo.mutate({})}>
          <strong>{demo.isPending ? t('welcome.loading') : t('welcome.demo')}</strong>
          <span>{t('welcome.demoThen')}</span>
        </Way>
      </div>
      <ErrorNotice error={demo.error} />
      <div style={{ maxWidth: 280 }}>
        <Choice
          label={common('settings.language')}
          value={language}
          options={LANGUAGES.map((value) => ({ value, label: common(`settings.${value}`) }))}
          onChange={setLanguage}
        />
      </div>
    </Root>
  );
}
