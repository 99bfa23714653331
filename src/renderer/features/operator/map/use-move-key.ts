import { useMay } from '@renderer/app/state';
import { useShortcut } from '@renderer/app/use-shortcuts';
import { useShownLookup } from '@renderer/features/operator/use-subject';
import { useTranslation } from 'react-i18next';
import { beginMove } from './map-actions';

/** Takes the car in the field off its spot; on the map it is put on another. */
export function useMoveKey(): void {
  const { t } = useTranslation('operator');
  const lookup = useShownLookup();
  const mayMove = useMay('sessions:move');
  const stay = lookup?.kind === 'inside' ? lookup.stay : null;
  useShortcut({
    id: 'map.move',
    key: 'Ctrl+P',
    label: t('commands.move'),
    disabled: stay === null || !mayMove,
    run: () => stay && beginMove(stay),
  });
}
