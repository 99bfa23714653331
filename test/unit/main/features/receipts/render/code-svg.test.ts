import fc from 'fast-check';
import { expect, test } from 'vitest';
import { code128Svg, code128Widths, qrSvg } from '@main/features/receipts/render/code-svg';

test('Code128 of a known text has the bars of the standard', () => {
  // Start B, "A" (33), check (104 + 33) mod 103 = 34, stop.
  expect(code128Widths('A').join('')).toBe('2112141113231311232331112');
});

test('every symbol is 11 modules wide and the stop 13, whatever the text', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[ -~]{1,24}$/), (data) => {
      const widths = code128Widths(data);
      expect(widths.reduce((sum, width) => sum + width, 0)).toBe(11 * (data.length + 2) + 13);
      expect(widths.every((width) => width >= 1 && width <= 4)).toBe(true);
      // Bars are even in Code128: a shifted table would break the parity of some symbol.
      for (let at = 0; at + 6 < widths.length; at += 6) {
        const [a = 0, , b = 0, , c = 0] = widths.slice(at, at + 6);
        expect((a + b + c) % 2).toBe(0);
      }
    }),
  );
});

test('codes are inline SVG with a quiet zone', () => {
  expect(code128Svg('B-004512')).toMatch(/^<svg class="code128"[^>]*><path d="M10 0h2v20h-2z/);
  // Version 1 (21 modules) and 4 modules of quiet zone on each side.
  expect(qrSvg('B-004512')).toContain('viewBox="0 0 29 29"');
  expect(qrSvg('B-004512')).toContain('<path d="M4 4h1v1h-1z');
});
