/** One message of a stream of server-sent events. */
export interface StreamEvent {
  readonly id: string;
  readonly event: string;
  readonly data: string;
}

/**
 * Cuts a text stream into its events (the WHATWG event-stream format). Lines may arrive in pieces;
 * comments, which keep the connection alive, and events without data are passed over.
 */
export class EventStreamReader {
  #rest = '';
  #id = '';
  #event = '';
  #data: string[] = [];

  /** The events that the next piece of text completes. */
  read(piece: string): StreamEvent[] {
    const lines = (this.#rest + piece).split(/\r\n|\n|\r(?!$)/);
    this.#rest = lines.pop() ?? '';
    return lines.flatMap((line) => this.#take(line));
  }

  #take(line: string): StreamEvent[] {
    if (line === '') return this.#complete();
    const colon = line.indexOf(':');
    if (colon === 0) return [];
    const name = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (name === 'data') this.#data.push(value);
    if (name === 'event') this.#event = value;
    if (name === 'id') this.#id = value;
    return [];
  }

  #complete(): StreamEvent[] {
    const data = this.#data;
    const event = this.#event === '' ? 'message' : this.#event;
    this.#data = [];
    this.#event = '';
    return data.length === 0 ? [] : [{ id: this.#id, event, data: data.join('\n') }];
  }
}

/** How long to wait before the next try, ms: doubles up to a minute, spread so that not all come at once. */
export function retryDelay(failures: number, random: number): number {
  const most = Math.min(60_000, 1000 * 2 ** Math.min(failures, 6));
  return Math.round(most * (0.5 + random / 2));
}
