import { AREAS } from '@hq/areas';
import { hqLogger } from '@hq/log';
import { testHq } from '@test/helpers/hq';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';

/** What was written, as one text and as objects. */
function written(): {
  readonly write: (line: string) => void;
  text(): string;
  lines(): Record<string, unknown>[];
} {
  const kept: string[] = [];
  return {
    write: (line) => kept.push(line),
    text: () => kept.join(''),
    lines: () => kept.map((line) => JSON.parse(line) as Record<string, unknown>),
  };
}

test('secrets are blotted out wherever they come along', () => {
  const out = written();
  const log = hqLogger({ logLevel: 'info' }, out);
  const secret = 'not-for-a-log';
  log.info({ password: secret, token: secret }, 'at the top');
  log.info({ body: { password: secret, pin: secret, pinHash: secret, refreshToken: secret } });
  log.info({
    req: { headers: { authorization: secret, cookie: secret, 'coipo-signature': secret } },
  });
  expect(out.lines()).toHaveLength(3);
  expect(out.text()).not.toContain(secret);
});

test('a failed statement is told without its values', async () => {
  const out = written();
  const log = hqLogger({ logLevel: 'info' }, out);
  const hq = await testHq();
  const plate = 'KRTV62';
  try {
    const failed = hq.db.execute(sql`SELECT ${plate} FROM no_such_table`);
    const error = await failed.catch((it: unknown) => it);
    expect(String(error)).toContain(plate);
    log.error({ err: error }, 'failed');
  } finally {
    await hq.close();
  }
  expect(out.text()).not.toContain(plate);
  expect(out.lines()[0]).toMatchObject({
    err: { message: expect.stringContaining('no_such_table'), cause: { code: '42P01' } },
  });
});

test('a request is one line: its id, route and caller, without what was searched for', async () => {
  const out = written();
  const hq = await testHq({}, 'pglite', AREAS, hqLogger({ logLevel: 'info' }, out));
  try {
    const answer = await hq.app.inject({
      url: '/api/sessions?plate=KRTV62',
      headers: { authorization: 'Bearer not-for-a-log' },
    });
    const line = out.lines().find((it) => it['msg'] === 'answered');
    expect(line).toMatchObject({
      reqId: answer.headers['x-request-id'],
      method: 'GET',
      path: '/api/sessions',
      status: 401,
    });
    expect(out.text()).not.toMatch(/KRTV62|not-for-a-log/);
  } finally {
    await hq.close();
  }
});
