import { call, useCall } from '@renderer/app/client';
import type { CustomerView } from '@shared/contracts/kiosk';
import { useEffect } from 'react';
import { useShownCharge, useTender } from './charge/tender-store';
import { customerView } from './customer-view';
import { useOutcome } from './outcome/outcome-store';

/** Nobody waits for the customer's display, and what it does not take is not the operator's trouble. */
function show(view: CustomerView): void {
  call('customer.show', { view }).catch(() => undefined);
}

/** Keeps the customer's display on what is being charged, while there is one. */
export function useCustomerDisplay(): void {
  const on = (useCall('kiosk.state', {}).data?.customerDisplay ?? 'off') !== 'off';
  const charge = useShownCharge((it) => it.charge);
  const tender = useTender();
  const outcome = useOutcome((it) => it.outcome);
  const view = JSON.stringify(customerView(charge, tender, outcome));
  useEffect(() => {
    if (on) show(JSON.parse(view) as CustomerView);
  }, [on, view]);
  useEffect(() => {
    if (!on) return undefined;
    return () => show({ kind: 'idle' });
  }, [on]);
}
