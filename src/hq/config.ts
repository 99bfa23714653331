import { hqUsernameSchema } from '@shared/hq/auth';
import { z } from 'zod';

const flag = z.enum(['true', 'false']).transform((it) => it === 'true');
const postgresUrl = z.string().regex(/^postgres(ql)?:\/\//, 'must begin with postgres://');
const wholeNumber = (from: number, to: number) => z.coerce.number().int().min(from).max(to);

/** Every variable HQ reads, with what it is when absent. `.env.example` names the same ones. */
export const environmentSchema = z.object({
  HQ_HOST: z.string().default('127.0.0.1'),
  HQ_PORT: wholeNumber(0, 65_535).default(8080),
  /** Where booths and browsers reach HQ, when a proxy with TLS is in front. */
  HQ_PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: 'must be an http:// or https:// URL' })
    .optional(),
  /** Proxies in front whose `X-Forwarded-For` is believed: `true`, or their addresses. */
  HQ_TRUST_PROXY: flag
    .or(z.string().regex(/^[0-9a-fA-F.:/, ]+$/, 'true, false or addresses'))
    .default(false),
  /** `postgres://…`; without it HQ keeps its data itself, in `HQ_DATA_DIR`. */
  DATABASE_URL: postgresUrl.optional(),
  /** The same database as the role that owns its tables; then `DATABASE_URL` is a role that cannot change them. */
  HQ_MIGRATION_URL: postgresUrl.optional(),
  HQ_DATA_DIR: z.string().min(1).default('./hq-data'),
  /** Where releases of the booths' program lie, each in a folder called by its version; without it there are none. */
  HQ_UPDATES_DIR: z.string().min(1).optional(),
  HQ_POOL_SIZE: wholeNumber(1, 200).default(10),
  HQ_LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
  /** Signs access tokens, the same in every process; without it HQ makes one and keeps it in its database. */
  HQ_TOKEN_SECRET: z.string().min(32, 'must have 32 characters or more').optional(),
  /** The first administrator, made when there is nobody; with a password, also the way back in. */
  HQ_ADMIN_USERNAME: hqUsernameSchema.default('admin'),
  HQ_ADMIN_PASSWORD: z.string().min(12, 'must have 12 characters or more').max(200).optional(),
  /** What Prometheus shows to read `/metrics`; without it there is none. */
  HQ_METRICS_TOKEN: z.string().min(16, 'must have 16 characters or more').optional(),
  /** What one address, and one caller who was let in, may ask within a minute, per process. */
  HQ_REQUESTS_PER_ADDRESS: wholeNumber(60, 10_000_000).default(6000),
  HQ_REQUESTS_PER_CALLER: wholeNumber(60, 10_000_000).default(1200),
  /** How long a stop waits for what is being answered. */
  HQ_STOP_SECONDS: wholeNumber(1, 300).default(10),
});

export interface HqConfig {
  readonly host: string;
  readonly port: number;
  /** Without a slash at its end; null: wherever the caller reached HQ. */
  readonly publicUrl: string | null;
  readonly trustProxy: boolean | string;
  readonly databaseUrl: string | null;
  readonly migrationUrl: string | null;
  readonly dataDir: string;
  /** Null: this HQ hands out no releases. */
  readonly updatesDir: string | null;
  readonly poolSize: number;
  readonly logLevel: z.infer<typeof environmentSchema>['HQ_LOG_LEVEL'];
  readonly tokenSecret: string | null;
  readonly adminUsername: string;
  readonly adminPassword: string | null;
  readonly metricsToken: string | null;
  readonly requestsPerAddress: number;
  readonly requestsPerCaller: number;
  readonly stopSeconds: number;
}

/** Every fault of the environment at once, so that nobody mends them one start at a time. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';

  constructor(readonly faults: readonly string[]) {
    super(`HQ cannot start with this environment:\n${faults.map((it) => `  - ${it}`).join('\n')}`);
  }
}

/** Reads the environment. Throws {@link ConfigError} with all its faults. An empty variable is an absent one. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): HqConfig {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const read = environmentSchema.safeParse(given);
  const faults = [
    ...(read.error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`),
    ...unknownNames(given),
    ...(given['HQ_MIGRATION_URL'] !== undefined && given['DATABASE_URL'] === undefined
      ? ['HQ_MIGRATION_URL: has no meaning without DATABASE_URL']
      : []),
  ];
  if (!read.success || faults.length > 0) throw new ConfigError(faults);
  const it = read.data;
  return {
    host: it.HQ_HOST,
    port: it.HQ_PORT,
    publicUrl: it.HQ_PUBLIC_URL?.replace(/\/+$/, '') ?? null,
    trustProxy: it.HQ_TRUST_PROXY,
    databaseUrl: it.DATABASE_URL ?? null,
    migrationUrl: it.HQ_MIGRATION_URL ?? null,
    dataDir: it.HQ_DATA_DIR,
    updatesDir: it.HQ_UPDATES_DIR ?? null,
    poolSize: it.HQ_POOL_SIZE,
    logLevel: it.HQ_LOG_LEVEL,
    tokenSecret: it.HQ_TOKEN_SECRET ?? null,
    adminUsername: it.HQ_ADMIN_USERNAME,
    adminPassword: it.HQ_ADMIN_PASSWORD ?? null,
    metricsToken: it.HQ_METRICS_TOKEN ?? null,
    requestsPerAddress: it.HQ_REQUESTS_PER_ADDRESS,
    requestsPerCaller: it.HQ_REQUESTS_PER_CALLER,
    stopSeconds: it.HQ_STOP_SECONDS,
  };
}

/** A misspelt variable would silently leave its default in force. */
function unknownNames(given: Readonly<Record<string, unknown>>): string[] {
  return Object.keys(given)
    .filter((name) => name.startsWith('HQ_') && !(name in environmentSchema.shape))
    .map((name) => `${name}: HQ knows no such variable`);
}
