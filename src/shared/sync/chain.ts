import { canonicalJson } from '@shared/kernel/canonical-json';

/** What the first link of a chain points at. */
export const CHAIN_START = '0'.repeat(64);

/** A link's content is hashed together with the hash before it: SHA-256 of this text, lower-case hex. */
export function linkText(prevHash: string, content: unknown): string {
  return `${prevHash}\n${canonicalJson(content)}`;
}

/** The part of an event that its hash covers. `payload` is canonical JSON, exactly as stored and sent. */
export interface EventContent {
  readonly epoch: number;
  readonly seq: number;
  readonly eventId: string;
  readonly kind: string;
  readonly version: number;
  readonly payload: string;
}

export function eventContent(event: EventContent): unknown {
  return [event.epoch, event.seq, event.eventId, event.kind, event.version, event.payload];
}
