import { describe, expect, test } from 'vitest';
import { chainWatch } from '@main/features/audit/index';
import type { ChainMemory, ChainWatch } from '@main/features/audit/index';
import { checkIn, openDemoBooth, payCash, signInAs } from '@test/helpers/booth';
import type { TestBooth } from '@test/helpers/booth';

function memory(): ChainMemory & { text: string | null } {
  return {
    text: null,
    load() {
      return this.text;
    },
    save(text) {
      this.text = text;
    },
  };
}

function untilDone(watch: ChainWatch): void {
  while (watch.step());
}

async function lived(): Promise<TestBooth> {
  const booth = await openDemoBooth();
  const { stay } = await checkIn(booth, 'KRTV62');
  booth.passMinutes(60);
  await payCash(booth, stay.sessionId);
  return booth;
}

/** As somebody with an SQLite editor would. */
function tamper(booth: TestBooth, sql: string): void {
  const { $client } = booth.core.db;
  for (const name of ['audit_log_no_update', 'audit_log_no_delete']) {
    $client.exec(`DROP TRIGGER IF EXISTS ${name}`);
  }
  for (const name of ['outbox_no_update', 'outbox_no_delete']) {
    $client.exec(`DROP TRIGGER IF EXISTS ${name}`);
  }
  $client.exec(sql);
}

describe('the chains in the background', () => {
  test('are found sound, followed, and gone on with after a restart', async () => {
    const booth = await lived();
    const kept = memory();
    const watch = chainWatch(booth.core, kept);
    expect(watch.state()).toMatchObject({ state: 'checking', checked: 0 });
    untilDone(watch);
    const { checked, total, state } = watch.state();
    expect([state, checked]).toEqual(['sound', total]);
    await checkIn(booth, 'BBCC11');
    untilDone(watch);
    expect(watch.state()).toMatchObject({ state: 'sound', checked: total + 2 });
    watch.stop();

    const again = chainWatch(booth.core, kept);
    again.step();
    expect(again.state()).toMatchObject({ state: 'sound', checked: total + 2 });
  });

  test.each([
    [
      'a changed detail',
      "UPDATE audit_log SET details = '{}' WHERE seq = 9",
      'audit',
      9,
      'changed',
    ],
    ['another person', "UPDATE audit_log SET user_id = 'x' WHERE seq = 9", 'audit', 9, 'changed'],
    ['a missing link', 'DELETE FROM audit_log WHERE seq = 9', 'audit', 10, 'missing'],
    ['a hash put in', "UPDATE audit_log SET hash = 'f' WHERE seq = 9", 'audit', 9, 'changed'],
    [
      'a link that continues another',
      "UPDATE audit_log SET prev_hash = 'f' WHERE seq = 9",
      'audit',
      9,
      'unlinked',
    ],
    ['an event', "UPDATE outbox SET payload = '{}' WHERE seq = 9", 'outbox', 9, 'changed'],
    [
      'an end cut off',
      'DELETE FROM audit_log WHERE seq = (SELECT max(seq) FROM audit_log)',
      'audit',
      null,
      'cut',
    ],
  ] as const)('%s is found with its place', async (_what, sql, chain, seq, kind) => {
    const booth = await lived();
    const events: string[] = [];
    booth.core.events.subscribe((event) => events.push(event));
    const head = Number(
      booth.core.db.$client.prepare('SELECT max(seq) FROM audit_log').pluck().get(),
    );
    tamper(booth, sql);
    const watch = chainWatch(booth.core, memory());
    untilDone(watch);
    const found = { chain, seq: seq ?? head, kind };
    expect(watch.state()).toMatchObject({ state: 'broken', fault: found });
    const named = watch.state().fault?.action !== null;
    expect(named).toBe(kind !== 'cut');
    expect(events).toContain('app.changed');
  });

  test('what was verified and then cut off or rewritten is missed after a restart', async () => {
    const booth = await lived();
    const kept = memory();
    const watch = chainWatch(booth.core, kept);
    untilDone(watch);
    watch.stop();
    tamper(
      booth,
      `DELETE FROM audit_log WHERE seq = (SELECT max(seq) FROM audit_log);
       DELETE FROM outbox WHERE seq = (SELECT max(seq) FROM outbox)`,
    );
    const again = chainWatch(booth.core, kept);
    again.step();
    expect(again.state()).toMatchObject({ state: 'broken', fault: { kind: 'cut' } });
  });

  test('a slice of work is short', async () => {
    const booth = await lived();
    const watch = chainWatch(booth.core, memory());
    const longest = 60;
    for (let more = true; more;) {
      const began = performance.now();
      more = watch.step();
      expect(performance.now() - began).toBeLessThan(longest);
    }
  });

  test('the top bar is told, and a new pass can be asked for', async () => {
    const booth = await lived();
    tamper(booth, "UPDATE audit_log SET user_id = 'x' WHERE seq = 9");
    while (booth.watch.step());
    expect((await booth.call('app.state', {})).chainBroken).toBe(true);
    await signInAs(booth, 'Rodrigo Soto');
    expect(await booth.call('audit.chain', {})).toMatchObject({ fault: { seq: 9 } });
    await booth.call('audit.recheck', {});
    expect((await booth.call('app.state', {})).chainBroken).toBe(false);
    while (booth.watch.step());
    expect((await booth.call('app.state', {})).chainBroken).toBe(true);
  });
});
