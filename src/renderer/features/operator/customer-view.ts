import type { CustomerView } from '@shared/contracts/kiosk';
import type { Charge } from '@shared/contracts/payments';
import type { TenderState } from './charge/tender-state';
import { sumTenders } from './charge/tender-sum';
import type { Outcome } from './outcome/outcome-store';

/** What the customer sees of what the operator sees: the same amounts, nothing of the booth's own. */
export function customerView(
  charge: Charge | null,
  tender: TenderState,
  outcome: Outcome | null,
): CustomerView {
  if (charge) return ofCharge(charge, tender);
  if (outcome?.kind !== 'paid') return { kind: 'idle' };
  const { plate, amount, rounding, received, change } = outcome.paid;
  return { kind: 'paid', plate, amount: amount + rounding, received, change };
}

function ofCharge({ stay, minutes, amount }: Charge, tender: TenderState): CustomerView {
  const sum = sumTenders(amount, tender);
  const typed = tender.method === 'cash' && tender.received !== '';
  return {
    kind: 'charge',
    plate: stay.plate.normalised,
    minutes,
    amount: amount + sum.rounding,
    received: typed ? sum.received : null,
    change: typed && sum.missing === 0 ? sum.change : null,
  };
}
