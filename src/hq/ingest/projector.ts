import type { envelopeSchema } from '@shared/sync/events/envelope';
import type { z } from 'zod';
import { stampOf } from './event';
import type { LoggedEvent } from './event';
import type { Rows } from './rows';

export type Envelope = z.infer<typeof envelopeSchema>;

/** Where a fact comes from, as every projected row keeps it. */
export interface Origin {
  readonly terminalId: string;
  readonly epoch: number;
  readonly seq: number;
}

export interface Fact {
  readonly event: LoggedEvent;
  readonly origin: Origin;
  /** Sorts the events of a site. */
  readonly stamp: string;
}

/** Turns the event of one kind and version into rows. Pure: it knows nothing but the event. */
export interface Projector {
  readonly schema: z.ZodType<Envelope>;
  project(body: Envelope, fact: Fact, rows: Rows): void;
}

/** A projector whose `project` is given what its schema says. */
export function projector<Body extends Envelope>(
  schema: z.ZodType<Body>,
  project: (body: Body, fact: Fact, rows: Rows) => void,
): Projector {
  return { schema, project: (body, fact, rows) => project(body as Body, fact, rows) };
}

/** By kind, then by version. */
export type Projectors = Readonly<Record<string, Readonly<Record<number, Projector>>>>;

/** Why an event that is stored could not be projected. */
export class Fault extends Error {
  override readonly name = 'Fault';
}

const UNSTORABLE = /\\u(?:0000|[dD][89a-fA-F])/;

/** The text of a payload as a value that PostgreSQL can hold: no NUL, no half of a letter. */
function readPayload(payload: string): unknown {
  if (!UNSTORABLE.test(payload)) return JSON.parse(payload);
  return JSON.parse(payload, (_key, value: unknown) =>
    typeof value === 'string' ? value.toWellFormed().replaceAll('\0', '\uFFFD') : value,
  );
}

/**
 * Adds what an event says to the rows. Kinds that nobody projects say nothing. Throws {@link Fault} for
 * a version that this program does not know and for a payload that is not what its version says.
 */
export function projectEvent(projectors: Projectors, event: LoggedEvent, rows: Rows): void {
  const versions = Object.hasOwn(projectors, event.kind) ? projectors[event.kind] : undefined;
  if (!versions) return;
  const known = versions[event.version];
  if (!known) throw new Fault(`version ${event.version} of ${event.kind} is not known`);
  const { schema, project } = known;
  const body = schema.safeParse(parsed(event.payload));
  if (!body.success) {
    const [issue] = body.error.issues;
    throw new Fault(`${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`.slice(0, 500));
  }
  const { terminalId, epoch, seq } = event;
  const origin = { terminalId, epoch, seq };
  project(body.data, { event, origin, stamp: stampOf(body.data.at, origin) }, rows);
}

function parsed(payload: string): unknown {
  try {
    return readPayload(payload);
  } catch {
    throw new Fault('the payload is not JSON');
  }
}
