import type { Lookup } from '@shared/contracts/parking';
import type { ErrorCode } from '@shared/kernel/errors';
import { createStore, type StoreApi } from 'zustand/vanilla';
import {
  EMPTY_FIELD,
  stepField,
  type Act,
  type FieldEvent,
  type FieldState,
  type TextOrigin,
} from './field-state';

/** Asks main what a text means. Rejects with something `codeOf` can read. */
export interface FieldPorts {
  lookup(text: string): Promise<Lookup>;
  codeOf(error: unknown): ErrorCode;
  /** Carries out an Enter. */
  act(act: Act): void;
}

export interface FieldStore {
  readonly store: StoreApi<FieldState>;
  edit(text: string, origin?: TextOrigin): void;
  clear(): void;
  /** Asks for the same text again (class chosen, stays changed). */
  askAgain(): void;
  enter(): void;
  moveMark(by: number): void;
}

/** The plate field's state; every edit is looked up, and only the newest answer counts. */
export function createFieldStore(ports: FieldPorts): FieldStore {
  const store = createStore<FieldState>(() => EMPTY_FIELD);

  function dispatch(event: FieldEvent): void {
    const { state, act } = stepField(store.getState(), event);
    store.setState(state, true);
    if (act) ports.act(act);
  }

  function ask(): void {
    const { text, question, pending } = store.getState();
    if (!pending) return;
    ports.lookup(text).then(
      (lookup) => dispatch({ type: 'answered', question, lookup }),
      (error: unknown) => dispatch({ type: 'failed', question, code: ports.codeOf(error) }),
    );
  }

  const edit = (text: string, origin: TextOrigin = 'typed'): void => {
    dispatch({ type: 'edited', text, origin });
    ask();
  };

  return {
    store,
    edit,
    clear: () => edit(''),
    askAgain: () => {
      dispatch({ type: 'asked_again' });
      ask();
    },
    enter: () => dispatch({ type: 'entered' }),
    moveMark: (by) => dispatch({ type: 'mark_moved', by }),
  };
}
