import { firstRunSchema } from '@shared/contracts/setup';
import { configOf } from '@renderer/features/printing/printer-draft';
import { codeFromName } from '@shared/kernel/vehicle-class';
import { firstRunOf } from './draft';
import type { Draft } from './draft';
import { previewSpots } from './spots-preview';

export const STEPS = [
  'company',
  'admin',
  'classes',
  'policy',
  'spots',
  'printer',
  'summary',
] as const;
export type Step = (typeof STEPS)[number];

export type Problem =
  | 'required'
  | 'rut'
  | 'username'
  | 'pin'
  | 'pinAgain'
  | 'terminalCode'
  | 'rate'
  | 'time'
  | 'minutes'
  | 'freeMinutes'
  | 'cap'
  | 'prefix'
  | 'number'
  | 'range'
  | 'repeated'
  | 'repeatedClass'
  | 'printer';

/** Problem of a field by its path: `company.rut`, `classes.0.dayRate`. */
export type Problems = Readonly<Record<string, Problem>>;

/** Parts of what is created that each step asks for. */
const STEP_OF: Readonly<Record<string, Step>> = {
  company: 'company',
  site: 'company',
  terminal: 'company',
  admin: 'admin',
  classes: 'classes',
  policy: 'policy',
  spots: 'spots',
  printer: 'printer',
};

const WORDS: Readonly<Record<string, Problem>> = {
  rut: 'rut',
  username: 'username',
  pin: 'pin',
  code: 'terminalCode',
  dayRate: 'rate',
  nightRate: 'rate',
  dayFrom: 'time',
  dayTo: 'time',
  firstTranche: 'minutes',
  nextTranche: 'minutes',
  freeMinutes: 'freeMinutes',
  dailyCap: 'cap',
  prefix: 'prefix',
  from: 'number',
  to: 'range',
};

/** Everything that is not right yet, by the contract's own schema and what only the form knows. */
export function problemsOf(draft: Draft): Problems {
  const found: Record<string, Problem> = {};
  const parsed = firstRunSchema.safeParse(firstRunOf(draft));
  for (const { path } of parsed.error?.issues ?? []) {
    found[path.join('.')] ??= WORDS[String(path.at(-1))] ?? 'required';
  }
  if (draft.admin.pin !== draft.admin.pinAgain) found['admin.pinAgain'] = 'pinAgain';
  const codes = draft.classes.map((it) => codeFromName(it.name));
  codes.forEach((code, i) => {
    if (codes.indexOf(code) < i) found[`classes.${i}.name`] = 'repeatedClass';
  });
  if (previewSpots(draft.spots).repeated.length > 0) found['spots.repeated'] = 'repeated';
  if (configOf(draft.printer) === null) found['printer'] = 'printer';
  return found;
}

/** The problems one step must solve before the next. */
export function problemsOfStep(problems: Problems, step: Step): Problems {
  return Object.fromEntries(Object.entries(problems).filter(([path]) => stepOf(path) === step));
}

export function stepOf(path: string): Step {
  return STEP_OF[path.split('.')[0] ?? ''] ?? 'summary';
}

/** Where a refusal of main is repaired. */
export function stepOfRefusal(code: string): Step | null {
  if (code.startsWith('POLICY_')) return 'policy';
  if (code === 'PIN_TOO_WEAK') return 'admin';
  if (code === 'RUT_INVALID' || code === 'ZONE_UNKNOWN') return 'company';
  return code === 'RATES_INVALID' ? 'classes' : null;
}
