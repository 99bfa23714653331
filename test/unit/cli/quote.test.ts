import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { quoteCommand } from '@cli/quote';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'coipo-quote-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function quoteText(text: string): Promise<unknown[]> {
  const path = join(folder, 'cases.jsonl');
  writeFileSync(path, text);
  const chunks: string[] = [];
  await quoteCommand(path, (chunk) => {
    chunks.push(chunk);
  });
  return chunks.flatMap((chunk) => chunk.split('\n')).map((line) => JSON.parse(line) as unknown);
}

const policy = {
  mode: 'per_minute',
  zone: 'America/Santiago',
  day_from: '08:00',
  day_to: '21:00',
  first_tranche: 30,
  next_tranche: 10,
  free_minutes: 0,
  daily_cap: null,
};
const good = {
  id: 'worked',
  entry: '2026-03-10T20:30:00-03:00',
  exit: '2026-03-10T21:45:00-03:00',
  day_rate: 1200,
  night_rate: 600,
  policy,
  discount: null,
};

async function quoteOne(change: object): Promise<unknown> {
  const answers = await quoteText(JSON.stringify({ ...good, ...change }));
  expect(answers).toHaveLength(1);
  return answers[0];
}

describe('a good case', () => {
  test('is answered in the documented form, fields in order', async () => {
    const answer = await quoteOne({});
    expect(JSON.stringify(answer)).toBe(
      '{"id":"worked","minutes":75,"chargeable_minutes":75,"day_minutes":30,"night_minutes":45,' +
        '"gross":1050,"discount":0,"amount":1050,"net":882,"vat":168,"cash_amount":1050}',
    );
  });

  test('may leave out the optional policy fields and the discount', async () => {
    const short = { mode: 'tranche', zone: policy.zone, day_from: '08:00', day_to: '21:00' };
    // 39 minutes by the default tranches of 30 and 10
    const exit = '2026-03-10T21:09:00-03:00';
    expect(await quoteOne({ exit, policy: short, discount: undefined })).toMatchObject({
      minutes: 39,
      chargeable_minutes: 30,
      amount: 600,
    });
  });

  test.each([
    ['percent', 15, 892],
    ['minutes', 30, 450],
    ['amount', 500, 550],
  ])('takes a discount of %s %d', async (kind, value, amount) => {
    expect(await quoteOne({ discount: { kind, value } })).toMatchObject({
      gross: 1050,
      discount: 1050 - amount,
      amount,
    });
  });

  test.each([
    ['2026-03-10T23:30Z', '2026-03-11T00:45Z', 75],
    ['2026-03-10T20:30:00.5-03:00', '2026-03-10T21:45:00.499-03:00', 74],
    // not a whole minute by a microsecond
    ['2026-03-10T20:30:00.000002-03:00', '2026-03-10T20:31:00.000001-03:00', 0],
    ['2026-03-10T20:30:00.000001-03:00', '2026-03-10T20:31:00.000001-03:00', 1],
    ['2026-04-04T22:30:00-03:00', '2026-04-05T00:30:00-04:00', 180],
  ])('%s → %s is %d minutes', async (entry, exit, minutes) => {
    expect(await quoteOne({ entry, exit })).toMatchObject({ minutes });
  });

  test('may have a number for its id', async () => {
    expect(await quoteOne({ id: 7 })).toMatchObject({ id: 7, amount: 1050 });
  });
});

