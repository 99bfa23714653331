import { Counter, Gauge, Histogram, Registry } from 'prom-client';

/** What HQ counts of itself, for Prometheus. Labels are few and known: no site, plate or person. */
export interface Meters {
  readonly registry: Registry;
  /** A run was stored. */
  runStored(run: { readonly stored: number; readonly repeated: number }): void;
  /** A run, or an event's projection, was refused or flagged, by code. */
  runRefused(code: string): void;
  /** Somebody listens to what happens (SSE). Answers what to call when he is gone. */
  liveClient(): () => void;
  answered(request: AnsweredRequest): void;
}

export interface AnsweredRequest {
  readonly method: string;
  /** The pattern of the route, never the address that was asked. */
  readonly route: string;
  readonly status: number;
  readonly seconds: number;
}

const SECONDS = [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15];

/** Counters of one HQ. */
export function createMeters(): Meters {
  const registry = new Registry();
  const registers = [registry];
  const requests = new Histogram({
    name: 'coipo_hq_request_seconds',
    help: 'Time until a request was answered, by route and status',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: SECONDS,
    registers,
  });
  const events = new Counter({
    name: 'coipo_hq_events_total',
    help: 'Events of booths that arrived: stored, or repeated because they were stored before',
    labelNames: ['outcome'] as const,
    registers,
  });
  const runSize = new Histogram({
    name: 'coipo_hq_run_events',
    help: 'Events per run',
    buckets: [1, 5, 20, 50, 100, 250, 500, 1000],
    registers,
  });
  const refused = new Counter({
    name: 'coipo_hq_runs_refused_total',
    help: 'Runs of booths that were refused, by code',
    labelNames: ['code'] as const,
    registers,
  });
  const live = new Gauge({
    name: 'coipo_hq_live_clients',
    help: 'Pages that are told at once what happens',
    registers,
  });
  return {
    registry,
    runStored: ({ stored, repeated }) => {
      events.inc({ outcome: 'stored' }, stored);
      events.inc({ outcome: 'repeated' }, repeated);
      runSize.observe(stored + repeated);
    },
    runRefused: (code) => refused.inc({ code }),
    liveClient: () => {
      live.inc();
      let gone = false;
      return () => {
        if (!gone) live.dec();
        gone = true;
      };
    },
    answered: ({ method, route, status, seconds }) =>
      requests.observe({ method, route, status }, seconds),
  };
}
