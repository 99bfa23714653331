import { useMay } from '@renderer/app/state';
import { useShortcut } from '@renderer/app/use-shortcuts';
import { useTranslation } from 'react-i18next';
import { stepBack } from './operator-model';
import { useOutcomeKeys } from './outcome/use-outcome-keys';
import { openOperatorSheet } from './sheets/sheet-store';

/** Keys of the operator's screen that are always there. */
export function useOperatorKeys(): void {
  const { t } = useTranslation();
  const { t: to } = useTranslation('operator');
  const maySee = useMay('sessions:view');
  const mayCharge = useMay('payments:charge');
  useShortcut({
    id: 'operator.search',
    key: 'F2',
    bar: 2,
    label: t('keys.search'),
    disabled: !maySee,
    run: () => openOperatorSheet('search'),
  });
  useShortcut({
    id: 'operator.lostTicket',
    key: 'F3',
    bar: 3,
    label: t('keys.lostTicket'),
    disabled: !mayCharge,
    run: () => openOperatorSheet('lost_ticket'),
  });
  useShortcut({
    id: 'operator.specialCase',
    key: 'F4',
    bar: 4,
    label: t('keys.specialCase'),
    run: () => openOperatorSheet('special_cases', focusedSpot()),
  });
  useShortcut({
    id: 'operator.clear',
    key: 'Esc',
    label: to('commands.clear'),
    quiet: true,
    run: stepBack,
  });
  useOutcomeKeys();
}

/** The spot of the map that has the focus: F4 is about it. */
function focusedSpot(): string | null {
  return document.activeElement?.getAttribute('data-spot') ?? null;
}
