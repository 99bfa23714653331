import { useMay } from '@renderer/app/state';
import { openDrawer } from '@renderer/features/operator/operator-actions';
import { focusFieldSoon } from '@renderer/features/operator/field/field-focus';
import { useTranslation } from 'react-i18next';
import type { Case, SpecialCase } from './cases';
import { closeSheets } from './sheet-store';

/** What is out of the ordinary about the place and its drawer. */
export function useBoothCases(onOpen: (it: SpecialCase) => void): readonly Case[] {
  const { t } = useTranslation('operator');
  const maySpots = useMay('spots:manage');
  const mayDrawer = useMay('shifts:operate');
  return [
    {
      id: 'spot',
      group: 'booth',
      label: t('special.spot'),
      what: t('special.spotWhat'),
      able: maySpots,
      run: () => onOpen('spot'),
    },
    {
      id: 'drawer',
      group: 'booth',
      label: t('special.drawer'),
      what: t('special.drawerWhat'),
      able: mayDrawer,
      run: () => {
        closeSheets();
        focusFieldSoon();
        void openDrawer();
      },
    },
  ];
}
