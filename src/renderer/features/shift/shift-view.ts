import type { CASH_MOVEMENT_KINDS } from '@shared/contracts/shifts';
import type { CallOutput } from '@shared/contracts/index';
import { newRequestId } from '@renderer/app/request-id';
import { create } from 'zustand';

export type MovementKind = (typeof CASH_MOVEMENT_KINDS)[number];
export type ShiftTab = 'cash' | 'close' | 'closed';

interface Movement {
  readonly kind: MovementKind;
  readonly amount: string;
  readonly reason: string;
  /** One per intent: a double Enter records once. */
  readonly requestId: string;
}

interface ShiftView {
  readonly tab: ShiftTab;
  readonly movement: Movement;
  readonly explanation: string;
  /** The shift just closed, until its Z was looked at. */
  readonly closed: CallOutput<'shifts.close'> | null;
  setTab(tab: ShiftTab): void;
  editMovement(change: Partial<Omit<Movement, 'requestId'>>): void;
  clearMovement(): void;
  setExplanation(explanation: string): void;
  setClosed(closed: CallOutput<'shifts.close'> | null): void;
}

const nothing = (): Movement => ({
  kind: 'paid_in',
  amount: '',
  reason: '',
  requestId: newRequestId(),
});

/** What is half typed in the shift's sheet: closing it with Escape loses nothing. */
export const useShiftView = create<ShiftView>()((set) => ({
  tab: 'cash',
  movement: nothing(),
  explanation: '',
  closed: null,
  setTab: (tab) => set({ tab }),
  editMovement: (change) => set(({ movement }) => ({ movement: { ...movement, ...change } })),
  clearMovement: () => set(({ movement }) => ({ movement: { ...nothing(), kind: movement.kind } })),
  setExplanation: (explanation) => set({ explanation }),
  setClosed: (closed) => set({ closed, explanation: '' }),
}));
