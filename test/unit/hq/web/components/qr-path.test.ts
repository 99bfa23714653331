import { qrPath } from '@hq/web/components/qr-path';
import { create } from 'qrcode';
import { expect, test } from 'vitest';

/** The dark modules that a path of boxes one high covers. */
function covered(path: string): Set<string> {
  const dark = new Set<string>();
  for (const [, x = '', y = '', run = ''] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let i = 0; i < Number(run); i += 1) dark.add(`${Number(x) + i},${y}`);
  }
  return dark;
}

test('the picture has exactly the dark modules of the code', () => {
  const { modules } = create('coipo:enrol:7K3M-9QTX-2B', { errorCorrectionLevel: 'M' });
  const dark = covered(qrPath(modules.data, modules.size));
  for (let y = 0; y < modules.size; y += 1) {
    for (let x = 0; x < modules.size; x += 1) {
      expect(dark.has(`${x},${y}`)).toBe(modules.get(y, x) === 1);
    }
  }
});
