import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { onTestFinished } from 'vitest';

/** One answer of the script: how a headquarters, or something in its place, takes a request. */
export type Script = (request: IncomingMessage, response: ServerResponse, body: Buffer) => void;

export interface ScriptedHq {
  readonly url: string;
  /** `METHOD /path?query` of every request, in order. */
  readonly asked: readonly string[];
  become(script: Script): void;
}

/** Answers JSON. */
export function json(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

/** Refuses as HQ does. */
export function refuse(
  response: ServerResponse,
  status: number,
  code: string,
  details: Readonly<Record<string, unknown>> = {},
): void {
  json(response, status, { error: { code, message: code, details, requestId: 'r' } });
}

/** A server on a real port that answers as it is told, for what a sound HQ never does. */
export async function scriptedHq(first: Script): Promise<ScriptedHq> {
  let script = first;
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', () => {
      asked.push(`${request.method} ${request.url}`);
      script(request, response, Buffer.concat(pieces));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    become: (next) => {
      script = next;
    },
  };
}
