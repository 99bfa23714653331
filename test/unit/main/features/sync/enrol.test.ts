import { chains, terminals } from '@hq/db/schema/index';
import { describe, expect, test, vi } from 'vitest';
import { readAddress } from '@main/features/sync/enrol/address';
import { verify } from '@main/features/verify/index';
import {
  checkIn,
  openDemoBooth,
  openTestBooth,
  signInAs,
  temporaryFolder,
} from '@test/helpers/booth';
import { value } from '@test/helpers/dump';
import { testPerson } from '@test/helpers/hq-person';
import { refuse, scriptedHq } from '@test/helpers/scripted-hq';
import { listeningHq, syncedBooth } from '@test/helpers/synced-booth';
import type { ListeningHq, SyncedBooth } from '@test/helpers/synced-booth';
import { ENROLMENT_CODES_PATH, enrolmentCodeSchema } from '@shared/hq/enrolment';
import type { EnrolmentCode } from '@shared/hq/enrolment';
import { isAppError } from '@shared/kernel/errors';

// Each has an HQ with a database of its own, which a busy machine takes its time to open.
vi.setConfig({ testTimeout: 60_000 });

async function newCode(hq: ListeningHq, siteId: string | null = null): Promise<EnrolmentCode> {
  const admin = await testPerson(hq, { role: 'admin' });
  const payload = { siteId, note: 'Caja 2' };
  const answer = await admin.send({ method: 'POST', url: ENROLMENT_CODES_PATH, payload });
  return enrolmentCodeSchema.parse(answer.json());
}

async function administrated(): Promise<SyncedBooth> {
  const booth = await syncedBooth();
  await signInAs(booth, 'Ana Rivas');
  return booth;
}

/** The code of a refusal. */
const refusal = (attempt: Promise<unknown>): Promise<unknown> =>
  attempt.then(
    () => 'not refused',
    (error: unknown) => (isAppError(error) ? error.code : error),
  );

/** What HQ told of the site is recorded too, and goes there in its turn. */
async function allSent(booth: SyncedBooth): Promise<void> {
  await booth.settled();
  booth.timers.pass(30);
  await booth.settled();
}

const findings = (booth: SyncedBooth) => [...verify(booth.core.db)].map((it) => it.check);

describe('with a code', () => {
  test('the booth is enrolled, HQ knows its key, and what it recorded before is on its way', async () => {
    const hq = await listeningHq();
    const booth = await administrated();
    const { code } = await newCode(hq);
    const address = hq.url.replace('http://127.0.0.1', 'http://localhost');
    expect(await booth.call('sync.check', { url: `${address}/` })).toEqual({
      url: address,
      insecure: true,
    });
    const { siteName } = await booth.call('sync.enrol', { url: address, code: code.toLowerCase() });
    expect(siteName).toBe('Sede Bellavista');
    await allSent(booth);
    const status = await booth.call('sync.status', {});
    expect(status).toMatchObject({
      state: 'connected',
      waiting: 0,
      enrolment: { url: address, insecure: true, role: 'first', siteName: 'Sede Bellavista' },
    });
    const [known] = await hq.db.select().from(terminals);
    expect(known?.publicKey).toBe(value(booth.core.db, 'SELECT public_key FROM sync_state'));
    expect(known?.waiting).not.toBeNull();
    const [head] = await hq.db.select().from(chains);
    expect(head?.seq).toBe(value(booth.core.db, 'SELECT max(seq) FROM outbox'));
    expect(findings(booth)).toEqual([]);
  });

  test('a QR brings the address too, and a second enrolment is refused', async () => {
    const hq = await listeningHq();
    const booth = await administrated();
    const { code } = await newCode(hq);
    const qr = `coipo-enrol:${hq.url}#${code.replaceAll('-', '')}`;
    await booth.call('sync.enrol', { url: null, code: qr });
    expect(await refusal(booth.call('sync.enrol', { url: null, code: qr }))).toBe(
      'ALREADY_ENROLLED',
    );
    await booth.settled();
  });

  test('the private key is in no row and no file of the database', async () => {
    const hq = await listeningHq();
    const booth = await administrated();
    const { code } = await newCode(hq);
    await booth.call('sync.enrol', { url: hq.url, code });
    await booth.settled();
    const publicKey = String(value(booth.core.db, 'SELECT public_key FROM sync_state'));
    const { d } = JSON.parse(booth.secrets.load(`sync-${publicKey}`) ?? '{}') as { d: string };
    expect(d).toMatch(/^[\w-]{43}$/);
    const bytes = booth.core.db.$client.serialize();
    expect(bytes.includes(d)).toBe(false);
    expect(bytes.includes(Buffer.from(d, 'base64url'))).toBe(false);
  });

  test('an answer that was lost is asked for again with the same key', async () => {
    let lose = true;
    const hq = await listeningHq();
    const booth = await syncedBooth({
      fetch: async (url, init) => {
        const response = await fetch(url, init);
        if (!lose || !url.endsWith('/enrol')) return response;
        lose = false;
        throw new TypeError('fetch failed');
      },
    });
    await signInAs(booth, 'Ana Rivas');
    const { code } = await newCode(hq);
    const input = { url: hq.url, code };
    expect(await refusal(booth.call('sync.enrol', input))).toBe('HQ_UNREACHABLE');
    await booth.call('sync.enrol', input);
    await booth.settled();
    expect(booth.sync.view().state).toBe('connected');
  });

  test('a booth that left comes back with another code, key and epoch; nothing is lost or doubled', async () => {
    const hq = await listeningHq();
    const booth = await administrated();
    const first = await newCode(hq);
    await booth.call('sync.enrol', { url: hq.url, code: first.code });
    await allSent(booth);
    await booth.call('sync.disconnect', {});
    expect(await booth.call('sync.status', {})).toMatchObject({
      state: 'not_connected',
      enrolment: null,
    });
    expect(await refusal(booth.call('sync.now', {}))).toBe('NOT_ENROLLED');
    await checkIn(booth, 'KTRX42');
    const [known] = await hq.db.select().from(terminals);
    const second = await newCode(hq, known?.siteId ?? null);
    await booth.call('sync.enrol', { url: hq.url, code: second.code });
    await allSent(booth);
    expect(booth.sync.view()).toMatchObject({ state: 'connected', waiting: 0 });
    const heads = await hq.db.select().from(chains).orderBy(chains.epoch);
    const newest = (epoch: number) =>
      value(booth.core.db, 'SELECT max(seq) FROM outbox WHERE epoch = ?', epoch);
    expect(heads.map(({ epoch, seq }) => [epoch, seq])).toEqual([
      [1, newest(1)],
      [2, newest(2)],
    ]);
    expect(findings(booth)).toEqual([]);
  });
});

