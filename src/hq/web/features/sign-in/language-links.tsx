import ButtonBase from '@mui/material/ButtonBase';
import { styled } from '@mui/material/styles';
import { LANGUAGES, usePreferences } from '@ui/preferences';
import { color, radius, size } from '@ui/theme/tokens';
import { useTranslation } from 'react-i18next';

const Row = styled('div')({ display: 'flex', gap: 4 });

const Choice = styled(ButtonBase)({
  minHeight: 32,
  padding: '0 12px',
  borderRadius: radius.small,
  color: color.inkSoft,
  fontFamily: 'inherit',
  fontSize: size.secondary,
  '&:hover': { background: color.hover },
  '&[aria-pressed="true"]': { color: color.ink, fontWeight: 650 },
});

/** The language before anybody is known; each is written in itself. */
export function LanguageLinks() {
  const { t } = useTranslation('hq');
  const language = usePreferences((it) => it.language);
  const choose = usePreferences((it) => it.setLanguage);
  return (
    <Row role="group" aria-label={t('account.language')}>
      {LANGUAGES.map((it) => (
        <Choice key={it} lang={it} aria-pressed={it === language} onClick={() => choose(it)}>
          {t(`account.${it}`)}
        </Choice>
      ))}
    </Row>
  );
}
