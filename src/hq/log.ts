import pino from 'pino';
import type { DestinationStream, Logger } from 'pino';
import type { HqConfig } from './config';

/** Names under which a secret could come along, at the top of a line or one level below. */
const SECRETS = [
  'authorization',
  'cookie',
  'password',
  'newPassword',
  'pin',
  'pinHash',
  'badgeHash',
  'signature',
  'token',
  'accessToken',
  'refreshToken',
  'apiKey',
  'secret',
];

const PLACES = SECRETS.flatMap((name) => [name, `*.${name}`, `*.headers.${name}`]);

interface ErrorLine {
  readonly type: string;
  readonly message: string;
  readonly code?: unknown;
  readonly stack: string;
  readonly cause?: ErrorLine;
}

/**
 * An error as a log may have it: no values of a failed statement, which can be plates or hashes. Drizzle
 * writes them into its message and its stack, PostgreSQL into the `detail`.
 */
export function errorLine(error: unknown): ErrorLine {
  if (!(error instanceof Error)) return { type: typeof error, message: 'not an error', stack: '' };
  return {
    type: error.constructor.name,
    message: (error.message.split('\nparams:')[0] ?? '').slice(0, 2000),
    ...('code' in error && { code: error.code }),
    stack: (error.stack ?? '')
      .split('\n')
      .filter((line) => line.startsWith('    at '))
      .join('\n'),
    ...(error.cause instanceof Error && { cause: errorLine(error.cause) }),
  };
}

/** HQ's log: one JSON object per line. Secrets, addresses' queries and values of statements stay out of it. */
export function hqLogger(
  config: Pick<HqConfig, 'logLevel'>,
  destination?: DestinationStream,
): Logger {
  const options: pino.LoggerOptions = {
    level: config.logLevel,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: [...PLACES, 'req.headers["coipo-signature"]'],
    serializers: { err: errorLine },
  };
  return destination ? pino(options, destination) : pino(options);
}
