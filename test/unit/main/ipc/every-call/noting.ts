import type { CallName } from '@shared/contracts/index';
import type { TestBooth } from '@test/helpers/booth';

/** Names of the calls that were made and answered as their contract says. */
export type Made = Set<CallName>;

/** The booths on which calls were noted. */
export const boothsOf = new WeakMap<Made, readonly TestBooth[]>();

/** The booth's own `call`, which checks each answer against its schema, noting what was called. */
export function noting(booth: TestBooth, made: Made): TestBooth['call'] {
  boothsOf.set(made, [...(boothsOf.get(made) ?? []), booth]);
  return (name, input, approvalId) => {
    made.add(name);
    return booth.call(name, input, approvalId);
  };
}
