import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { hqErrorSchema } from '@shared/sync/codes';
import type { Fault, FaultPlan } from './faults';
import { noFaults } from './faults';
import { bodyOf, forward, pieces } from './forward';
import type { Answer, Forwarded, Manner } from './forward';

export interface FaultProxyOptions {
  /** Where HQ listens now, `http://127.0.0.1:…`: it may come back on another port. */
  readonly target: () => string;
  readonly plan?: FaultPlan;
  /** A request hangs: whoever waits for it may lose patience at once. */
  readonly onHang?: () => void;
  /** Both clocks go on, past the time that a request under way is good for. */
  readonly onHeld?: () => void;
  /** Before each request that reaches the proxy: HQ may be killed here. */
  readonly onRequest?: (request: Forwarded) => void | Promise<void>;
}

/** The way between a booth and HQ, on which things go wrong as a plan says. */
export class FaultProxy {
  readonly #options: FaultProxyOptions;
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  readonly #late: Forwarded[] = [];
  readonly #counts = new Map<Fault | 'none', number>();
  readonly #refusals = new Map<string, number>();
  readonly #underWay = new Set<Promise<Answer>>();
  #plan: FaultPlan;
  #port = 0;

  private constructor(options: FaultProxyOptions) {
    this.#options = options;
    this.#plan = options.plan ?? noFaults;
    this.#server = createServer((request, response) => {
      this.#handle(request, response).catch(() => response.destroy());
    });
    this.#server.on('connection', (socket) => {
      this.#sockets.add(socket);
      socket.on('close', () => this.#sockets.delete(socket));
      socket.on('error', () => {});
    });
  }

  static async start(options: FaultProxyOptions): Promise<FaultProxy> {
    const proxy = new FaultProxy(options);
    await proxy.plugIn();
    return proxy;
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  /** How often each fault happened. */
  get counts(): Readonly<Record<string, number>> {
    return Object.fromEntries(this.#counts);
  }

  /** How often HQ refused something, by its code. */
  get refusals(): Readonly<Record<string, number>> {
    return Object.fromEntries(this.#refusals);
  }

  set plan(plan: FaultPlan) {
    this.#plan = plan;
  }

  /** The cable is in (again): it listens where it did. */
  async plugIn(): Promise<void> {
    this.#server.listen(this.#port, '127.0.0.1');
    await once(this.#server, 'listening');
    this.#port = (this.#server.address() as AddressInfo).port;
  }

  /** The cable is out: nobody listens, and what was under way is gone. */
  async unplug(): Promise<void> {
    if (!this.#server.listening) return;
    const closed = once(this.#server, 'close');
    this.#server.close();
    for (const socket of this.#sockets) socket.destroy();
    await closed;
  }

  /** What is on its way has arrived or failed, and what was late never comes. */
  async quiet(): Promise<void> {
    this.#late.length = 0;
    await Promise.allSettled(this.#underWay);
  }

  async #handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const asked: Forwarded = {
      method: request.method ?? 'GET',
      path: request.url ?? '/',
      headers: request.headers,
      body: await bodyOf(request),
    };
    await this.#options.onRequest?.(asked);
    const fault = this.#plan.next();
    this.#counts.set(fault, (this.#counts.get(fault) ?? 0) + 1);
    await this.#fare(fault, asked, response);
  }

  async #fare(fault: Fault | 'none', asked: Forwarded, response: ServerResponse): Promise<void> {
    switch (fault) {
      case 'lost_request':
        return void response.destroy();
      case 'lost_answer':
        await this.#ask(asked);
        return void response.destroy();
      case 'late':
        this.#late.push(asked);
        return void response.destroy();
      case 'cut_request':
        await this.#pass(asked, { cutAt: asked.body.length / 2 }).catch(() => {});
        return void response.destroy();
      case 'hangs':
        return this.#options.onHang?.();
      case 'expired':
        this.#options.onHeld?.();
        return give(response, await this.#ask(asked));
      case 'error_page':
        return page(response, 502, '<html>Bad gateway</html>');
      case 'error_after':
        await this.#ask(asked);
        return page(response, 504, '<html>Gateway timeout</html>');
      case 'too_many':
        return page(response, 429, 'slow down', { 'retry-after': '2' });
      case 'portal':
        return page(response, 200, '<html>Welcome to the hotel</html>');
      case 'redirect':
        return page(response, 302, '', { location: 'http://127.0.0.1:9/sign-in' });
      case 'doubled':
        await this.#ask(asked);
        return give(response, await this.#ask(asked));
      case 'doubled_at_once': {
        const [first] = await Promise.all([this.#ask(asked), this.#ask(asked)]);
        return give(response, first);
      }
      case 'cut_answer':
        return cut(response, await this.#ask(asked));
      case 'slow':
        return await dribble(response, await this.#ask(asked, true));
      case 'none':
        return give(response, await this.#ask(asked));
    }
  }

  /** HQ's answer; those that are late arrive right after. */
  async #ask(asked: Forwarded, slowly = false): Promise<Answer> {
    const answer = await this.#pass(asked, { slowly });
    for (const late of this.#late.splice(0)) await this.#pass(late, {}).catch(() => {});
    return answer;
  }

  async #pass(asked: Forwarded, manner: Manner): Promise<Answer> {
    const passing = forward(this.#options.target(), asked, manner);
    this.#underWay.add(passing);
    try {
      const answer = await passing;
      const code = refusalIn(answer);
      if (code !== null) this.#refusals.set(code, (this.#refusals.get(code) ?? 0) + 1);
      return answer;
    } finally {
      this.#underWay.delete(passing);
    }
  }
}

/** The code of HQ's refusal; `null` where it did what it was asked. */
function refusalIn({ status, body }: Answer): string | null {
  if (status < 400) return null;
  try {
    return hqErrorSchema.parse(JSON.parse(body.toString('utf8'))).error.code;
  } catch {
    return null; // Not a word of HQ's.
  }
}

function page(
  response: ServerResponse,
  status: number,
  text: string,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { 'content-type': 'text/html', ...headers }).end(text);
}

function give(response: ServerResponse, { status, headers, body }: Answer): void {
  response.writeHead(status, headers).end(body);
}

function cut(response: ServerResponse, { status, headers, body }: Answer): void {
  response.writeHead(status, { ...headers, 'content-length': body.length });
  response.write(body.subarray(0, body.length / 2), () => response.destroy());
}

async function dribble(response: ServerResponse, { status, headers, body }: Answer): Promise<void> {
  response.writeHead(status, { ...headers, 'content-length': body.length });
  for (const piece of pieces(body)) {
    response.write(piece);
    await delay(1);
  }
  response.end();
}
