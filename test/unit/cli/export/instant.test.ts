import fc from 'fast-check';
import { expect, test } from 'vitest';
import { localInstant } from '@cli/export/instant';

test.each([
  ['2025-01-01T12:00:00.000Z', 'America/Santiago', '2025-01-01T09:00:00.000-03:00'],
  ['2025-07-01T12:00:00.123Z', 'America/Santiago', '2025-07-01T08:00:00.123-04:00'],
  ['2025-01-01T12:00:00.000Z', 'Pacific/Easter', '2025-01-01T07:00:00.000-05:00'],
])('%s in %s is %s', (instant, zone, local) => {
  expect(localInstant(Date.parse(instant), zone)).toBe(local);
});

test('every instant is the same instant when read back, by the clock of the zone', () => {
  const zone = fc.constantFrom('America/Santiago', 'America/Punta_Arenas', 'Pacific/Easter', 'UTC');
  const instant = fc.integer({ min: Date.UTC(2000, 0), max: Date.UTC(2040, 0) });
  fc.assert(
    fc.property(instant, zone, (ms, name) => {
      const text = localInstant(ms, name);
      expect(Date.parse(text)).toBe(ms);
      const local = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(name);
      expect(Temporal.PlainDateTime.from(text.slice(0, 23)).equals(local.toPlainDateTime())).toBe(
        true,
      );
    }),
  );
});
