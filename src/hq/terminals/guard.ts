import type { Hq } from '@hq/hq';
import { terminals } from '@hq/db/schema/index';
import { HqError } from '@hq/http/error';
import { REQUEST_WINDOW_MS, SIGNED_HEADERS, signedHeadersSchema } from '@shared/sync/request';
import { eq } from 'drizzle-orm';
import type { FastifyRequest } from 'fastify';
import { contactOf, worthKeeping } from './contact';
import { nonceSweeper, takeNonce } from './nonces';
import { signedBy } from './signature';
import { keepContact, terminalWarnings } from './warnings';

export interface Signature {
  readonly terminalId: string;
  /** UTC ms. */
  readonly time: number;
  readonly nonce: string;
  /** Whether the owner of a key (raw, base64url) made it over this request and these bytes. */
  by(publicKey: string, body: Buffer | null): boolean;
}

/** The signature that a request carries. Throws `SIGNATURE_WRONG` when a header is missing or odd. */
export function readSignature(request: FastifyRequest): Signature {
  const read = signedHeadersSchema.safeParse(request.headers);
  if (!read.success) {
    const headers = [...new Set(read.error.issues.map(({ path }) => String(path[0])))];
    throw new HqError('SIGNATURE_WRONG', { headers });
  }
  const time = read.data[SIGNED_HEADERS.time];
  const nonce = read.data[SIGNED_HEADERS.nonce];
  const signature = read.data[SIGNED_HEADERS.signature];
  const { method, originalUrl: path } = request;
  return {
    terminalId: read.data[SIGNED_HEADERS.terminal],
    time: Number(time),
    nonce,
    by: (publicKey, body) => signedBy(publicKey, signature, { method, path, time, nonce, body }),
  };
}

/** Throws `CLOCK_SKEW` with HQ's time for a request from outside the window. */
export function checkWindow(time: number, now: number): void {
  if (Math.abs(now - time) > REQUEST_WINDOW_MS) throw new HqError('CLOCK_SKEW', { now });
}

export interface TerminalGuard {
  /** Before the body is read: refuses whoever is nobody. Throws `TERMINAL_UNKNOWN`, `TERMINAL_REVOKED`. */
  admit(request: FastifyRequest): Promise<void>;
  /**
   * With the body as sent: makes sure of who it is and sets `request.terminal`. Throws
   * `SIGNATURE_WRONG`, `CLOCK_SKEW`, `REPLAYED`.
   */
  check(request: FastifyRequest, body: Buffer | null): Promise<void>;
}

export function terminalGuard(hq: Hq): TerminalGuard {
  const sweep = nonceSweeper(hq);
  const warn = terminalWarnings(hq);
  const admitted = new WeakMap<FastifyRequest, typeof terminals.$inferSelect>();
  return {
    admit: async (request) => {
      const { terminalId } = readSignature(request);
      const [terminal] = await hq.db
        .select()
        .from(terminals)
        .where(eq(terminals.id, terminalId))
        .limit(1);
      if (!terminal) throw new HqError('TERMINAL_UNKNOWN');
      if (terminal.status === 'revoked') throw new HqError('TERMINAL_REVOKED');
      admitted.set(request, terminal);
    },
    check: async (request, body) => {
      const terminal = admitted.get(request);
      if (!terminal) throw new HqError('TERMINAL_UNKNOWN');
      const signature = readSignature(request);
      if (!signature.by(terminal.publicKey, body)) {
        await warn.signatureWrong(terminal, request.ip);
        throw new HqError('SIGNATURE_WRONG');
      }
      const now = hq.now();
      checkWindow(signature.time, now);
      const caller = { siteId: terminal.siteId, terminalId: terminal.id };
      await takeNonce(hq, caller, signature.nonce, signature.time);
      request.terminal = caller;
      const told = contactOf(request.headers, signature.time, now);
      if (worthKeeping(terminal, told)) await keepContact(hq, terminal, told);
      await sweep();
    },
  };
}
