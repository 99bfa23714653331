import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildApp } from '@hq/app';
import { AREAS } from '@hq/areas';
import { PAGE_PATHS } from '@shared/hq/pages';
import { testHq } from '@test/helpers/hq';
import type { TestHq } from '@test/helpers/hq';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let folder: string;
let hq: TestHq;
let app: FastifyInstance;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'coipo-pages-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'assets', 'a-1.js'), 'export const a = 1;');
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  const script = '<script type="module" src="/assets/a-1.js" nonce="CSP_NONCE"></script>';
  writeFileSync(join(folder, 'index.html'), `<meta nonce="CSP_NONCE">${script}`);
  hq = await testHq();
  app = await buildApp(hq, AREAS, folder);
}, 60_000);

afterAll(async () => {
  await app.close();
  await hq.close();
  rmSync(folder, { recursive: true, force: true });
});

const nonceOf = (policy: unknown): string | undefined =>
  /style-src 'self' 'nonce-([\w-]+)'/.exec(String(policy))?.[1];

describe('the pages', () => {
  test.each(PAGE_PATHS)('answer %s with the document, never kept', async (path) => {
    const answer = await app.inject(path.replace(':siteId', 'any'));
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-type']).toContain('text/html');
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  test('allow no inline script, no other place and no frame; each answer has a nonce of its own', async () => {
    const [one, other] = [await app.inject('/'), await app.inject('/')];
    const policy = String(one.headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'; script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
    const nonce = nonceOf(policy);
    expect(nonce?.length).toBeGreaterThan(20);
    expect(one.body).toContain(`<meta nonce="${nonce}">`);
    expect(one.body).not.toContain('CSP_NONCE');
    expect(nonceOf(other.headers['content-security-policy'])).not.toBe(nonce);
  });

  test('have their files kept for good, for these are named by what they hold', async () => {
    const answer = await app.inject('/assets/a-1.js');
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['cache-control']).toContain('immutable');
    expect(answer.headers['content-type']).toContain('javascript');
  });

  test.each([
    '/nowhere',
    '/sites',
    '/assets/b.js',
    '/assets/../secret.txt',
    '/assets/%2e%2e/secret.txt',
  ])('do not answer %s', async (path) => {
    const answer = await app.inject(path);
    expect(answer.statusCode).toBe(404);
    expect(answer.body).not.toContain('secret');
  });
});

test('a service without pages answers none', async () => {
  expect((await hq.app.inject('/')).statusCode).toBe(404);
});