describe('what is refused', () => {
  test('a code that was mistyped does not even leave the booth', async () => {
    const hq = await scriptedHq((_request, response) => refuse(response, 401, 'SIGNATURE_WRONG'));
    const booth = await administrated();
    const wrong = { url: hq.url, code: 'ABCD-EFGH-JK0' };
    expect(await refusal(booth.call('sync.enrol', wrong))).toBe('ENROLMENT_CODE_WRONG');
    expect(hq.asked).toEqual([]);
  });

  test.each([
    ['ENROLMENT_CODE_USED', 409, 'ENROLMENT_CODE_USED'],
    ['ENROLMENT_CODE_EXPIRED', 410, 'ENROLMENT_CODE_EXPIRED'],
    ['RATE_LIMITED', 429, 'HQ_REFUSED'],
    ['INTERNAL', 500, 'HQ_UNREACHABLE'],
  ])('HQ says %s', async (code, status, expected) => {
    const hq = await scriptedHq((_request, response) => refuse(response, status, code));
    const booth = await administrated();
    const input = { url: hq.url, code: '0000-0000-000' };
    expect(await refusal(booth.call('sync.enrol', input))).toBe(expected);
    expect((await booth.call('sync.status', {})).enrolment).toBeNull();
  });

  test('a demonstration site stays on this PC', async () => {
    const booth = await administrated();
    const input = { url: 'https://hq.example.com', code: '0000-0000-000' };
    expect(await refusal(booth.call('sync.enrol', input))).toBe('DEMO_STAYS_HERE');
  });

  test('nobody but who may manage it', async () => {
    const booth = await openDemoBooth();
    for (const name of ['Marcela Fuentes', 'Rodrigo Soto'] as const) {
      await signInAs(booth, name);
      expect(await refusal(booth.call('sync.now', {}))).toBe('FORBIDDEN');
      expect((await booth.call('sync.status', {})).state).toBe('not_connected');
    }
  });

  test('an address where something else answers', async () => {
    const page = await scriptedHq((_request, response) => response.end('<h1>router</h1>'));
    const booth = await administrated();
    expect(await refusal(booth.call('sync.check', { url: page.url }))).toBe('HQ_UNREACHABLE');
    const nobody = { url: 'http://127.0.0.1:9' };
    expect(await refusal(booth.call('sync.check', nobody))).toBe('HQ_UNREACHABLE');
  });
});

describe('an address', () => {
  test.each([
    ['hq.example.com', 'https://hq.example.com', false],
    ['https://hq.example.com:8443/', 'https://hq.example.com:8443', false],
    ['HTTPS://HQ.Example.COM', 'https://hq.example.com', false],
    ['http://localhost:8080', 'http://localhost:8080', true],
    ['http://127.0.0.1:8080', 'http://127.0.0.1:8080', true],
    ['http://[::1]:8080', 'http://[::1]:8080', true],
    ['http://192.168.1.20', 'http://192.168.1.20', true],
    ['http://10.0.0.3:81', 'http://10.0.0.3:81', true],
    ['http://172.31.0.3', 'http://172.31.0.3', true],
    ['http://central', 'http://central', true],
    ['http://central.local', 'http://central.local', true],
  ])('%s is %s', (typed, url, insecure) => {
    expect(readAddress(typed)).toMatchObject({ url, insecure });
  });

  test.each([
    ['http://hq.example.com', 'insecure'],
    ['http://8.8.8.8', 'insecure'],
    ['http://172.32.0.1', 'insecure'],
    ['http://10.example.com', 'insecure'],
    ['http://127.0.0.1.example.com', 'insecure'],
    ['https://hq.example.com/booths', 'path'],
    ['https://hq.example.com/?a=1', 'path'],
    ['https://user:secret@hq.example.com', 'malformed'],
    ['ftp://hq.example.com', 'malformed'],
    ['file:///etc/passwd', 'malformed'],
    ['https://', 'malformed'],
    ['no es una dirección', 'malformed'],
  ])('%s is none: %s', (typed, reason) => {
    expect(() => readAddress(typed)).toThrow(
      expect.objectContaining({ code: 'HQ_URL_INVALID', details: { reason } }),
    );
  });
});

test('before the first run nothing is enrolled', () => {
  const booth = openTestBooth(`${temporaryFolder()}/coipo.db`);
  booth.sync.start();
  expect(booth.sync.view()).toMatchObject({ state: 'not_connected', waiting: 0 });
});
