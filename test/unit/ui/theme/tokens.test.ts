import { SCHEMES } from '@ui/theme/tokens';
import type { Scheme, Tokens } from '@ui/theme/tokens';
import { describe, expect, test } from 'vitest';

/** Relative luminance of `#rrggbb` (WCAG 2.2). */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((i) => {
    const channel = Number.parseInt(hex.slice(i, i + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [dark = 0, bright = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (bright + 0.05) / (dark + 0.05);
}

const TEXT: readonly (readonly [keyof Tokens, keyof Tokens])[] = [
  ['ink', 'canvas'],
  ['ink', 'surface'],
  ['ink', 'sunken'],
  ['ink', 'hover'],
  ['ink', 'accentSoft'],
  ['inkSoft', 'canvas'],
  ['inkSoft', 'surface'],
  ['inkSoft', 'sunken'],
  ['inkSoft', 'accentSoft'],
  ['inkFaint', 'surface'],
  ['inkFaint', 'sunken'],
  ['accentInk', 'surface'],
  ['onAccent', 'accent'],
  ['onAccent', 'accentHover'],
  ['onOccupied', 'occupied'],
  ['onOccupiedSoft', 'occupied'],
  ['onFree', 'free'],
  ['onAmberSoft', 'amberSoft'],
  ['onAmberSoft', 'surface'],
  ['onViolet', 'violetSoft'],
  ['onHatch', 'hatchA'],
  ['onHatch', 'hatchB'],
  ['danger', 'surface'],
  ['onDangerSoft', 'dangerSoft'],
  ['onDanger', 'danger'],
];

/** Marks and borders of controls: 3:1. */
const SHAPES: readonly (readonly [keyof Tokens, keyof Tokens])[] = [
  ['lineStrong', 'surface'],
  ['lineStrong', 'canvas'],
  ['accent', 'surface'],
  ['accent', 'canvas'],
  ['amber', 'surface'],
  ['violetLine', 'surface'],
  ['focus', 'surface'],
  ['focus', 'canvas'],
];

describe.each(Object.keys(SCHEMES) as Scheme[])('contrast in %s', (scheme) => {
  const tokens = SCHEMES[scheme];
  const high = scheme.startsWith('contrast');

  test.each(TEXT)('%s on %s can be read', (front, back) => {
    expect(contrast(tokens[front], tokens[back])).toBeGreaterThanOrEqual(high ? 7 : 4.5);
  });

  test.each(SHAPES)('%s stands out on %s', (front, back) => {
    expect(contrast(tokens[front], tokens[back])).toBeGreaterThanOrEqual(high ? 4.5 : 3);
  });
});
