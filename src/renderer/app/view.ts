import { create } from 'zustand';

/** Side sheets of the shell. One at a time; features of the operator's screen keep their own. */
export type SheetName = 'shift' | 'printing' | 'reprint' | 'help' | 'palette' | 'settings';

interface ViewState {
  readonly sheet: SheetName | null;
  openSheet(sheet: SheetName): void;
  toggleSheet(sheet: SheetName): void;
  closeSheet(): void;
}

export const useView = create<ViewState>()((set) => ({
  sheet: null,
  openSheet: (sheet) => set({ sheet }),
  toggleSheet: (sheet) => set((state) => ({ sheet: state.sheet === sheet ? null : sheet })),
  closeSheet: () => set({ sheet: null }),
}));
