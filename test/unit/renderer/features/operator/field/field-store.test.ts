import type { Act } from '@renderer/features/operator/field/field-state';
import { createFieldStore } from '@renderer/features/operator/field/field-store';
import { insideOf, outsideOf } from '@test/unit/renderer/features/operator/stays';
import type { Lookup } from '@shared/contracts/parking';
import { expect, test } from 'vitest';

interface Asked {
  readonly text: string;
  readonly answer: (lookup: Lookup) => void;
  readonly refuse: (error: unknown) => void;
}

/** A field whose lookups are answered by hand, in any order. */
function fieldByHand() {
  const asked: Asked[] = [];
  const acts: Act[] = [];
  const field = createFieldStore({
    lookup: (text) =>
      new Promise((answer, refuse) => {
        asked.push({ text, answer, refuse });
      }),
    codeOf: () => 'DATABASE_BUSY',
    act: (act) => acts.push(act),
  });
  const settle = () => new Promise((resolve) => setTimeout(resolve, 0));
  return { field, asked, acts, settle };
}

test('every edit is looked up, and answers out of order do not matter', async () => {
  const { field, asked, settle } = fieldByHand();
  field.edit('KRTV6');
  field.edit('KRTV62');
  expect(asked.map((it) => it.text)).toEqual(['KRTV6', 'KRTV62']);
  asked[1]?.answer(insideOf('KRTV62'));
  await settle();
  asked[0]?.answer(outsideOf('KRTV6'));
  await settle();
  expect(field.store.getState().answer).toEqual({ text: 'KRTV62', lookup: insideOf('KRTV62') });
});

test('two Enters before the answer act once', async () => {
  const { field, asked, acts, settle } = fieldByHand();
  field.edit('GDDB51');
  field.enter();
  field.enter();
  expect(acts).toEqual([]);
  asked[0]?.answer(outsideOf('GDDB51'));
  await settle();
  expect(acts).toHaveLength(1);
  expect(acts[0]?.text).toBe('GDDB51');
});

test('a failed lookup says its code, and the next edit asks anew', async () => {
  const { field, asked, settle } = fieldByHand();
  field.edit('KRTV62');
  asked[0]?.refuse(new Error('busy'));
  await settle();
  expect(field.store.getState().failure).toBe('DATABASE_BUSY');
  field.edit('KRTV6');
  expect(field.store.getState()).toMatchObject({ failure: null, pending: true });
});

test('an empty field asks nothing', () => {
  const { field, asked } = fieldByHand();
  field.edit('K');
  field.clear();
  field.askAgain();
  expect(asked).toHaveLength(1);
});
