import { styled } from '@mui/material/styles';
import { Choice } from '@ui/components/choice';
import { LANGUAGES, THEME_CHOICES, usePreferences } from '@ui/preferences';
import { color, size } from '@ui/theme/tokens';
import { useTranslation } from 'react-i18next';

const Label = styled('span')({ fontSize: size.secondary, fontWeight: 600, color: color.ink });

/** How this browser shows the pages; takes effect at once. */
export function ScreenChoices() {
  const { t } = useTranslation('hq');
  const it = usePreferences();
  return (
    <>
      <Label aria-hidden="true">{t('account.theme')}</Label>
      <Choice
        label={t('account.theme')}
        value={it.theme}
        options={THEME_CHOICES.map((value) => ({ value, label: t(`account.${value}`) }))}
        onChange={it.setTheme}
      />
      <Label aria-hidden="true">{t('account.contrast')}</Label>
      <Choice
        label={t('account.contrast')}
        value={it.highContrast ? 'on' : 'off'}
        options={(['off', 'on'] as const).map((value) => ({ value, label: t(`account.${value}`) }))}
        onChange={(value) => it.setHighContrast(value === 'on')}
      />
      <Label aria-hidden="true">{t('account.language')}</Label>
      <Choice
        label={t('account.language')}
        value={it.language}
        options={LANGUAGES.map((value) => ({ value, label: t(`account.${value}`) }))}
        onChange={it.setLanguage}
      />
    </>
  );
}
