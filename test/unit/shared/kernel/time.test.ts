import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import {
  addDays,
  businessDate,
  dayStart,
  formatDateTime,
  formatDuration,
  formatTime,
  instantOf,
  isInstant,
  isZone,
  localMinuteOfDay,
  offsetAt,
  offsetTransitions,
  parseClock,
  parseDate,
} from '@shared/kernel/time';
import { clockChanges, wallClock } from '@test/helpers/naive-fee';

const ms = (iso: string): number => Temporal.Instant.from(iso).epochMilliseconds;
const HOUR = 3_600_000;
const SANTIAGO = 'America/Santiago';
const CHILE = [SANTIAGO, 'America/Punta_Arenas', 'Pacific/Easter'];
const instant2015to2030 = fc.integer({
  min: ms('2015-01-01T00:00Z'),
  max: ms('2031-01-01T00:00Z'),
});

describe('isZone', () => {
  test.each([...CHILE, 'America/Coyhaique', 'Chile/Continental', 'UTC', 'Etc/GMT+3'])(
    '%s',
    (zone) => {
      expect(isZone(zone)).toBe(true);
    },
  );

  test('knows every zone Intl lists', () => {
    expect(Intl.supportedValuesOf('timeZone').filter((zone) => !isZone(zone))).toEqual([]);
  });

  test.each([
    '',
    'America/Nowhere',
    '-03:00',
    '+03:00',
    'Z',
    'america/santiago',
    'T1030Z',
    3,
    null,
  ])('refuses %s', (zone) => {
    expect(isZone(zone)).toBe(false);
  });
});

