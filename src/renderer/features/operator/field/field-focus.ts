export const PLATE_FIELD_ID = 'plate-field';

/** The plate field gets the focus; what stands in it is replaced by the next key when `replace`. */
export function focusField(replace = false): void {
  const field = document.getElementById(PLATE_FIELD_ID);
  if (!(field instanceof HTMLInputElement)) return;
  field.focus();
  if (replace) field.select();
}

/** The same once a sheet has closed and given the focus back. */
export function focusFieldSoon(replace = false): void {
  requestAnimationFrame(() => requestAnimationFrame(() => focusField(replace)));
}
