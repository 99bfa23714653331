import { terminals } from '@hq/db/schema/index';
import { testHq } from '@test/helpers/hq';
import type { TestHq } from '@test/helpers/hq';
import { expect, test } from 'vitest';

const TOKEN = 'a-token-for-prometheus';

async function withHq(
  work: (hq: TestHq, read: () => Promise<string>) => Promise<void>,
): Promise<void> {
  const hq = await testHq({ metricsToken: TOKEN });
  const headers = { authorization: `Bearer ${TOKEN}` };
  try {
    await work(hq, async () => (await hq.app.inject({ url: '/metrics', headers })).body);
  } finally {
    await hq.close();
  }
}

/** The value of a line, by its name with its labels. */
function valueOf(metrics: string, name: string): number | null {
  const line = metrics.split('\n').find((it) => it.startsWith(`${name} `));
  return line === undefined ? null : Number(line.slice(name.length));
}

test.each([undefined, '', 'Bearer', 'Bearer a-token-for-prometheuS', TOKEN])(
  'are not for who shows %j',
  (authorization) =>
    withHq(async ({ app }) => {
      const headers = authorization === undefined ? {} : { authorization };
      const answer = await app.inject({ url: '/metrics', headers });
      expect(answer.statusCode).toBe(401);
      expect(answer.body).not.toContain('coipo_hq_');
    }),
);

test('are not there at all without a token in the configuration', async () => {
  const hq = await testHq();
  try {
    expect((await hq.app.inject('/metrics')).statusCode).toBe(404);
  } finally {
    await hq.close();
  }
});

test('count requests by the pattern of their route, never by their address', () =>
  withHq(async ({ app }, read) => {
    await app.inject('/health/live');
    await app.inject('/health/live');
    await app.inject('/KRTV62');
    const metrics = await read();
    const count = 'coipo_hq_request_seconds_count';
    expect(valueOf(metrics, `${count}{method="GET",route="/health/live",status="200"}`)).toBe(2);
    expect(valueOf(metrics, `${count}{method="GET",route="none",status="404"}`)).toBe(1);
    expect(metrics).not.toContain('KRTV62');
  }));

test('count what was ingested and who listens', () =>
  withHq(async ({ meters }, read) => {
    meters.runStored({ stored: 480, repeated: 20 });
    meters.runRefused('GAP');
    const leave = meters.liveClient();
    meters.liveClient();
    leave();
    leave();
    const metrics = await read();
    expect(valueOf(metrics, 'coipo_hq_events_total{outcome="stored"}')).toBe(480);
    expect(valueOf(metrics, 'coipo_hq_events_total{outcome="repeated"}')).toBe(20);
    expect(valueOf(metrics, 'coipo_hq_run_events_sum')).toBe(500);
    expect(valueOf(metrics, 'coipo_hq_runs_refused_total{code="GAP"}')).toBe(1);
    expect(valueOf(metrics, 'coipo_hq_live_clients')).toBe(1);
  }));

test('tell how far booths are behind: all together, and the worst twenty by name', () =>
  withHq(async ({ db, now }, read) => {
    const terminal = (index: number) => ({
      siteId: 'site',
      id: `t${index}`,
      code: 'A',
      name: 'Booth',
      publicKey: 'key',
      status: index === 0 ? ('revoked' as const) : ('active' as const),
      enrolledAt: 0,
      lastContactAt: now() - index * 1000,
      waiting: index,
      oldestWaitingAt: now() - index * 60_000,
    });
    await db.insert(terminals).values(Array.from({ length: 31 }, (_, index) => terminal(index)));
    const metrics = await read();
    expect(valueOf(metrics, 'coipo_hq_terminals')).toBe(30);
    expect(valueOf(metrics, 'coipo_hq_events_waiting')).toBe(465);
    const named = [...metrics.matchAll(/^coipo_hq_terminal_events_waiting\{/gm)];
    expect(named).toHaveLength(20);
    expect(valueOf(metrics, 'coipo_hq_terminal_oldest_waiting_seconds{terminal="t30"}')).toBe(1800);
    expect(valueOf(metrics, 'coipo_hq_terminal_last_contact_seconds{terminal="t30"}')).toBe(30);
  }));
