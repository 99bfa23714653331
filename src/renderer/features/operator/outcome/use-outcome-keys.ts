import { useShortcut } from '@renderer/app/use-shortcuts';
import { reprintLast, undoCheckIn } from '@renderer/features/operator/operator-actions';
import { useTranslation } from 'react-i18next';
import { useOutcome } from './outcome-store';

/** Keys of the last outcome; they work from anywhere on the screen. */
export function useOutcomeKeys(): void {
  const { t } = useTranslation('operator');
  const { lastCheckIn, outcome } = useOutcome();
  useShortcut({
    id: 'operator.undo',
    key: 'Ctrl+Z',
    label: t('commands.undo'),
    disabled: lastCheckIn === null,
    run: () => void undoCheckIn(),
  });
  // While an outcome stands there F9 prints that one; else the shell offers the latest papers.
  useShortcut({
    id: 'operator.reprint',
    key: 'F9',
    label: t('outcome.reprint'),
    quiet: true,
    disabled: outcome?.kind !== 'paid' && outcome?.kind !== 'checked_in',
    run: () => void reprintLast(),
  });
}
