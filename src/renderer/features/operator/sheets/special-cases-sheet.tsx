import { SideSheet } from '@renderer/components/side-sheet';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CaseList, type SpecialCase } from './case-list';
import { useOperatorSheet } from './sheet-store';
import { SpotService } from './spot-service';
import { VoidPayment } from './void-payment';

/** F4: what does not happen every day; each has one clear way. */
export function SpecialCasesSheet({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('operator');
  const spotId = useOperatorSheet((it) => it.spotId);
  const [open, setOpen] = useState<SpecialCase | null>(spotId === null ? null : 'spot');
  const back = () => setOpen(null);
  return (
    <SideSheet title={t(open === null ? 'special.title' : `special.${open}`)} onClose={onClose}>
      {open === null && <CaseList onOpen={setOpen} />}
      {open === 'spot' && <SpotService spotId={spotId} onBack={back} />}
      {open === 'void' && <VoidPayment onBack={back} />}
    </SideSheet>
  );
}
