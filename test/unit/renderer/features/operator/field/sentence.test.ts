import { sentenceFor, type SentenceFacts } from '@renderer/features/operator/field/sentence';
import { insideOf, outsideOf, stayOf } from '@test/unit/renderer/features/operator/stays';
import { describe, expect, test } from 'vitest';

const FACTS: SentenceFacts = {
  chosenCode: null,
  lookup: null,
  failure: null,
  shiftOpen: true,
  target: null,
  amount: null,
  ready: false,
  paying: false,
};
const A5 = { spotId: 'x', code: 'A5', chosen: false };

test('an empty field asks for a plate, at the chosen spot if there is one', () => {
  expect(sentenceFor(FACTS)).toEqual({ is: 'empty', chosenCode: null });
  expect(sentenceFor({ ...FACTS, chosenCode: 'A9' })).toEqual({ is: 'empty', chosenCode: 'A9' });
});

describe('a vehicle inside', () => {
  const inside = { ...FACTS, lookup: insideOf('KRTV62') };

  test('does not promise that Enter charges before the amount is seen', () => {
    expect(sentenceFor(inside)).toMatchObject({ is: 'inside', enter: null });
  });

  test('says what Enter does once it is', () => {
    expect(sentenceFor({ ...inside, amount: 3620, ready: true })).toMatchObject({
      is: 'inside',
      enter: 'charge',
    });
    expect(sentenceFor({ ...inside, amount: 0, ready: true })).toMatchObject({ enter: 'free' });
  });

  test('says when tenders do not cover it', () => {
    expect(sentenceFor({ ...inside, amount: 3620 })).toMatchObject({ is: 'not_ready' });
  });

  test('cannot be charged without a shift', () => {
    const facts = { ...inside, amount: 3620, ready: true, shiftOpen: false };
    expect(sentenceFor(facts)).toMatchObject({ is: 'inside_no_shift' });
  });
});

describe('a vehicle outside', () => {
  test('enters at the target', () => {
    const facts = { ...FACTS, lookup: outsideOf('GDDB51'), target: A5 };
    expect(sentenceFor(facts)).toEqual({ is: 'outside', plate: 'GDDB·51', spot: A5 });
  });

  test('that reads like one inside is doubted', () => {
    const lookup = outsideOf('KRTV63', { similar: [stayOf('KRTV62')] });
    expect(sentenceFor({ ...FACTS, lookup, target: A5 })).toMatchObject({
      is: 'similar',
      stay: { spotCode: 'A1' },
    });
  });

  test('cannot enter when nothing is free', () => {
    expect(sentenceFor({ ...FACTS, lookup: outsideOf('GDDB51') })).toEqual({ is: 'full' });
  });
});

test('a failed lookup is said before anything else', () => {
  expect(sentenceFor({ ...FACTS, lookup: insideOf('KRTV62'), failure: 'DATABASE_BUSY' })).toEqual({
    is: 'failed',
    code: 'DATABASE_BUSY',
  });
});
