/** Keys the program listens to, as they are written on the screen. */
export type Key =
  | `F${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12}`
  | `Ctrl+${string}`
  | 'Esc'
  | 'Enter';

interface Stroke {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** The name of a stroke: `F10`, `Esc`, `Ctrl+K`. Alt never counts, for it writes characters. */
export function keyOf(stroke: Stroke): string | null {
  if (stroke.altKey) return null;
  if (stroke.ctrlKey || stroke.metaKey) {
    return stroke.key.length === 1 ? `Ctrl+${stroke.key.toUpperCase()}` : null;
  }
  if (stroke.key === 'Escape') return 'Esc';
  if (stroke.key === 'Enter') return stroke.shiftKey ? null : 'Enter';
  return /^F\d{1,2}$/.test(stroke.key) ? stroke.key : null;
}

/** Keycaps of a shortcut: `Ctrl+K` is drawn as `Ctrl K`. */
export function keycap(key: string): string {
  return key.replace('+', ' ');
}
