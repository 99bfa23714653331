import { useCall } from '@renderer/app/client';
import { focusFieldSoon } from '@renderer/features/operator/field/field-focus';
import { nextCar, pickPlate } from '@renderer/features/operator/operator-model';
import { report } from '@renderer/features/operator/outcome/outcome-store';
import type { ActedStay, Said, StayAction } from '@renderer/features/stays/stay-actions';
import { StayForm } from '@renderer/features/stays/stay-form';
import type { ComponentType } from 'react';
import type { CaseProps } from './cases';
import { OneStay } from './one-stay';
import { closeSheets } from './sheet-store';

/** One thing to do to the stay in the field, or to one that is looked for first. */
export function stayCase(action: StayAction): ComponentType<CaseProps> {
  return function StayCase({ onBack }) {
    return <OneStay onBack={onBack}>{(stay) => <FreshStay stay={stay} action={action} />}</OneStay>;
  };
}

/** The stay as it stands now: it may have been moved since it was chosen. */
function FreshStay({ stay, action }: { stay: ActedStay; action: StayAction }) {
  const board = useCall('parking.board', {}).data;
  const now = board?.zones
    .flatMap((zone) => zone.spots)
    .find((spot) => spot.stay?.sessionId === stay.sessionId)?.stay;
  return <StayForm action={action} stay={now ?? stay} onDone={finish} />;
}

/** Back to the field, with what became of the stay. */
export function finish({ what, next, plate }: Said): void {
  closeSheets();
  if (plate === null) nextCar();
  else pickPlate(plate);
  report({ kind: 'said', what, next });
  focusFieldSoon(true);
}
