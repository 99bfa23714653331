import { SideSheet, SheetTop } from '@renderer/components/side-sheet';
import { spotOf } from '@renderer/features/operator/check-in/target-spot';
import { knownBoard } from '@renderer/features/operator/map/use-board';
import { useState } from 'react';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { BelatedReceipt } from '@renderer/features/money/belated';
import { CollectCase } from '@renderer/features/money/collect-case';
import { FreeExit } from '@renderer/features/money/free-exit';
import { PromisePayment } from '@renderer/features/money/promise';
import { Refund } from '@renderer/features/money/refund';
import { CaseList } from './case-list';
import type { CaseProps, SpecialCase } from './cases';
import { ForgottenCase } from './forgotten-case';
import { useOperatorSheet } from './sheet-store';
import { SpotService } from './spot-service';
import { stayCase } from './stay-case';
import { VoidPayment } from './void-payment';

const PARTS: Readonly<Record<SpecialCase, ComponentType<CaseProps>>> = {
  move: stayCase('move'),
  replace: stayCase('replace'),
  correct: stayCase('correct'),
  voidStay: stayCase('voidStay'),
  forgotten: ForgottenCase,
  void: VoidPayment,
  refund: Refund,
  freeExit: FreeExit,
  promise: PromisePayment,
  collect: CollectCase,
  belated: BelatedReceipt,
  spot: SpotService,
};

/** Wider where more stands side by side. */
const WIDTHS: Readonly<Record<string, number>> = { list: 860, forgotten: 860, correct: 760 };

/** F4: what does not happen every day; each has one clear way. */
export function SpecialCasesSheet({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('operator');
  const spotId = useOperatorSheet((it) => it.spotId);
  const [open, setOpen] = useState<SpecialCase | null>(() => firstCase(spotId));
  const Part = open === null ? null : PARTS[open];
  return (
    <SideSheet
      title={t(open === null ? 'special.title' : `special.${open}`)}
      width={WIDTHS[open ?? 'list'] ?? 620}
      onClose={onClose}
    >
      <SheetTop key={open} />
      {Part ? <Part spotId={spotId} onBack={() => setOpen(null)} /> : <CaseList onOpen={setOpen} />}
    </SideSheet>
  );
}

/** On a spot where nothing stands there is one thing to do; a car there has its own cases. */
function firstCase(spotId: string | null): SpecialCase | null {
  const spot = spotId === null ? undefined : spotOf(knownBoard(), spotId);
  return spot && !spot.stay ? 'spot' : null;
}
