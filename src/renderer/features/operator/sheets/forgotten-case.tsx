import { focusFieldSoon } from '@renderer/features/operator/field/field-focus';
import { pickPlate } from '@renderer/features/operator/operator-model';
import { ForgottenStays } from '@renderer/features/stays/forgotten-stays';
import type { CaseProps } from './cases';
import { closeSheets } from './sheet-store';
import { finish } from './stay-case';

/** Stays that nobody closed, from the operator's screen: a charge goes on in the field. */
export function ForgottenCase({ onBack }: CaseProps) {
  const charge = (plate: string) => {
    closeSheets();
    pickPlate(plate);
    focusFieldSoon(true);
  };
  return <ForgottenStays onLeave={onBack} onCharge={charge} onDone={finish} />;
}
