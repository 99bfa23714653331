import { SideSheet } from '@renderer/components/side-sheet';
import { focusFieldSoon } from '@renderer/features/operator/field/field-focus';
import { pickPlate } from '@renderer/features/operator/operator-model';
import type { OpenStay } from '@shared/contracts/parking';
import { useTranslation } from 'react-i18next';
import { closeSheets } from './sheet-store';
import { draft, useSheetDrafts } from './sheet-drafts';
import { StayPicker } from './stay-picker';

/** F2: any open stay by whatever is known of it. */
export function SearchSheet({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('operator');
  const text = useSheetDrafts((it) => it.search);
  const take = (stay: OpenStay) => {
    closeSheets();
    pickPlate(stay.plate.normalised);
    focusFieldSoon(true);
  };
  return (
    <SideSheet title={t('search.title')} subtitle={t('search.take')} onClose={onClose}>
      <StayPicker
        label={t('search.label')}
        placeholder={t('search.placeholder')}
        text={text}
        onText={(search) => draft({ search })}
        onTake={take}
      />
    </SideSheet>
  );
}
