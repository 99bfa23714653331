import { Action } from '@ui/components/action';
import { Choice } from '@ui/components/choice';
import { SectionTitle } from '@ui/components/section-title';
import { LeaveKiosk } from '@renderer/features/kiosk/leave-kiosk';
import { SideSheet } from '@renderer/components/side-sheet';
import { useTranslation } from 'react-i18next';
import { useAction } from './client';
import { LANGUAGES, THEME_CHOICES, usePreferences } from '@ui/preferences';

/** How this PC's screen looks, and leaving it. */
export default function SettingsSheet({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const it = usePreferences();
  const lock = useAction('access.lock');
  const signOut = useAction('access.signOut');
  const leave = (action: typeof lock) => {
    onClose();
    action.mutate({});
  };
  return (
    <SideSheet
      title={t('settings.title')}
      subtitle={t('settings.kept')}
      onClose={onClose}
      width={460}
    >
      <SectionTitle>{t('settings.theme')}</SectionTitle>
      <Choice
        label={t('settings.theme')}
        value={it.theme}
        options={THEME_CHOICES.map((value) => ({ value, label: t(`settings.${value}`) }))}
        onChange={it.setTheme}
        autoFocus
      />
      <SectionTitle>{t('settings.contrast')}</SectionTitle>
      <Choice
        label={t('settings.contrast')}
        value={it.highContrast ? 'on' : 'off'}
        options={(['off', 'on'] as const).map((value) => ({
          value,
          label: t(`settings.${value}`),
        }))}
        onChange={(value) => it.setHighContrast(value === 'on')}
      />
      <SectionTitle>{t('settings.language')}</SectionTitle>
      <Choice
        label={t('settings.language')}
        value={it.language}
        options={LANGUAGES.map((value) => ({ value, label: t(`settings.${value}`) }))}
        onChange={it.setLanguage}
      />
      <LeaveKiosk />
      <div style={{ display: 'grid', gap: 8, marginTop: 32 }}>
        <Action keys="Ctrl+L" onClick={() => leave(lock)}>
          {t('keys.lock')}
        </Action>
        <Action onClick={() => leave(signOut)}>{t('keys.signOut')}</Action>
      </div>
    </SideSheet>
  );
}
