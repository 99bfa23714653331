import { formatClp } from '@shared/kernel/money';

/** `12.350`: thousands with a point, as Chile writes them in either language. */
export function whole(value: number): string {
  return formatClp(value).replace('$', '');
}

/** `12,5 %` */
export function percent(value: number): string {
  const tenths = Math.round(Math.abs(value) * 10);
  const sign = value < 0 && tenths > 0 ? '−' : '';
  return `${sign}${whole(Math.floor(tenths / 10))},${tenths % 10} %`;
}

/** How much more (or less) `now` is than `before`, in percent; `null` where there was nothing. */
export function change(now: number, before: number): number | null {
  return before === 0 ? null : ((now - before) / Math.abs(before)) * 100;
}

/** `+12,5 %`, `−3,0 %`, `—` */
export function changeText(value: number | null): string {
  if (value === null) return '—';
  return value > 0 ? `+${percent(value)}` : percent(value);
}
