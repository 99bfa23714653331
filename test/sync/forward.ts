import { Agent, request as httpRequest } from 'node:http';
import type { IncomingHttpHeaders, IncomingMessage, OutgoingHttpHeaders } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';

/** A request as it came, to be passed on as often as somebody likes. */
export interface Forwarded {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

export interface Answer {
  readonly status: number;
  readonly headers: OutgoingHttpHeaders;
  readonly body: Buffer;
}

export interface Manner {
  /** The connection breaks after so many bytes of the body. */
  readonly cutAt?: number;
  readonly slowly?: boolean;
}

/** Of one connection, not of the message. */
const HOP_BY_HOP = ['connection', 'keep-alive', 'transfer-encoding', 'host', 'upgrade'];

const agent = new Agent({ keepAlive: true });

export async function bodyOf(message: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of message) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

/** A few pieces of a body, none for an empty one. */
export function pieces(body: Buffer, count = 5): Buffer[] {
  const size = Math.max(1, Math.ceil(body.length / count));
  const found: Buffer[] = [];
  for (let at = 0; at < body.length; at += size) found.push(body.subarray(at, at + size));
  return found;
}

/** Asks HQ what was asked. Rejects when it does not answer whole. */
export async function forward(target: string, asked: Forwarded, manner: Manner): Promise<Answer> {
  const { method, path, headers, body } = asked;
  const outgoing = httpRequest(new URL(path, target), {
    method,
    headers: { ...passed(headers), 'content-length': body.length },
    agent,
  });
  const answered = new Promise<IncomingMessage>((resolve, reject) => {
    outgoing.on('response', resolve);
    outgoing.on('error', reject);
    outgoing.on('close', () => reject(new Error('cut')));
  });
  // Rejections are heard below; a cut request is not waited for.
  answered.catch(() => {});
  if (manner.cutAt !== undefined) {
    outgoing.write(body.subarray(0, manner.cutAt));
    await delay(2);
    outgoing.destroy();
    throw new Error('cut');
  }
  for (const piece of manner.slowly === true ? pieces(body) : [body]) {
    outgoing.write(piece);
    if (manner.slowly === true) await delay(1);
  }
  outgoing.end();
  const answer = await answered;
  return {
    status: answer.statusCode ?? 502,
    headers: passed(answer.headers),
    body: await bodyOf(answer),
  };
}

function passed(headers: IncomingHttpHeaders): OutgoingHttpHeaders {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !HOP_BY_HOP.includes(name)));
}
