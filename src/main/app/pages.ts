import { protocol } from 'electron';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PAGE_SCHEME, pageFile } from './page-address';

const FOLDER = join(import.meta.dirname, '../renderer');
const NOT_HERE = 404;

/**
 * Before the program is ready: pages come by a scheme of their own. A page from a file could read other
 * files (the fuse against it would also forbid its scripts), and Chromium keeps compiled code only for
 * schemes that say so.
 */
export function declarePages(): void {
  const privileges = { standard: true, secure: true, codeCache: true };
  protocol.registerSchemesAsPrivileged([{ scheme: PAGE_SCHEME, privileges }]);
}

/** Hands out the built pages and what they are made of, and nothing else. */
export function servePages(): void {
  protocol.handle(PAGE_SCHEME, async ({ url, method }) => {
    const file = method === 'GET' ? pageFile(url) : null;
    if (!file) return new Response(null, { status: NOT_HERE });
    try {
      const bytes = await readFile(join(FOLDER, file.path));
      return new Response(bytes, {
        headers: { 'content-type': file.type, 'x-content-type-options': 'nosniff' },
      });
    } catch {
      return new Response(null, { status: NOT_HERE });
    }
  });
}
