import {
  EMPTY_FIELD,
  currentLookup,
  stepField,
  type FieldEvent,
  type FieldState,
} from '@renderer/features/operator/field/field-state';
import {
  insideOf,
  outsideOf,
  severalOf,
  stayOf,
} from '@test/unit/renderer/features/operator/stays';
import { describe, expect, test } from 'vitest';

const after = (...events: FieldEvent[]): FieldState =>
  events.reduce((state, event) => stepField(state, event).state, EMPTY_FIELD);
const typed = (text: string): FieldEvent => ({ type: 'edited', text, origin: 'typed' });
const ENTER: FieldEvent = { type: 'entered' };

test('an answer to an older question is dropped', () => {
  const late: FieldEvent = { type: 'answered', question: 1, lookup: insideOf('KRTV6') };
  const state = after(typed('KRTV6'), typed('KRTV62'), late);
  expect(currentLookup(state)).toBeNull();
  expect(state.pending).toBe(true);
});

test('what was shown stays until the answer, but is not what Enter acts on', () => {
  const inside: FieldEvent = { type: 'answered', question: 1, lookup: insideOf('KRTV62') };
  const state = after(typed('KRTV62'), inside, typed('KRTV6'));
  expect(state.answer?.lookup.kind).toBe('inside');
  expect(currentLookup(state)).toBeNull();
  expect(stepField(state, ENTER).act).toBeNull();
});

describe('Enter before the answer', () => {
  test('waits and acts on the answer for exactly the text in the field', () => {
    const waiting = after(typed('KRTV62'), ENTER);
    const step = stepField(waiting, {
      type: 'answered',
      question: 1,
      lookup: outsideOf('KRTV62'),
    });
    expect(step.act).toMatchObject({ text: 'KRTV62', lookup: { kind: 'outside' }, seen: null });
    expect(step.state.waitingEnter).toBeNull();
  });

  test('is forgotten when the text changes', () => {
    const state = after(typed('KRTV6'), ENTER, typed('KRTV62'));
    expect(
      stepField(state, { type: 'answered', question: 2, lookup: outsideOf('KRTV62') }).act,
    ).toBeNull();
  });

  test('is forgotten when the lookup fails', () => {
    const state = after(typed('KRTV62'), ENTER, {
      type: 'failed',
      question: 1,
      code: 'INTERNAL',
    });
    expect(state).toMatchObject({ failure: 'INTERNAL', waitingEnter: null, pending: false });
  });

  test('remembers what was on the screen while the same text is asked again', () => {
    const seen = insideOf('KRTV62');
    const state = after(
      typed('KRTV62'),
      { type: 'answered', question: 1, lookup: seen },
      { type: 'asked_again' },
      ENTER,
    );
    const step = stepField(state, { type: 'answered', question: 2, lookup: seen });
    expect(step.act?.seen).toEqual(seen);
  });
});

test('Enter on a current answer acts at once, and again only when pressed again', () => {
  const lookup = insideOf('KRTV62');
  const state = after(typed('KRTV62'), { type: 'answered', question: 1, lookup });
  const step = stepField(state, ENTER);
  expect(step.act).toEqual({ text: 'KRTV62', lookup, seen: lookup });
  expect(step.state.waitingEnter).toBeNull();
});

test('Enter in the empty field does nothing', () => {
  expect(stepField(EMPTY_FIELD, ENTER)).toEqual({ state: EMPTY_FIELD, act: null });
});

test('clearing forgets the answer, the failure and the mark', () => {
  const state = after(
    typed('KR'),
    { type: 'answered', question: 1, lookup: severalOf([stayOf('KRTV62')]) },
    typed(''),
  );
  expect(state).toEqual({ ...EMPTY_FIELD, question: 2 });
});

test('the mark moves within the list and stays inside it when the list shrinks', () => {
  const stays = [stayOf('KRTV62', 1), stayOf('KRTB97', 2), stayOf('KRWZ20', 3)];
  const listed = after(typed('KR'), {
    type: 'answered',
    question: 1,
    lookup: severalOf(stays),
  });
  const end = stepField(listed, { type: 'mark_moved', by: 9 }).state;
  expect(end.marked).toBe(3);
  const asked = stepField(end, { type: 'asked_again' }).state;
  const fewer = stepField(asked, {
    type: 'answered',
    question: 2,
    lookup: severalOf(stays.slice(0, 1)),
  }).state;
  expect(fewer.marked).toBe(1);
  expect(stepField(fewer, { type: 'mark_moved', by: -5 }).state.marked).toBe(0);
});

test('the last line of a list is the text itself, as a plate that is not inside', () => {
  const lookup = severalOf([stayOf('KRTV62')]);
  const listed = after(typed('KRTV6'), { type: 'answered', question: 1, lookup });
  expect(stepField(listed, ENTER).act?.lookup).toBe(lookup);
  const last = stepField(listed, { type: 'mark_moved', by: 1 }).state;
  expect(stepField(last, ENTER).act?.lookup).toBe(lookup.asNew);
});
