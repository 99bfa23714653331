import { type Quote, quoteStay } from '@main/features/tariffs/domain';
import { AppError, type ErrorCode, isAppError } from '@shared/kernel/errors';
import {
  type ChargingPolicy,
  checkDiscount,
  checkPolicy,
  checkRates,
  DEFAULT_CHARGING_POLICY,
  type Discount,
} from '@shared/kernel/policy';

type Json = Record<string, unknown>;

/** The policy's fields as they are called in a case; the last four may be missing. */
const POLICY_FIELDS = {
  mode: 'mode',
  zone: 'zone',
  day_from: 'dayFrom',
  day_to: 'dayTo',
  first_tranche: 'firstTranche',
  next_tranche: 'nextTranche',
  free_minutes: 'freeMinutes',
  daily_cap: 'dailyCap',
} as const satisfies Record<string, keyof ChargingPolicy>;

const FIELD_NAMES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(POLICY_FIELDS).map(([theirs, ours]) => [ours, theirs])),
  dayRate: 'day_rate',
  nightRate: 'night_rate',
};

/** Answers one case (a line of JSON) with one line of JSON: a result or a coded error. */
export function answerCase(line: string): string {
  let id: string | number | null = null;
  try {
    const input = parseObject(line);
    id = readId(input['id']);
    return JSON.stringify(answer(id, quoteCase(input)));
  } catch (error) {
    return JSON.stringify({ id, error: describe(error) });
  }
}

/** A case never stops the others: even a fault of ours is an answer, by its code. */
function describe(error: unknown): { code: ErrorCode; message: string } {
  if (!isAppError(error)) return { code: 'INTERNAL', message: String(error) };
  const { field } = error.details;
  const name = typeof field === 'string' ? `${FIELD_NAMES[field] ?? field}: ` : '';
  return { code: error.code, message: name + error.message };
}

function quoteCase(input: Json): Quote {
  const { entry, exit } = readInstants(input);
  const rates = { dayRate: input['day_rate'], nightRate: input['night_rate'] };
  checkRates(rates);
  const policy = readPolicy(input['policy']);
  return quoteStay({ entry, exit, rates, policy, discount: readDiscount(input['discount']) });
}

function answer(id: string | number, quote: Quote) {
  return {
    id,
    minutes: quote.minutes,
    chargeable_minutes: quote.chargeableMinutes,
    day_minutes: quote.dayMinutes,
    night_minutes: quote.nightMinutes,
    gross: quote.gross,
    discount: quote.discount,
    amount: quote.amount,
    net: quote.net,
    vat: quote.vat,
    cash_amount: quote.cashAmount,
  };
}

function parseObject(line: string): Json {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new AppError('INVALID_INPUT', {}, 'the line is not JSON');
  }
  if (!isObject(value)) throw new AppError('INVALID_INPUT', {}, 'the line is not a JSON object');
  return value;
}

function readId(id: unknown): string | number {
  if (typeof id === 'string' || typeof id === 'number') return id;
  throw new AppError('INVALID_INPUT', { field: 'id' }, 'must be a text or a number');
}

/**
 * Both instants in epoch ms. Digits below the millisecond are cut off; where that would lengthen the
 * stay the exit moves one millisecond back, so that no minute counts that had not fully passed.
 */
function readInstants(input: Json): { entry: number; exit: number } {
  const entry = readInstant(input['entry'], 'entry');
  const exit = readInstant(input['exit'], 'exit');
  return { entry: entry.ms, exit: exit.nanos < entry.nanos ? exit.ms - 1 : exit.ms };
}

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::[0-5]\d(?:\.(\d{1,9}))?)?(?:Z|[+-]\d\d:?\d\d)$/;

function readInstant(text: unknown, field: string): { ms: number; nanos: number } {
  const match = typeof text === 'string' ? INSTANT.exec(text) : null;
  if (match !== null) {
    try {
      const ms = Temporal.Instant.from(match[0]).epochMilliseconds;
      return { ms, nanos: Number((match[1] ?? '').padEnd(9, '0').slice(3)) };
    } catch (error) {
      // A date that does not exist, such as 30 February.
      if (!(error instanceof RangeError)) throw error;
    }
  }
  throw new AppError('INSTANT_INVALID', { field }, 'must be an ISO date and time with its offset');
}

function readPolicy(input: unknown): ChargingPolicy {
  if (!isObject(input)) throw new AppError('POLICY_INVALID', { field: 'policy' }, 'is missing');
  // A misspelt optional field would silently charge by its default.
  for (const field of Object.keys(input)) {
    if (!Object.hasOwn(POLICY_FIELDS, field)) {
      throw new AppError('POLICY_INVALID', { field }, 'is not a field of the policy');
    }
  }
  const policy = {
    mode: input['mode'],
    zone: input['zone'],
    dayFrom: input['day_from'],
    dayTo: input['day_to'],
    firstTranche: given(input['first_tranche'], DEFAULT_CHARGING_POLICY.firstTranche),
    nextTranche: given(input['next_tranche'], DEFAULT_CHARGING_POLICY.nextTranche),
    freeMinutes: given(input['free_minutes'], DEFAULT_CHARGING_POLICY.freeMinutes),
    dailyCap: given(input['daily_cap'], DEFAULT_CHARGING_POLICY.dailyCap),
  };
  checkPolicy(policy);
  return policy;
}

function readDiscount(input: unknown): Discount | null {
  if (input === undefined || input === null) return null;
  if (!isObject(input))
    throw new AppError('DISCOUNT_INVALID', { field: 'discount' }, 'must be an object');
  const discount = { kind: input['kind'], value: input['value'] };
  checkDiscount(discount);
  return discount;
}

/** Only what is absent gets its default: null is a value of its own. */
function given(value: unknown, otherwise: number | null): unknown {
  return value === undefined ? otherwise : value;
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
