import type { SignedIn } from '@shared/contracts/access';
import { areasFor } from '@renderer/features/admin/areas';
import { useTranslation } from 'react-i18next';
import { useAction } from './client';
import { LANGUAGES, usePreferences } from '@ui/preferences';
import type { ThemeChoice } from '@ui/preferences';
import { useShortcut } from './use-shortcuts';
import { useView } from './view';

/** Keys of the shell. Those of the operator's work are declared by the operator's screen. */
export function useShellCommands(signedIn: SignedIn): void {
  const { t } = useTranslation();
  const { t: messages } = useTranslation('messages');
  const toggle = useView((it) => it.toggleSheet);
  const open = useView((it) => it.openSheet);
  const may = (permission: SignedIn['permissions'][number]) =>
    signedIn.permissions.includes(permission);
  const openAdmin = useView((it) => it.openAdmin);
  const lock = useAction('access.lock');
  const signOut = useAction('access.signOut');

  useShortcut({
    id: 'help',
    key: 'F1',
    bar: 1,
    label: t('keys.help'),
    run: () => open('help'),
  });
  useShortcut({
    id: 'reprint',
    key: 'F9',
    bar: 9,
    label: t('keys.reprint'),
    disabled: !may('receipts:reprint'),
    run: () => open('reprint'),
  });
  useShortcut({
    id: 'shift',
    key: 'F10',
    bar: 10,
    label: t('keys.shift'),
    disabled: !may('shifts:operate'),
    run: () => open('shift'),
  });
  useShortcut({
    id: 'everything',
    key: 'Ctrl+K',
    bar: 11,
    label: t('keys.everything'),
    everywhere: true,
    run: () => toggle('palette'),
  });
  useShortcut({
    id: 'admin',
    key: 'F12',
    bar: 12,
    label: t('keys.admin'),
    disabled: areasFor(signedIn.permissions).length === 0,
    run: openAdmin,
  });
  useShortcut({
    // For whoever is told of it by support: in no bar, no help, no palette.
    id: 'diagnostics',
    key: 'Ctrl+9',
    quiet: true,
    label: t('keys.diagnostics'),
    disabled: !may('support:export'),
    run: () => open('diagnostics'),
  });
  useShortcut({ id: 'printing', label: t('keys.printing'), run: () => open('printing') });
  useShortcut({ id: 'messages', label: messages('command'), run: () => open('messages') });
  useShortcut({ id: 'settings', label: t('keys.settings'), run: () => open('settings') });
  useShortcut({
    id: 'lock',
    key: 'Ctrl+L',
    label: t('keys.lock'),
    everywhere: true,
    run: () => lock.mutate({}),
  });
  useShortcut({ id: 'sign-out', label: t('keys.signOut'), run: () => signOut.mutate({}) });
  usePreferenceCommands();
}

function usePreferenceCommands(): void {
  const { t } = useTranslation();
  const { language, highContrast, setLanguage, setHighContrast } = usePreferences();
  const otherLanguage = LANGUAGES.find((it) => it !== language) ?? language;
  useThemeCommand('light');
  useThemeCommand('dark');
  useThemeCommand('system');
  useShortcut({
    id: 'contrast',
    label: t('settings.contrastCommand', {
      state: t(highContrast ? 'settings.off' : 'settings.on'),
    }),
    run: () => setHighContrast(!highContrast),
  });
  useShortcut({
    id: 'language',
    label: t('settings.languageCommand', { name: t(`settings.${otherLanguage}`) }),
    run: () => setLanguage(otherLanguage),
  });
}

function useThemeCommand(choice: ThemeChoice): void {
  const { t } = useTranslation();
  const { theme, setTheme } = usePreferences();
  useShortcut({
    id: `theme-${choice}`,
    label: t('settings.themeCommand', { name: t(`settings.${choice}`) }),
    disabled: theme === choice,
    run: () => setTheme(choice),
  });
}
