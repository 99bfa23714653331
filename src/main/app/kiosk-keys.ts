/** A key press as Electron tells of it before the page sees it. */
export interface KeyPress {
  readonly type: string;
  readonly key: string;
  readonly control: boolean;
  readonly meta: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
}

/** Keys that would leave, reload or open something: with Ctrl (or Cmd). */
const WITH_CONTROL = new Set(['r', 'w', 'q', 'n', 'u', 'f4', 'tab']);
/** With Ctrl and Shift: developer tools, a window without traces, task switchers. */
const WITH_CONTROL_SHIFT = new Set(['i', 'j', 'c', 'n', 'r', 'w', 'q', 'escape', 'delete', 'tab']);
const WITH_ALT = new Set(['f4', 'arrowleft', 'arrowright', 'home', 'escape', 'tab', ' ']);
const ALONE = new Set(['f11', 'browserback', 'browserforward', 'browserhome', 'launchmail']);

/**
 * Whether a locked-down screen swallows a key. What the system keeps for itself (Ctrl+Alt+Del, the
 * Windows key) no program can swallow: the manual says how the PC's own kiosk account does.
 */
export function isBlocked(press: KeyPress): boolean {
  if (press.type !== 'keyDown') return false;
  const key = press.key.toLowerCase();
  if (key === 'meta' || key === 'contextmenu') return true;
  const control = press.control || press.meta;
  if (control && press.shift) return WITH_CONTROL_SHIFT.has(key);
  if (control) return WITH_CONTROL.has(key);
  if (press.alt) return WITH_ALT.has(key);
  return ALONE.has(key);
}
