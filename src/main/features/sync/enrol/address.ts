import { AppError } from '@shared/kernel/errors';
import { isIP } from 'node:net';

export interface HqAddress {
  /** Scheme, host and port. */
  readonly url: string;
  /** Not encrypted. */
  readonly insecure: boolean;
  /** On this very PC. */
  readonly loopback: boolean;
}

/**
 * Where a headquarters is, as somebody typed it: `https://` where nothing is said, and `http://` only within
 * this PC or building. Throws HQ_URL_INVALID {reason: 'malformed' | 'path' | 'insecure'}.
 */
export function readAddress(typed: string): HqAddress {
  const text = /^[a-z][a-z\d+.-]*:\/\//i.test(typed) ? typed : `https://${typed}`;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || url.hostname === '' || url.username !== '' || url.password !== '') {
    throw new AppError('HQ_URL_INVALID', { reason: 'malformed' });
  }
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '') {
    throw new AppError('HQ_URL_INVALID', { reason: 'path' });
  }
  const loopback = isLoopback(url.hostname);
  if (url.protocol === 'https:') return { url: url.origin, insecure: false, loopback };
  if (url.protocol !== 'http:') throw new AppError('HQ_URL_INVALID', { reason: 'malformed' });
  if (!loopback && !isPrivate(url.hostname)) {
    throw new AppError('HQ_URL_INVALID', { reason: 'insecure' });
  }
  return { url: url.origin, insecure: true, loopback };
}

/** `[::1]` → `::1`. */
const bare = (hostname: string): string => hostname.replace(/^\[|\]$/g, '');

function isLoopback(hostname: string): boolean {
  const host = bare(hostname);
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));
}

/** Networks of a building (RFC 1918, link-local, unique local) and names that no public server has. */
function isPrivate(hostname: string): boolean {
  const host = bare(hostname);
  if (isIP(host) === 4) {
    return /^(10\.|192\.168\.|169\.254\.|172\.(1[6-9]|2\d|3[01])\.)/.test(host);
  }
  if (isIP(host) === 6) return /^(f[cd]|fe[89ab])/i.test(host);
  return !host.includes('.') || /\.(local|lan|internal|home\.arpa)$/i.test(host);
}
