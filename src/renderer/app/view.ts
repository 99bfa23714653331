import type { AreaId } from '@renderer/features/admin/areas';
import { create } from 'zustand';

/** Side sheets of the shell. One at a time; features of the operator's screen keep their own. */
export type SheetName =
  | 'shift'
  | 'printing'
  | 'reprint'
  | 'help'
  | 'palette'
  | 'settings'
  | 'messages'
  | 'diagnostics';

interface ViewState {
  readonly sheet: SheetName | null;
  openSheet(sheet: SheetName): void;
  toggleSheet(sheet: SheetName): void;
  closeSheet(): void;
  /** The administration stands in place of the operator's screen, whose work is kept. */
  readonly administering: boolean;
  /** The area looked at last. */
  readonly area: AreaId | null;
  openAdmin(): void;
  closeAdmin(): void;
  openArea(area: AreaId): void;
  /** Somebody signed out: what was open is not the next person's. */
  forget(): void;
}

export const useView = create<ViewState>()((set) => ({
  sheet: null,
  openSheet: (sheet) => set({ sheet }),
  toggleSheet: (sheet) => set((state) => ({ sheet: state.sheet === sheet ? null : sheet })),
  closeSheet: () => set({ sheet: null }),
  administering: false,
  area: null,
  openAdmin: () => set({ administering: true, sheet: null }),
  closeAdmin: () => set({ administering: false }),
  openArea: (area) => set({ area, administering: true, sheet: null }),
  forget: () => set({ sheet: null, administering: false, area: null }),
}));