describe('a bad case is answered with its code', () => {
  test.each<[string, object]>([
    ['EXIT_BEFORE_ENTRY', { exit: '2026-03-10T20:29:59-03:00' }],
    ['EXIT_BEFORE_ENTRY', { exit: '2026-03-10T20:29:59.999999-03:00' }],
    ['INSTANT_INVALID', { entry: '2026-03-10T20:30:00' }],
    ['INSTANT_INVALID', { entry: '2026-02-30T20:30:00-03:00' }],
    ['INSTANT_INVALID', { entry: '2026-03-10T20:30:00-03:00[America/Santiago]' }],
    ['INSTANT_INVALID', { entry: '2026-03-10' }],
    ['INSTANT_INVALID', { entry: 1_773_185_400_000 }],
    ['INSTANT_INVALID', { exit: undefined }],
    ['RATES_INVALID', { day_rate: -1 }],
    ['RATES_INVALID', { day_rate: 1200.5 }],
    ['RATES_INVALID', { night_rate: '600' }],
    ['RATES_INVALID', { night_rate: undefined }],
    ['POLICY_INVALID', { policy: undefined }],
    ['POLICY_INVALID', { policy: [] }],
    ['POLICY_INVALID', { policy: { ...policy, mode: 'hourly' } }],
    ['POLICY_INVALID', { policy: { ...policy, day_from: undefined } }],
    ['POLICY_INVALID', { policy: { ...policy, free_minutes: null } }],
    ['POLICY_INVALID', { policy: { ...policy, daily_cap: -1 } }],
    ['POLICY_INVALID', { policy: { ...policy, dayly_cap: 9000 } }],
    ['ZONE_UNKNOWN', { policy: { ...policy, zone: 'America/Nowhere' } }],
    [
      'POLICY_FIRST_TRANCHE_TOO_SHORT',
      { policy: { ...policy, mode: 'tranche', first_tranche: 29 } },
    ],
    ['POLICY_NEXT_TRANCHE_TOO_SHORT', { policy: { ...policy, mode: 'tranche', next_tranche: 9 } }],
    ['DISCOUNT_INVALID', { discount: { kind: 'percent', value: 101 } }],
    ['DISCOUNT_INVALID', { discount: { kind: 'coupon', value: 1 } }],
    ['DISCOUNT_INVALID', { discount: 10 }],
    ['AMOUNT_TOO_LARGE', { day_rate: Number.MAX_SAFE_INTEGER }],
  ])('%s %o', async (code, change) => {
    expect(await quoteOne(change)).toEqual({
      id: 'worked',
      error: { code, message: expect.stringMatching(/\w/) },
    });
  });

  test('names the field as the case calls it', async () => {
    expect(await quoteOne({ policy: { ...policy, day_from: '8' } })).toEqual({
      id: 'worked',
      error: { code: 'POLICY_INVALID', message: 'day_from: must be HH:MM' },
    });
  });

  test.each(['{"id":"x"', 'null', '[1]', '"text"', '{"id":null}', '{}', '\u0000'])(
    'the line %j has no id',
    async (line) => {
      expect(await quoteText(line)).toEqual([
        { id: null, error: { code: 'INVALID_INPUT', message: expect.any(String) } },
      ]);
    },
  );
});

describe('a file', () => {
  test('is answered line by line, in order, past bad and blank lines', async () => {
    const lines = ['\uFEFF' + JSON.stringify(good), '', 'oops', '  ', JSON.stringify(good) + '\r'];
    expect(await quoteText(lines.join('\n'))).toMatchObject([
      { id: 'worked', amount: 1050 },
      { id: null, error: { code: 'INVALID_INPUT' } },
      { id: 'worked', amount: 1050 },
    ]);
  });

  test('longer than any buffer keeps every case and its order', async () => {
    const ids = Array.from({ length: 3000 }, (_, i) => `caso ñ\u2028${i}`);
    const text = ids.map((id) => JSON.stringify({ ...good, id })).join('\n');
    const answers = await quoteText(text + '\n');
    expect(answers.map((answer) => (answer as { id: string }).id)).toEqual(ids);
  });

  test('that is empty has no answers', async () => {
    expect(await quoteText('')).toEqual([]);
  });

  test('that does not exist is a rejection', async () => {
    await expect(quoteCommand(join(folder, 'none.jsonl'), () => {})).rejects.toThrow('ENOENT');
  });
});
