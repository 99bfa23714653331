import { sites, terminals } from '@hq/db/schema/index';
import { SIGNED_HEADERS, signatureText } from '@shared/sync/request';
import type { InjectOptions, LightMyRequestResponse } from 'fastify';
import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { TestHq } from './hq';

export interface KeyPair {
  /** Raw, base64url, as HQ keeps it. */
  readonly publicKey: string;
  readonly privateKey: KeyObject;
}

export function makeKeys(): KeyPair {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  return { publicKey: publicKey.export({ format: 'jwk' }).x ?? '', privateKey };
}

export interface SignedRequest {
  readonly method: 'GET' | 'POST' | 'PUT';
  /** Path with its query. */
  readonly url: string;
  /** Sent as JSON, gzip; bytes are sent as they are. */
  readonly body?: unknown;
  /** HQ's time as the booth knows it; HQ's own unless told. */
  readonly time?: number;
  readonly nonce?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface TestTerminal extends KeyPair {
  readonly siteId: string;
  readonly terminalId: string;
  /** A signed request, to be sent as it is or spoilt first. */
  sign(request: SignedRequest): InjectOptions & { headers: Record<string, string> };
  send(request: SignedRequest): Promise<LightMyRequestResponse>;
}

export interface TestTerminalOptions {
  /** A site that is there; without it one is made. */
  readonly siteId?: string;
  readonly siteName?: string;
  readonly terminalId?: string;
  readonly code?: string;
  readonly name?: string;
}

/** A booth in HQ's list as if it had enrolled, with its key at hand. */
export async function testTerminal(
  hq: TestHq,
  options: TestTerminalOptions = {},
): Promise<TestTerminal> {
  const now = hq.now();
  const siteId = options.siteId ?? hq.ids.next(now);
  const terminalId = options.terminalId ?? hq.ids.next(now);
  const keys = makeKeys();
  if (options.siteId === undefined) {
    const name = options.siteName ?? 'Estacionamiento Centro';
    await hq.db.insert(sites).values({ siteId, name, zone: 'America/Santiago', createdAt: now });
  }
  await hq.db.insert(terminals).values({
    siteId,
    id: terminalId,
    code: options.code ?? 'A',
    name: options.name ?? 'Caja 1',
    publicKey: keys.publicKey,
    status: 'active',
    enrolledAt: now,
  });
  return terminalWith(hq, siteId, terminalId, keys);
}

/** Signs and sends with a key, whether or not HQ knows it. */
export function terminalWith(
  hq: TestHq,
  siteId: string,
  terminalId: string,
  keys: KeyPair,
): TestTerminal {
  const signed: TestTerminal['sign'] = (request) =>
    signRequest(hq.now(), terminalId, keys, request);
  return {
    ...keys,
    siteId,
    terminalId,
    sign: signed,
    send: (request) => hq.app.inject(signed(request)),
  };
}

function signRequest(
  now: number,
  terminalId: string,
  { privateKey }: KeyPair,
  { method, url, body, time = now, nonce, headers = {} }: SignedRequest,
): InjectOptions & { headers: Record<string, string> } {
  const bytes = bytesOf(body);
  const parts = {
    method,
    path: url,
    time: String(time),
    nonce: nonce ?? randomBytes(16).toString('base64url'),
    bodyHash: createHash('sha256')
      .update(bytes ?? '')
      .digest('hex'),
  };
  const signature = sign(null, Buffer.from(signatureText(parts)), privateKey);
  return {
    method,
    url,
    ...(bytes === null ? {} : { payload: bytes }),
    headers: {
      [SIGNED_HEADERS.terminal]: terminalId,
      [SIGNED_HEADERS.time]: parts.time,
      [SIGNED_HEADERS.nonce]: parts.nonce,
      [SIGNED_HEADERS.signature]: signature.toString('base64url'),
      ...(bytes === null ? {} : { 'content-type': 'application/json' }),
      ...(bytes === null || Buffer.isBuffer(body) ? {} : { 'content-encoding': 'gzip' }),
      ...headers,
    },
  };
}

function bytesOf(body: unknown): Buffer | null {
  if (body === undefined) return null;
  return Buffer.isBuffer(body) ? body : gzipSync(JSON.stringify(body));
}
