import { terminals } from '@hq/db/schema/index';
import { expect, test } from 'vitest';
import { ENROLMENT_CODES_PATH, enrolmentCodeSchema } from '@shared/hq/enrolment';
import { verify } from '@main/features/verify/index';
import { DEMO_PIN } from '@shared/kernel/demo';
import { openTestBooth, signInAs } from '@test/helpers/booth';
import { testPerson } from '@test/helpers/hq-person';
import { manualTimers } from '@test/helpers/manual-timers';
import { listeningHq, syncedBooth } from '@test/helpers/synced-booth';
import type { ListeningHq } from '@test/helpers/synced-booth';
import { eq } from 'drizzle-orm';
import { onTestFinished } from 'vitest';

async function codeFor(hq: ListeningHq, siteId: string | null): Promise<string> {
  const admin = await testPerson(hq, { role: 'admin' });
  const payload = { siteId, note: '' };
  const answer = await admin.send({ method: 'POST', url: ENROLMENT_CODES_PATH, payload });
  return enrolmentCodeSchema.parse(answer.json()).code;
}

/** A new PC: nothing is set up. */
function newPc() {
  const timers = manualTimers();
  const booth = openTestBooth(undefined, { sync: { timers, random: () => 1 } });
  onTestFinished(() => booth.sync.stop());
  booth.sync.start();
  return { ...booth, timers };
}

test(
  'a new PC joins the site of another booth: people, tariffs and plan come by the feed',
  { timeout: 60_000 },
  async () => {
    const hq = await listeningHq();
    const first = await syncedBooth();
    await signInAs(first, 'Ana Rivas');
    await first.call('sync.enrol', { url: hq.url, code: await codeFor(hq, null) });
    await first.settled();
    // What HQ asked for of its catalogue went with the first round; the next finds nothing left to tell.
    await first.call('sync.now', {});
    await first.settled();
    const [known] = await hq.db.select().from(terminals);
    const siteId = known?.siteId ?? '';

    const second = newPc();
    const code = await codeFor(hq, siteId);
    const taken = { url: hq.url, code, terminal: { code: 'B', name: 'Caja 3' } };
    const refused = await second.route('sync.join', taken);
    expect(refused).toMatchObject({ ok: false, error: { code: 'TERMINAL_CODE_TAKEN' } });
    expect((await second.call('app.state', {})).terminal).toBeNull();

    const answer = await second.call('sync.join', {
      ...taken,
      terminal: { code: 'C', name: 'Caja 3' },
    });
    expect(answer.siteName).toBe('Sede Bellavista');
    await second.sync.idle();
    // What it made of the feed is recorded, and goes to HQ like everything else.
    second.timers.pass(30);
    await second.sync.idle();
    const state = await second.call('app.state', {});
    expect(state).toMatchObject({
      phase: 'ready',
      site: { name: 'Sede Bellavista', demo: true },
      terminal: { code: 'C', name: 'Caja 3' },
      sync: { state: 'connected', waiting: 0, trouble: null },
    });
    expect([...verify(second.core.db)]).toEqual([]);
    const tiles = await second.call('access.tiles', {});
    const ana = tiles.find((it) => it.displayName === 'Ana Rivas');
    await second.call('access.signIn', { userId: ana?.userId ?? '', pin: DEMO_PIN });
    const status = await second.call('sync.status', {});
    expect(status.enrolment).toMatchObject({ role: 'joined', siteId });
    const [here] = await hq.db.select().from(terminals).where(eq(terminals.code, 'C'));
    expect(here?.status).toBe('active');
    const again = await second.route('sync.join', taken);
    expect(again).toMatchObject({ ok: false, error: { code: 'ALREADY_SET_UP' } });
  },
);

test(
  'a code for a new site is none for a PC that has no site to bring',
  { timeout: 60_000 },
  async () => {
    const hq = await listeningHq();
    const booth = newPc();
    const code = await codeFor(hq, null);
    const answer = await booth.route('sync.join', {
      url: hq.url,
      code,
      terminal: { code: 'A', name: 'Caja 1' },
    });
    expect(answer).toMatchObject({ ok: false, error: { code: 'ENROLMENT_SITE_NEEDED' } });
  },
);
