import { HqError } from '@hq/http/error';
import { RUN_LIMITS } from '@shared/sync/push';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';

const inflate = promisify<Buffer, { maxOutputLength: number }, Buffer>(gunzip);

const ENCODINGS = ['gzip', 'identity'] as const;
export type BodyEncoding = (typeof ENCODINGS)[number];

/** Of a `content-encoding` header. Throws `UNSUPPORTED_ENCODING`. */
export function bodyEncoding(header: string | undefined): BodyEncoding {
  const named = header?.trim().toLowerCase() ?? 'identity';
  const known = ENCODINGS.find((it) => it === named);
  if (known === undefined) throw new HqError('UNSUPPORTED_ENCODING', { accepted: ENCODINGS });
  return known;
}

/**
 * The text of a body. One that would be too large is cut while it is unpacked, never held whole.
 * Throws `TOO_LARGE`, `INVALID_INPUT`.
 */
export async function bodyText(bytes: Buffer, encoding: BodyEncoding): Promise<string> {
  if (encoding === 'identity') return bytes.toString('utf8');
  const limit = RUN_LIMITS.inflatedBytes;
  try {
    return (await inflate(bytes, { maxOutputLength: limit })).toString('utf8');
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ERR_BUFFER_TOO_LARGE') throw new HqError('TOO_LARGE', { limit });
    throw new HqError('INVALID_INPUT', { faults: ['the body is not whole gzip'] });
  }
}
