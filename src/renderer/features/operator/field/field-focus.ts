export const PLATE_FIELD_ID = 'plate-field';

/** The plate field gets the focus; what stands in it is replaced by the next key when `replace`. */
export function focusField(replace = false): void {
  const field = document.getElementById(PLATE_FIELD_ID);
  if (!(field instanceof HTMLInputElement)) return;
  field.focus();
  if (replace) field.select();
}

/**
 * The same once a sheet has closed and given the focus back. Who is faster and has pressed a key
 * meanwhile is not interrupted: what was begun (a plate, a move on the map) goes on where it is.
 */
export function focusFieldSoon(replace = false): void {
  let pressed = false;
  const note = (): void => {
    pressed = true;
  };
  window.addEventListener('keydown', note, { capture: true, once: true });
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      window.removeEventListener('keydown', note, { capture: true });
      if (pressed && document.activeElement !== document.body) return;
      focusField(replace && !pressed);
    }),
  );
}
