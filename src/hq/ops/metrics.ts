import { HqError } from '@hq/http/error';
import { rowsOf } from '@hq/db/rows';
import type { Hq } from '@hq/hq';
import { createHash, timingSafeEqual } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { FastifyInstance } from 'fastify';
import { Gauge } from 'prom-client';

/** Terminals that get a line of their own: those that are furthest behind. */
const WORST = 20;

/** `GET /metrics` in Prometheus' text format for who shows the token; without a token in the configuration there is none. */
export function metricsRoute(app: FastifyInstance, hq: Hq): void {
  const { metricsToken } = hq.config;
  if (metricsToken === null) return;
  const expected = digest(`Bearer ${metricsToken}`);
  const terminals = terminalGauges(hq);
  const pool = poolGauge(hq);
  app.get('/metrics', { logLevel: 'warn', schema: { hide: true } }, async (request, reply) => {
    // Digests, so that the time to compare tells nothing, not even the length.
    if (!timingSafeEqual(digest(request.headers.authorization ?? ''), expected)) {
      throw new HqError('NOT_SIGNED_IN');
    }
    await terminals.read();
    pool.read();
    const { registry } = hq.meters;
    return reply.type(registry.contentType).send(await registry.metrics());
  });
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

interface Behind {
  readonly terminal: string;
  readonly waiting: number;
  readonly oldest: number | null;
  readonly contact: number | null;
  readonly skew: number | null;
  /** Of all active terminals, with those that get no line. */
  readonly active: number;
  readonly total: number;
}

function terminalGauges(hq: Hq): { read(): Promise<void> } {
  const registers = [hq.meters.registry];
  const labelNames = ['terminal'] as const;
  const gauge = (name: string, help: string) =>
    new Gauge({ name: `coipo_hq_terminal_${name}`, help, labelNames, registers });
  const waiting = gauge('events_waiting', 'Events a booth had not pushed at its last contact');
  const oldest = gauge('oldest_waiting_seconds', 'Age of the oldest of them');
  const contact = gauge('last_contact_seconds', 'Time since a booth was last heard of');
  const skew = gauge('clock_skew_seconds', "A booth's clock less HQ's");
  const active = new Gauge({
    name: 'coipo_hq_terminals',
    help: 'Booths that are enrolled and not revoked',
    registers,
  });
  const total = new Gauge({
    name: 'coipo_hq_events_waiting',
    help: 'Events that all booths together had not pushed at their last contact',
    registers,
  });
  return {
    read: async () => {
      const rows = await furthestBehind(hq);
      const now = hq.now();
      for (const each of [waiting, oldest, contact, skew]) each.reset();
      active.set(rows[0]?.active ?? 0);
      total.set(rows[0]?.total ?? 0);
      for (const row of rows) {
        const { terminal } = row;
        waiting.set({ terminal }, row.waiting);
        oldest.set({ terminal }, row.oldest === null ? 0 : (now - row.oldest) / 1000);
        if (row.contact !== null) contact.set({ terminal }, (now - row.contact) / 1000);
        if (row.skew !== null) skew.set({ terminal }, row.skew / 1000);
      }
    },
  };
}

async function furthestBehind(hq: Hq): Promise<Behind[]> {
  return await rowsOf<Behind>(
    hq.db,
    sql`SELECT id AS terminal, coalesce(waiting, 0) AS waiting, oldest_waiting_at AS oldest,
          last_contact_at AS contact, clock_skew_ms AS skew,
          count(*) OVER ()::integer AS active,
          (sum(coalesce(waiting, 0)) OVER ())::bigint AS total
        FROM terminals WHERE status = 'active'
        ORDER BY oldest_waiting_at NULLS LAST, last_contact_at NULLS FIRST, id LIMIT ${WORST}`,
  );
}

function poolGauge(hq: Hq): { read(): void } {
  const connections = new Gauge({
    name: 'coipo_hq_pool_connections',
    help: 'Connections to the database by what they do, and requests that wait for one',
    labelNames: ['state'] as const,
    registers: [hq.meters.registry],
  });
  return {
    read: () => {
      const pool = hq.database.pool();
      if (pool === null) return;
      connections.set({ state: 'busy' }, pool.total - pool.idle);
      connections.set({ state: 'idle' }, pool.idle);
      connections.set({ state: 'waiting' }, pool.waiting);
    },
  };
}
