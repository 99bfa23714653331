import { HQ_ERROR_CODES } from '@shared/sync/codes';
import type { HqErrorCode } from '@shared/sync/codes';

/** What keeps the booth and HQ apart, besides what HQ itself answers. */
export const OWN_TROUBLES = [
  /** No way to HQ: no network, no such name, nobody listens. */
  'UNREACHABLE',
  /** HQ, or the way to it, took too long. */
  'TIMEOUT',
  /** The certificate is not one this PC trusts. */
  'CERTIFICATE',
  /** What answers is no HQ, or one that this program does not understand. */
  'NOT_AN_HQ',
  /** HQ answers, but fails. */
  'HQ_FAILING',
  /** The key is not on this PC, or its account cannot open it. */
  'KEY_MISSING',
  /** HQ holds events of this booth's newest epoch that this file does not know. */
  'HQ_AHEAD',
  /** One event alone is more than HQ takes. */
  'EVENT_TOO_LARGE',
  /** What HQ manages could not be put into this file; the log says why. */
  'FEED_NOT_APPLIED',
  /** Something of the program itself failed; the log says what. */
  'INTERNAL',
] as const;
export type OwnTrouble = (typeof OWN_TROUBLES)[number];

export type SyncTrouble = OwnTrouble | HqErrorCode;

export const SYNC_TROUBLES: readonly SyncTrouble[] = [
  ...new Set<SyncTrouble>([...OWN_TROUBLES, ...HQ_ERROR_CODES]),
];

/** An exchange with HQ that did not end well. */
export class SyncFailure extends Error {
  override readonly name = 'SyncFailure';

  constructor(
    readonly code: SyncTrouble,
    readonly details: Readonly<Record<string, unknown>> = {},
    /** HQ asked not to be asked again before. */
    readonly retryAfterMs: number | null = null,
    options?: ErrorOptions,
  ) {
    super(code, options);
  }
}

/** Those that time alone does not mend: somebody has to look. */
const WANTS_SOMEBODY: ReadonlySet<SyncTrouble> = new Set<SyncTrouble>([
  'FORK',
  'TAMPERED',
  'HQ_AHEAD',
  'EVENT_TOO_LARGE',
  'TERMINAL_REVOKED',
  'TERMINAL_UNKNOWN',
  'SIGNATURE_WRONG',
  'KEY_MISSING',
  'CERTIFICATE',
]);

export const wantsSomebody = (code: SyncTrouble): boolean =>
  WANTS_SOMEBODY.has(code) || isOfOneWay(code);

/** About what is sent or what is fetched, not about the booth: the other of the two goes on. */
const OF_ONE_WAY: ReadonlySet<SyncTrouble> = new Set<SyncTrouble>([
  'FORK',
  'TAMPERED',
  'HQ_AHEAD',
  'EVENT_TOO_LARGE',
  'FEED_NOT_APPLIED',
  'INVALID_INPUT',
  'NOT_FOUND',
  'NOT_OWNER',
  'GAP',
  'CURSOR_AHEAD',
]);

export const isOfOneWay = (code: SyncTrouble): boolean => OF_ONE_WAY.has(code);

const CERTIFICATE = /CERT|SELF_SIGNED|UNABLE_TO_(GET|VERIFY)|ERR_TLS|ERR_SSL|EPROTO/;

/** What `fetch` threw, as it is called here. */
export function failureOf(error: unknown): SyncFailure {
  if (error instanceof SyncFailure) return error;
  const cause = error instanceof Error ? error.cause : undefined;
  const code = codeIn(cause) ?? codeIn(error) ?? '';
  const name = error instanceof Error ? error.name : '';
  if (name === 'TimeoutError' || /TIMEOUT|ETIMEDOUT/.test(code)) {
    return new SyncFailure('TIMEOUT', { cause: code }, null, { cause: error });
  }
  const trouble = CERTIFICATE.test(code) ? 'CERTIFICATE' : 'UNREACHABLE';
  return new SyncFailure(trouble, { cause: code }, null, { cause: error });
}

function codeIn(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}
