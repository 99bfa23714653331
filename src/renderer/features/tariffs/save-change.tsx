import { styled } from '@mui/material/styles';
import { useZone } from '@renderer/app/state';
import { useShortcut } from '@renderer/app/use-shortcuts';
import { Action } from '@ui/components/action';
import { Done } from '@ui/components/done';
import { useLock } from '@ui/components/lock';
import { ErrorNotice } from '@renderer/components/error-notice';
import { color, size } from '@ui/theme/tokens';
import { formatDateTime } from '@shared/kernel/time';
import { useTranslation } from 'react-i18next';

const Hint = styled('p')({ margin: 0, fontSize: size.secondary, color: color.inkSoft });

interface Props {
  readonly disabled: boolean;
  readonly error: unknown;
  /** What was saved: from when it holds, `null` at once; `undefined` nothing yet. */
  readonly saved: number | null | undefined;
  /** It is what holds already. */
  readonly same: boolean;
  readonly onSave: () => void;
}

/** The one thing to do with a change, and what became of it. */
export function SaveChange({ disabled, error, saved, same, onSave }: Props) {
  const { t } = useTranslation('tariffs');
  const zone = useZone();
  const locked = useLock() !== null;
  useShortcut({
    id: 'tariffs.save',
    key: 'Ctrl+S',
    label: t('save'),
    disabled: disabled || locked,
    run: onSave,
  });
  return (
    <>
      <ErrorNotice error={error} />
      {saved !== undefined && !error && (
        <Done title={t('saved')}>
          {saved === null ? t('savedNow') : t('savedLater', { from: formatDateTime(saved, zone) })}
        </Done>
      )}
      {same && !locked && saved === undefined && <Hint>{t('same')}</Hint>}
      <Action edits tone="primary" keys="Ctrl+S" disabled={disabled} onClick={onSave}>
        {t('save')}
      </Action>
    </>
  );
}
