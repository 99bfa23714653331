// @ts-check
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { SetupError } from './say.mjs';

/**
 * Refuses a file whose sha512 is not the pinned one.
 * @param {string} file
 * @param {string} expected base64, as npm's `dist.integrity` without its `sha512-`
 */
export async function verifySha512(file, expected) {
  const hash = createHash('sha512');
  for await (const chunk of createReadStream(file)) hash.update(chunk);
  const found = hash.digest('base64');
  if (found === expected) return;
  throw new SetupError(
    `${file} is not what was pinned and has not been used.\n` +
      `  expected sha512 ${expected}\n  found    sha512 ${found}`,
  );
}
