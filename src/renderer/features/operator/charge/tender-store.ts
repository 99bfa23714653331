import type { Charge } from '@shared/contracts/payments';
import { create } from 'zustand';
import { NO_TENDER, stepTender, type TenderEvent, type TenderState } from './tender-state';

/** How the stay on the screen is being paid. */
export const useTender = create<TenderState>(() => NO_TENDER);

export function tender(event: TenderEvent): void {
  useTender.setState((state) => stepTender(state, event), true);
}

/** The charge that stands on the screen now: only that one may be paid. */
export const useShownCharge = create<{ readonly charge: Charge | null }>(() => ({ charge: null }));