describe('offsets', () => {
  test('an unknown zone is refused by code', () => {
    const refusal = expect.objectContaining({ code: 'ZONE_UNKNOWN' });
    expect(() => offsetAt('America/Nowhere', 0)).toThrow(refusal);
    expect(() => offsetTransitions('-03:00', 0, 1)).toThrow(refusal);
  });

  test('Santiago in 2026: back on 5 April 03:00 UTC, forward on 6 September 04:00 UTC', () => {
    expect(offsetTransitions(SANTIAGO, ms('2026-01-01T00:00Z'), ms('2027-01-01T00:00Z'))).toEqual([
      { at: ms('2026-04-05T03:00Z'), offset: -4 * HOUR },
      { at: ms('2026-09-06T04:00Z'), offset: -3 * HOUR },
    ]);
  });

  test('a change belongs to neither end of the asked range, and rules from its instant on', () => {
    const at = ms('2026-04-05T03:00Z');
    expect(offsetTransitions(SANTIAGO, at, at + 1)).toEqual([]);
    expect(offsetTransitions(SANTIAGO, at - 1, at)).toEqual([]);
    expect(offsetTransitions(SANTIAGO, at - 1, at + 1)).toHaveLength(1);
    expect(offsetAt(SANTIAGO, at - 1)).toBe(-3 * HOUR);
    expect(offsetAt(SANTIAGO, at)).toBe(-4 * HOUR);
  });

  test('answers the past after the future was asked for, and before any clock change', () => {
    expect(offsetAt(SANTIAGO, ms('2090-01-01T00:00Z'))).toBe(-3 * HOUR);
    expect(offsetAt(SANTIAGO, ms('1999-06-01T00:00Z'))).toBe(-4 * HOUR);
    // Local mean time of Santiago: 4 h 42 min 45 s behind UTC.
    expect(offsetAt(SANTIAGO, ms('1700-01-01T00:00Z'))).toBe(-16_965_000);
    expect(offsetAt('UTC', ms('2026-01-01T00:00Z'))).toBe(0);
  });

  test.each(CHILE)('the changes of %s in 2015–2030 are those of Intl', (zone) => {
    const found = offsetTransitions(zone, ms('2015-01-01T00:00Z'), ms('2031-01-01T00:00Z'));
    expect(found.map(({ at }) => at)).toEqual(clockChanges(zone, 2015, 2030));
  });

  test('the wall clock is that of Intl, in any zone', () => {
    const zones = fc.constantFrom(
      ...CHILE,
      'Asia/Kolkata',
      'Australia/Lord_Howe',
      'Africa/Casablanca',
    );
    fc.assert(
      fc.property(instant2015to2030, zones, (at, zone) => {
        expect(formatTime(at, zone)).toBe(wallClock(at, zone));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('dates and times in the zone', () => {
  test.each([
    ['2026-04-05T02:59:59.999Z', '2026-04-04', '04-04-2026 23:59', 1439],
    ['2026-04-05T03:00Z', '2026-04-04', '04-04-2026 23:00', 1380], // the repeated hour
    ['2026-04-05T04:00Z', '2026-04-05', '05-04-2026 00:00', 0],
    ['2026-09-06T03:59Z', '2026-09-05', '05-09-2026 23:59', 1439],
    ['2026-09-06T04:00Z', '2026-09-06', '06-09-2026 01:00', 60], // midnight does not exist
    ['2028-02-29T15:07:59Z', '2028-02-29', '29-02-2028 12:07', 727],
    ['1969-12-31T23:30Z', '1969-12-31', '31-12-1969 20:30', 1230],
  ])('%s in Santiago', (iso, date, dateTime, minute) => {
    const at = ms(iso);
    expect(businessDate(at, SANTIAGO)).toBe(date);
    expect(formatDateTime(at, SANTIAGO)).toBe(dateTime);
    expect(localMinuteOfDay(at, SANTIAGO)).toBe(minute);
    expect(formatTime(at, SANTIAGO)).toBe(dateTime.slice(11));
  });

  test('the date is that of Temporal', () => {
    fc.assert(
      fc.property(instant2015to2030, fc.constantFrom(...CHILE), (at, zone) => {
        const zoned = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
        expect(businessDate(at, zone)).toBe(zoned.toPlainDate().toString());
      }),
    );
  });
});

test.each([
  [0, '0 min'],
  [45, '45 min'],
  [60, '1 h'],
  [134, '2 h 14 min'],
  [1439, '23 h 59 min'],
  [1440, '1 d'],
  [1440 + 59, '1 d'],
  [1440 + 180, '1 d 3 h'],
  [30 * 1440 + 61, '30 d 1 h'],
  [-5, '0 min'],
])('%d minutes read %s', (minutes, text) => {
  expect(formatDuration(minutes)).toBe(text);
});

test.each([
  ['00:00', 0],
  ['08:00', 480],
  ['23:59', 1439],
  ['24:00', null],
  ['8:00', null],
  ['08:60', null],
  ['08:00:00', null],
  [' 08:00', null],
  [800, null],
])('the clock text %s', (text, minute) => {
  expect(parseClock(text)).toBe(minute);
});

test.each([
  [0, true],
  [8.64e15, true],
  [-8.64e15, true],
  [8.64e15 + 1, false],
  [1.5, false],
  [NaN, false],
  ['0', false],
])('instant %s: %s', (value, valid) => {
  expect(isInstant(value)).toBe(valid);
});

describe('what people write', () => {
  const zone = 'America/Santiago';

  test.each([
    ['20-11-2026', '2026-11-20'],
    [' 1/2/2026 ', '2026-02-01'],
    ['29.02.2028', '2028-02-29'],
    ['29-02-2026', null],
    ['20-11', null],
    ['2026-11-20', null],
    ['', null],
  ])('%s is the date %s', (text, date) => {
    expect(parseDate(text)).toBe(date);
  });

  test('a date and a clock name an instant', () => {
    expect(instantOf('20-11-2026', '14:28', zone)).toBe(Date.parse('2026-11-20T17:28:00Z'));
    expect(instantOf('20-11-2026', '9:05', zone)).toBe(Date.parse('2026-11-20T12:05:00Z'));
    expect(instantOf('31-11-2026', '14:28', zone)).toBe('date');
    expect(instantOf('20-11-2026', '24:00', zone)).toBe('time');
  });

  test('of an hour that is repeated the first, of one that is skipped the next', () => {
    // The clock goes from 24:00 back to 23:00 on 4 April 2026, from 24:00 on to 01:00 on 5 September.
    expect(instantOf('04-04-2026', '23:30', zone)).toBe(Date.parse('2026-04-05T02:30:00Z'));
    expect(instantOf('06-09-2026', '00:30', zone)).toBe(Date.parse('2026-09-06T04:30:00Z'));
  });

  test('a day begins when its date does, also where midnight is skipped', () => {
    expect(dayStart('2026-11-20', zone)).toBe(Date.parse('2026-11-20T03:00:00Z'));
    expect(dayStart('2026-09-06', zone)).toBe(Date.parse('2026-09-06T04:00:00Z'));
  });
});

test('a date so many days later or earlier crosses months and leap days', () => {
  expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
  expect(() => addDays('2026-02-30', 1)).toThrow(RangeError);
});
