import type { ComponentType } from 'react';
import { deferred } from './deferred';
import { useView } from './view';
import type { SheetName } from './view';

interface SheetProps {
  readonly onClose: () => void;
}

const sheet = (load: () => Promise<{ readonly default: ComponentType<SheetProps> }>) =>
  deferred<SheetProps>(load);

const SHEETS = {
  shift: sheet(() => import('@renderer/features/shift/shift-sheet')),
  printing: sheet(() => import('@renderer/features/printing/printing-sheet')),
  reprint: sheet(() => import('@renderer/features/printing/reprint-sheet')),
  help: sheet(() => import('./help-sheet')),
  palette: sheet(() => import('./palette')),
  messages: sheet(() => import('@renderer/features/messages/messages-sheet')),
  settings: sheet(() => import('./settings-sheet')),
  diagnostics: sheet(() => import('@renderer/features/support/diagnostics-sheet')),
} satisfies Record<SheetName, unknown>;

/**
 * Loads every sheet once the first screen stands: what is typed right after a sheet's key must land
 * in the sheet, however slow the disk is.
 */
export function preloadSheets(): void {
  // One that cannot be loaded says so when it is opened.
  for (const it of Object.values(SHEETS)) it.preload().catch(() => undefined);
}

/** The open sheet of the shell. */
export function Sheets() {
  const name = useView((it) => it.sheet);
  const close = useView((it) => it.closeSheet);
  if (name === null) return null;
  const Sheet = SHEETS[name];
  return <Sheet key={name} onClose={close} />;
}
