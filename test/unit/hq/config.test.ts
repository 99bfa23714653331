import { ConfigError, environmentSchema, readConfig } from '@hq/config';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

function faultsOf(environment: Record<string, string>): readonly string[] {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.faults;
    throw error;
  }
  return [];
}

test('without any variable HQ runs for this machine only, on data of its own', () => {
  expect(readConfig({ PATH: '/bin' })).toMatchObject({
    host: '127.0.0.1',
    port: 8080,
    databaseUrl: null,
    dataDir: './hq-data',
    metricsToken: null,
    trustProxy: false,
  });
});

test('all faults are told at once, each with its variable', () => {
  const faults = faultsOf({
    HQ_PORT: 'eighty',
    DATABASE_URL: 'mysql://nowhere',
    HQ_LOG_LEVEL: 'loud',
    HQ_METRICS_TOKEN: 'short',
    HQ_PUBLIC_URL: 'ftp://hq.example.cl',
    HQ_PROT: '8080',
  });
  expect(faults.map((fault) => fault.split(':')[0])).toEqual([
    'HQ_PORT',
    'HQ_PUBLIC_URL',
    'DATABASE_URL',
    'HQ_LOG_LEVEL',
    'HQ_METRICS_TOKEN',
    'HQ_PROT',
  ]);
});

test('a role for migrations needs the database it migrates', () => {
  expect(faultsOf({ HQ_MIGRATION_URL: 'postgres://owner@db/coipo' })).toEqual([
    'HQ_MIGRATION_URL: has no meaning without DATABASE_URL',
  ]);
});

test('a fault never repeats the value, which may be a password', () => {
  const secret = 'hunter2-hunter2';
  const faults = faultsOf({
    DATABASE_URL: `mysql://coipo:${secret}@db/x`,
    HQ_MIGRATION_URL: secret,
    HQ_PUBLIC_URL: secret,
  });
  expect(faults).toHaveLength(3);
  expect(faults.join('\n')).not.toContain(secret);
});

test.each([
  ['false', false],
  ['true', true],
  ['10.0.0.0/8, ::1', '10.0.0.0/8, ::1'],
])('HQ_TRUST_PROXY=%s', (text, meant) => {
  expect(readConfig({ HQ_TRUST_PROXY: text }).trustProxy).toBe(meant);
});

test('the public address has no slash at its end, and an empty variable is an absent one', () => {
  expect(readConfig({ HQ_PUBLIC_URL: 'https://hq.example.cl/', HQ_PORT: '' })).toMatchObject({
    publicUrl: 'https://hq.example.cl',
    port: 8080,
  });
});

const EXAMPLE = readFileSync(resolve(import.meta.dirname, '../../../.env.example'), 'utf8');

test('.env.example has every variable, once, with what HQ does without it', () => {
  const lines = [...EXAMPLE.matchAll(/^([A-Z_]+)=(.*)$/gm)];
  expect(lines.map(([, name]) => name).toSorted()).toEqual(
    Object.keys(environmentSchema.shape).toSorted(),
  );
  const shown = Object.fromEntries(lines.map(([, name, value]) => [name, value]));
  expect(readConfig(shown)).toEqual(readConfig({}));
});
