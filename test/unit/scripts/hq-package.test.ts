import { importedPackages, servicePackage } from '@scripts/setup/hq-package.mjs';
import { expect, test } from 'vitest';

test('the packages a program loads, each once and without what Node brings', () => {
  const code = `import { a } from "fastify";
    import pg from 'pg';
    import { x } from "drizzle-orm/pg-core"; import y from "drizzle-orm";
    import helmet from "@fastify/helmet/types";
    import "side-effect";
    import { join } from "node:path"; import fs from "fs";
    import local from "./chunk.js";
    const later = await import("jose");
    const rows = sql("select 1 from", { "free": 10,
      "wait": "long" });
    const columns = ["from","to", "payments"];
    throw new HqError("INVALID_INPUT", { faults: ["/to is before /from"] }, "x");`;
  expect(importedPackages(code)).toEqual([
    '@fastify/helmet',
    'drizzle-orm',
    'fastify',
    'jose',
    'pg',
    'side-effect',
  ]);
});

/** Needs its peer `d`, and would work with `unrelated`. */
const B = {
  optionalDependencies: { absent: '^1' },
  peerDependencies: { d: '*', unrelated: '*' },
  peerDependenciesMeta: { unrelated: { optional: true } },
};

const LOCK = {
  '': { version: '0.3.0' },
  'node_modules/a': { version: '1.0.0', dev: true, dependencies: { b: '^1', c: '^1' } },
  'node_modules/b': { version: '1.5.0', dev: true, ...B },
  'node_modules/a/node_modules/c': { version: '1.9.0', dependencies: { b: '^1' } },
  'node_modules/c': { version: '2.0.0' },
  'node_modules/d': { version: '4.0.0' },
  'node_modules/unrelated': { version: '3.0.0', dev: true },
};

test('have the versions of the repository, with all they need and nothing else', () => {
  const { manifest, lock } = servicePackage(['a'], LOCK);
  expect(manifest).toMatchObject({ version: '0.3.0', dependencies: { a: '1.0.0' } });
  expect(lock['packages']).toEqual({
    '': { name: 'coipo-hq', version: '0.3.0', dependencies: { a: '1.0.0' } },
    'node_modules/a': { version: '1.0.0', dependencies: { b: '^1', c: '^1' } },
    'node_modules/a/node_modules/c': { version: '1.9.0', dependencies: { b: '^1' } },
    'node_modules/b': { version: '1.5.0', ...B },
    'node_modules/d': { version: '4.0.0' },
  });
});

test('a package that is not locked is told', () => {
  expect(() => servicePackage(['z'], LOCK)).toThrow('node_modules/z');
});
