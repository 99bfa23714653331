import { useShortcut } from '@renderer/app/use-shortcuts';
import { Action } from '@ui/components/action';
import { useTranslation } from 'react-i18next';

/** Inside the dialog's own layer, so that Esc means this and nothing behind it. */
export function Cancel({ onCancel }: { onCancel: () => void }) {
  const { t } = useTranslation('approval');
  useShortcut({
    id: 'approval.cancel',
    key: 'Esc',
    label: t('cancel'),
    quiet: true,
    run: onCancel,
  });
  return (
    <Action keys="Esc" onClick={onCancel}>
      {t('cancel')}
    </Action>
  );
}
