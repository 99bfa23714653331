import { bucketName, bucketTick } from '@hq/web/features/compare/bucket-words';
import { expect, test } from 'vitest';

test.each([
  ['day', { key: '2026-11-20' }, '20-11-2026', '20-11'],
  ['month', { key: '2026-11' }, '11-2026', '11-26'],
  ['hour', { key: '08' }, '08:00', '08'],
  ['hour', { key: '2026-11-20T08' }, '20-11-2026 08:00', '08'],
  ['week', { key: '2026-W47', from: '2026-11-16', to: '2026-11-20' }, '16-11 – 20-11-2026', 'W47'],
  ['week', { key: '2026-W47', from: '2026-11-16', to: '2026-11-16' }, '16-11-2026', 'W47'],
] as const)('a bucket by %s: %o', (by, bucket, name, tick) => {
  expect(bucketName(by, bucket)).toBe(name);
  expect(bucketTick(by, bucket)).toBe(tick);
});
