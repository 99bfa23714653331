import type { PushedEvent } from '@shared/sync/push';

/** An event of a log, at its place. */
export interface LoggedEvent extends PushedEvent {
  readonly siteId: string;
  readonly terminalId: string;
  readonly epoch: number;
  readonly seq: number;
}

/** Whose log a run belongs to: what the signature proved. */
export interface LogOwner {
  readonly siteId: string;
  readonly terminalId: string;
}

const padded = (value: number, digits: number): string => String(value).padStart(digits, '0');

/**
 * Sorts what booths say of where a car stands as the booths themselves do (`laterPlace`): by the instant,
 * at the same one by the booth. Unlike an event's own instant, this one is never before a word that the
 * booth had heard.
 */
export function placeStampOf(
  at: number,
  { epoch, seq, terminalId }: Pick<LoggedEvent, 'epoch' | 'seq' | 'terminalId'>,
): string {
  return `${padded(at, 15)}.${terminalId}.${padded(epoch, 9)}.${padded(seq, 12)}`;
}

/** Instant and booth of a {@link placeStampOf}; `null` for anything else. */
export function placeSaid(stamp: string): { at: number; terminalId: string } | null {
  const [, at, terminalId] = /^(\d{15})\.([0-9a-f-]{36})\./.exec(stamp) ?? [];
  return at === undefined || terminalId === undefined ? null : { at: Number(at), terminalId };
}

/**
 * Sorts ends of a stay that several booths gave it while they were apart, so that the least is the one
 * that stands: money stands before a void, then what came first.
 */
export function endStampOf(status: 'closed' | 'voided', stamp: string): string {
  return `${status === 'closed' ? 0 : 1}.${stamp}`;
}

/**
 * Where an event stands among all events of a site, as text that sorts: by the booth's clock, then by
 * its log. Two events of one booth sort as they happened; of two booths, the same way for everybody.
 */
export function stampOf(
  at: number,
  { epoch, seq, terminalId }: Pick<LoggedEvent, 'epoch' | 'seq' | 'terminalId'>,
): string {
  return `${padded(at, 15)}.${padded(epoch, 9)}.${padded(seq, 12)}.${terminalId}`;
}
