export interface Bar {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const GAP = 1;
/** A little is never nothing. */
const LEAST = 1.5;

/** The bars of a small picture, the highest value over the whole height; hours without anything have none. */
export function sparkBars(
  values: readonly (number | null)[],
  width: number,
  height: number,
): Bar[] {
  const most = Math.max(0, ...values.map((it) => it ?? 0));
  if (most === 0) return [];
  const step = width / values.length;
  return values.flatMap((value, index) => {
    if (value === null || value <= 0) return [];
    const tall = Math.max(LEAST, (value / most) * height);
    return [{ x: index * step, y: height - tall, width: step - GAP, height: tall }];
  });
}
