import { useShortcut } from '@renderer/app/use-shortcuts';
import { Action } from '@ui/components/action';
import { ErrorNotice } from '@renderer/components/error-notice';
import { useTranslation } from 'react-i18next';

interface Props {
  readonly dirty: boolean;
  /** Nothing in the form is missing or wrong. */
  readonly sound: boolean;
  readonly saving: {
    readonly isPending: boolean;
    readonly isSuccess: boolean;
    readonly error: unknown;
  };
  readonly onSave: () => void;
  readonly onDiscard: () => void;
}

/** Saving is explicit, and always at the same place. */
export function SaveFooter({ dirty, sound, saving, onSave, onDiscard }: Props) {
  const { t } = useTranslation('admin');
  const { t: tSite } = useTranslation('site');
  const may = dirty && sound && !saving.isPending;
  const run = (): void => {
    if (may) onSave();
  };
  useShortcut({ id: 'setting.save', key: 'Ctrl+S', label: t('save'), disabled: !may, run });
  const state = dirty ? (sound ? 'unsaved' : 'unsound') : saving.isSuccess ? 'saved' : 'clean';
  return (
    <>
      {/* What is this booth's own in a part managed elsewhere is saved as always. */}
      <Action tone="primary" keys="Ctrl+S" edits={!dirty} disabled={!may} onClick={run}>
        {t('save')}
      </Action>
      <Action disabled={!dirty} onClick={onDiscard}>
        {t('discard')}
      </Action>
      {saving.error ? (
        <ErrorNotice error={saving.error} />
      ) : (
        <span role="status">{tSite(`state.${state}`)}</span>
      )}
    </>
  );
}
