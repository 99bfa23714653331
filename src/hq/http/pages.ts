import fastifyStatic from '@fastify/static';
import { PAGE_PATHS } from '@shared/hq/pages';
import type { FastifyInstance } from 'fastify';
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the build wrote where each answer needs a nonce of its own (vite.hq-web.config.ts). */
const NONCE_PLACE = 'CSP_NONCE';

/**
 * Everything comes from HQ itself. Styles are made by the program (emotion) and carry the nonce of the
 * document; there is no inline script, and nobody may frame a page.
 */
const policy = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "font-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

/**
 * The managers' pages: one document for each of their addresses, and its files, which are named by
 * their content and therefore kept by browsers for good.
 * @param folder what the build made of `src/hq/web`
 */
export async function servePages(app: FastifyInstance, folder: string): Promise<void> {
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  await app.register(fastifyStatic, {
    root: join(folder, 'assets'),
    prefix: '/assets/',
    index: false,
    immutable: true,
    maxAge: '365d',
    decorateReply: false,
  });
  for (const path of PAGE_PATHS) {
    app.get(path, { schema: { hide: true } }, async (_request, reply) => {
      const nonce = randomBytes(18).toString('base64url');
      return reply
        .headers({
          'content-security-policy': policy(nonce),
          'cache-control': 'no-store',
          'referrer-policy': 'same-origin',
          'x-content-type-options': 'nosniff',
        })
        .type('text/html; charset=utf-8')
        .send(page.replaceAll(NONCE_PLACE, nonce));
    });
  }
}
