import { alarms, payments, terminals } from '@hq/db/schema/index';
import { verify } from '@main/features/verify/index';
import { runCli } from '@cli/run';
import { streamOutput } from '@cli/output';
import { ENROLMENT_CODES_PATH, enrolmentCodeSchema } from '@shared/hq/enrolment';
import { checkIn, openTestBooth, payCash, signInAs, temporaryFolder } from '@test/helpers/booth';
import type { TestBooth } from '@test/helpers/booth';
import { testPerson } from '@test/helpers/hq-person';
import { manualTimers } from '@test/helpers/manual-timers';
import type { ManualTimers } from '@test/helpers/manual-timers';
import { listeningHq, syncedBooth } from '@test/helpers/synced-booth';
import type { ListeningHq, SyncedBooth } from '@test/helpers/synced-booth';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { expect, onTestFinished, test } from 'vitest';

type RunningBooth = TestBooth & { readonly timers: ManualTimers };

async function codeFor(hq: ListeningHq, siteId: string | null): Promise<string> {
  const admin = await testPerson(hq, { role: 'admin' });
  const payload = { siteId, note: '' };
  const answer = await admin.send({ method: 'POST', url: ENROLMENT_CODES_PATH, payload });
  return enrolmentCodeSchema.parse(answer.json()).code;
}

/** A PC with its own program; a clone has the file and the key of another. */
function pc(databasePath?: string, secrets?: SyncedBooth['secrets']): RunningBooth {
  const timers = manualTimers();
  const sync = { timers, random: () => 1, ...(secrets && { secrets }) };
  const booth = openTestBooth(databasePath, { sync });
  onTestFinished(() => booth.sync.stop());
  booth.sync.start();
  return { ...booth, timers };
}

/** What was recorded is sent, and what HQ has to say is heard. */
async function synced({ timers, sync }: RunningBooth): Promise<void> {
  timers.pass(30);
  await sync.idle();
}

async function coipoSync(...args: string[]): Promise<{ code: number; lines: string[] }> {
  let text = '';
  const stream = new Writable({
    write: (chunk, _encoding, done) => {
      text += String(chunk);
      done();
    },
  });
  const code = await runCli(['sync', ...args], { out: streamOutput(stream), note: () => {} });
  return { code, lines: text.trim().split('\n') };
}

async function charge(hq: ListeningHq, booth: TestBooth, plate: string): Promise<number> {
  const { stay } = await checkIn(booth, plate);
  booth.passMinutes(60);
  hq.setNow(booth.clock.now());
  return (await payCash(booth, stay.sessionId)).amount;
}

test(
  'a cloned PC stops and says so, and goes on as a new booth: what only it knew is entered there',
  { timeout: 120_000 },
  async () => {
    const hq = await listeningHq();
    const original = await syncedBooth();
    await signInAs(original, 'Ana Rivas');
    await original.call('sync.enrol', { url: hq.url, code: await codeFor(hq, null) });
    await synced(original);
    await original.call('sync.now', {});
    await synced(original);
    const [{ siteId = '' } = {}] = await hq.db.select().from(terminals);

    // The disk is copied, the key store with it; both PCs go on.
    const copy = join(temporaryFolder(), 'coipo.db');
    original.core.db.$client.exec(`VACUUM INTO '${copy}'`);
    await signInAs(original, 'Marcela Fuentes');
    const there = await charge(hq, original, 'KRTV62');
    await synced(original);
    const clone = pc(copy, original.secrets);
    // It was on its way for as long as the other one worked.
    clone.clock.set(original.clock.now());
    await signInAs(clone, 'Marcela Fuentes');
    const here = await charge(hq, clone, 'BBBB22');
    await synced(clone);

    // Nothing is stored, skipped or mixed; it says what is so.
    expect(clone.sync.view()).toMatchObject({ state: 'trouble', trouble: { code: 'FORK' } });
    const { code, lines } = await coipoSync('--db', copy, '--json');
    const standing = JSON.parse(lines[0] ?? '') as { waiting: number };
    expect(code).toBe(1);
    expect(standing).toMatchObject({ enrolled: true, last_error: 'FORK', stopped: true, epoch: 1 });
    const unsent = (await coipoSync('--db', copy, '--unsent')).lines.map(
      (line) => JSON.parse(line) as { kind: string; payload: { amount: number } },
    );
    expect(unsent).toHaveLength(standing.waiting);
    expect(unsent.filter(({ kind }) => kind === 'payment.made')).toMatchObject([
      { payload: { amount: here } },
    ]);
    expect(await hq.db.select().from(alarms)).toMatchObject([{ code: 'FORK' }]);

    // The way out: its file is set aside, and the PC joins the site as one more booth.
    await clone.sync.stop();
    const anew = pc();
    anew.clock.set(clone.clock.now());
    await anew.call('sync.join', {
      url: hq.url,
      code: await codeFor(hq, siteId),
      terminal: { code: 'C', name: 'Caja 3' },
    });
    await anew.sync.idle();
    await signInAs(anew, 'Rodrigo Soto');
    await anew.call('shifts.open', { float: { '1000': 10 } });
    const now = anew.clock.now();
    const belated = await anew.call('payments.belated', {
      requestId: crypto.randomUUID(),
      plate: 'BBBB22',
      vehicleClass: 'car',
      entryAt: now - 60 * 60_000,
      exitAt: now,
      tenders: [{ method: 'cash', received: here }],
      reason: 'cobrado en el equipo clonado',
    });
    expect(belated.amount).toBe(here);
    await synced(anew);
    await synced(original);
    for (const booth of [anew, original]) {
      expect(booth.sync.view()).toMatchObject({ state: 'connected', waiting: 0, trouble: null });
      expect([...verify(booth.core.db)]).toEqual([]);
    }
    const known = await hq.db.select().from(payments);
    expect(known.map(({ amount }) => amount).toSorted()).toEqual([there, here].toSorted());
  },
);
