import { useMay } from '@renderer/app/state';
import { focusFieldSoon } from '@renderer/features/operator/field/field-focus';
import { undoCheckIn } from '@renderer/features/operator/operator-actions';
import { useOutcome } from '@renderer/features/operator/outcome/outcome-store';
import { useSecondsLeft } from '@renderer/features/operator/outcome/seconds-left';
import { STAY_ACTIONS } from '@renderer/features/stays/stay-actions';
import { useTranslation } from 'react-i18next';
import type { Case, SpecialCase } from './cases';
import { closeSheets } from './sheet-store';

/** What is out of the ordinary about a stay. Who may not do it himself asks for somebody's word. */
export function useStayCases(onOpen: (it: SpecialCase) => void): readonly Case[] {
  const { t } = useTranslation('operator');
  const last = useOutcome((it) => it.lastCheckIn);
  const seconds = useSecondsLeft(last?.undoUntil ?? 0);
  const mayUndo = useMay('sessions:undo');
  const maySee = useMay('sessions:view');
  const able = { move: useMay('sessions:move'), replace: useMay('receipts:reprint') };
  const undoable = last !== null && seconds > 0;
  const undo: Case = {
    id: 'undo',
    group: 'stay',
    label: t('special.undo'),
    what: undoable
      ? t('special.undoWhat', { plate: last.stay.plate.display, spot: last.stay.spotCode, seconds })
      : t('special.undoNone'),
    able: mayUndo && undoable,
    run: () => {
      closeSheets();
      focusFieldSoon();
      void undoCheckIn();
    },
  };
  const actions = STAY_ACTIONS.map((action): Case => ({
    id: action,
    group: 'stay',
    label: t(`special.${action}`),
    what: t(`special.what.${action}`),
    able: action === 'move' || action === 'replace' ? able[action] : maySee,
    run: () => onOpen(action),
  }));
  const forgotten: Case = {
    id: 'forgotten',
    group: 'stay',
    label: t('special.forgotten'),
    what: t('special.what.forgotten'),
    able: maySee,
    run: () => onOpen('forgotten'),
  };
  return [undo, ...actions, forgotten];
}
