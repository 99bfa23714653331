import { contracts } from '@shared/contracts/index';
import type { CallName } from '@shared/contracts/index';
import fc from 'fast-check';
import type { Target } from '@test/fuzz/engine/run';
import { hostileValue, spoilt } from '@test/fuzz/engine/hostile';
import { valuesOf } from '@test/fuzz/engine/values';
import { openBoothPlay, tally } from './booth-play';

/** Calls that hash a PIN or a passphrase, copy the file or count its whole past: rarely, or nothing else is. */
const SLOW =
  /^(access\.(signIn|unlock)|approvals\.give|users\.(create|resetPin)|backups\.(encrypt|make|restore)|setup|simulation|reports|audit\.export|sync\.(join|enrol|check))/;
/** What a shift is made of. */
const DAILY = /^(sessions|stays|payments|receivables|shifts|days|spots\.(take|return))/;

/** After these little else is heard. */
const ENDING = /^access\.(lock|signOut)$/;

const weightOf = (name: string): number =>
  SLOW.test(name) || ENDING.test(name) ? 1 : DAILY.test(name) ? 12 : 4;

const sound = new Map<string, fc.Arbitrary<unknown>>();

function inputOf(name: CallName): fc.Arbitrary<unknown> {
  const known = sound.get(name) ?? valuesOf(contracts[name].input);
  sound.set(name, known);
  return fc.oneof(
    { weight: 7, arbitrary: known },
    { weight: 2, arbitrary: spoilt(known, hostileValue) },
    { weight: 1, arbitrary: hostileValue },
  );
}

const calls = fc.oneof(
  ...(Object.keys(contracts) as CallName[]).map((call) => ({
    weight: weightOf(call),
    arbitrary: fc.record(
      {
        call: fc.constant(call),
        input: inputOf(call),
        approval: fc.constantFrom('given', 'given', 'given', 'foreign', '__proto__'),
      },
      { requiredKeys: contracts[call].approvable ? ['call', 'input'] : ['call', 'input'] },
    ),
  })),
);

const steps = fc.oneof(
  { weight: 30, arbitrary: calls },
  { weight: 2, arbitrary: fc.record({ minutes: fc.constantFrom(0.01, 1, 7, 31, 90, 700, 1500) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      person: fc.constantFrom('admin', 'admin', 'admin', 'supervisor', 'operator', 'nobody'),
    }),
  },
);

/** Every call of the contract, of whoever sits there, in whatever order. */
export const ipc: Target = {
  name: 'ipc',
  steps: () => Promise.resolve(steps),
  length: 80,
  seconds: 12,
  episodes: 90,
  tally,
  open: openBoothPlay,
};
