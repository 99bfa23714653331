import type { Lookup } from '@shared/contracts/parking';
import type { ErrorCode } from '@shared/kernel/errors';

/** How the text came to stand in the field. */
export type TextOrigin = 'typed' | 'scanned' | 'picked';

export interface Answer {
  readonly text: string;
  readonly lookup: Lookup;
}

export interface FieldState {
  readonly text: string;
  readonly origin: TextOrigin;
  /** Counts what was asked of main; an answer to an older question is dropped. */
  readonly question: number;
  /** The last answer. It may be of an older text: shown for the moment, never acted on. */
  readonly answer: Answer | null;
  readonly pending: boolean;
  readonly failure: ErrorCode | null;
  /** Enter came before the answer: it waits, with what the operator saw when he pressed it. */
  readonly waitingEnter: { readonly seen: Lookup | null } | null;
  /** Which line of a list Enter takes; the one after the last stay is the text as a new plate. */
  readonly marked: number;
}

export type FieldEvent =
  | { readonly type: 'edited'; readonly text: string; readonly origin: TextOrigin }
  /** The same text again: a class was chosen, or the world changed. */
  | { readonly type: 'asked_again' }
  | { readonly type: 'answered'; readonly question: number; readonly lookup: Lookup }
  | { readonly type: 'failed'; readonly question: number; readonly code: ErrorCode }
  | { readonly type: 'entered' }
  | { readonly type: 'mark_moved'; readonly by: number };

/** Enter, to be carried out: on `lookup`, which answers exactly the text in the field. */
export interface Act {
  readonly text: string;
  readonly lookup: Lookup;
  /** What stood on the screen when Enter was pressed; money is only taken for what was seen. */
  readonly seen: Lookup | null;
}

export interface FieldStep {
  readonly state: FieldState;
  readonly act: Act | null;
}

export const EMPTY_FIELD: FieldState = {
  text: '',
  origin: 'typed',
  question: 0,
  answer: null,
  pending: false,
  failure: null,
  waitingEnter: null,
  marked: 0,
};

/** The answer when it is for exactly the text that stands in the field. */
export function currentLookup(state: FieldState): Lookup | null {
  return state.answer && state.answer.text === state.text ? state.answer.lookup : null;
}

/** What an answer means with a line of its list marked: the last line is a plate not inside. */
export function meantBy(lookup: Lookup, marked: number): Lookup {
  return lookup.kind === 'several' && marked >= lookup.stays.length ? lookup.asNew : lookup;
}

/** Pure transition of the plate field. */
export function stepField(state: FieldState, event: FieldEvent): FieldStep {
  switch (event.type) {
    case 'edited':
      return only(edit(state, event.text, event.origin));
    case 'asked_again':
      return only(
        state.text === '' ? state : { ...state, question: state.question + 1, pending: true },
      );
    case 'answered':
      return event.question === state.question ? answer(state, event.lookup) : only(state);
    case 'failed':
      return only(
        event.question === state.question
          ? { ...state, pending: false, failure: event.code, waitingEnter: null }
          : state,
      );
    case 'entered':
      return enter(state);
    case 'mark_moved':
      return only({ ...state, marked: moveMark(state, event.by) });
  }
}

function only(state: FieldState): FieldStep {
  return { state, act: null };
}

function edit(state: FieldState, text: string, origin: TextOrigin): FieldState {
  const asked = { ...EMPTY_FIELD, text, origin, question: state.question + 1 };
  // What was shown stays for the few milliseconds until the answer, so that nothing flickers.
  return text === '' ? asked : { ...asked, answer: state.answer, pending: true };
}

function answer(state: FieldState, lookup: Lookup): FieldStep {
  const answered: FieldState = {
    ...state,
    answer: { text: state.text, lookup },
    pending: false,
    failure: null,
    waitingEnter: null,
    marked: lookup.kind === 'several' ? Math.min(state.marked, lookup.stays.length) : 0,
  };
  const act = state.waitingEnter
    ? {
        text: state.text,
        lookup: meantBy(lookup, answered.marked),
        seen: state.waitingEnter.seen,
      }
    : null;
  return { state: answered, act };
}

function enter(state: FieldState): FieldStep {
  if (state.text === '') return only(state);
  const current = currentLookup(state);
  const seen = current && meantBy(current, state.marked);
  if (state.pending || !seen) return only({ ...state, waitingEnter: { seen } });
  return { state, act: { text: state.text, lookup: seen, seen } };
}

function moveMark(state: FieldState, by: number): number {
  const lookup = currentLookup(state);
  if (lookup?.kind !== 'several') return 0;
  return Math.max(0, Math.min(lookup.stays.length, state.marked + by));
}
