import { readSetting, writeSetting } from '@main/features/settings/index';
import { write } from '@main/core/core';
import { describe, expect, test } from 'vitest';
import { checkIn, openDemoBooth, openTestBooth, payCash, signInAs } from '@test/helpers/booth';
import type { TestBooth } from '@test/helpers/booth';
import { value } from '@test/helpers/dump';

const KEYS = ['company', 'site', 'texts', 'screen', 'printer'] as const;

/** What somebody may have written into the table by hand. */
const DAMAGE = ['{not json', '', '7', 'null', '"text"', '[]', '{}', '{"kind":"network"}'];

function damage(booth: TestBooth, key: string, text: string): void {
  booth.core.db.$client.prepare('UPDATE settings SET value = ? WHERE key = ?').run(text, key);
}

describe.each(KEYS)('the setting %s, edited by hand', (key) => {
  test.each(DAMAGE)('to %j is refused by name, nothing is guessed', async (text) => {
    const booth = await openDemoBooth({ shift: false });
    damage(booth, key, text);
    expect(() => readSetting(booth.core.db, key)).toThrow(
      expect.objectContaining({
        code: 'SETTINGS_MALFORMED',
        details: expect.objectContaining({ key }),
      }),
    );
  });

  test('does not keep the program from starting, which says which one it is', async () => {
    const booth = await openDemoBooth({ shift: false });
    damage(booth, key, '{not json');
    const reopened = openTestBooth(booth.databasePath);
    await expect(reopened.call('app.state', {})).resolves.toMatchObject({
      phase: 'ready',
      malformedSettings: [key],
      terminal: { code: 'B' },
    });
    await signInAs(reopened, 'Ana Rivas');
    await expect(reopened.call('printing.status', {})).resolves.toBeDefined();
  });

  test('can be written anew, with what stood there kept in the audit', async () => {
    const booth = await openDemoBooth({ shift: false });
    const good = readSetting(booth.core.db, key);
    damage(booth, key, '{not json');
    write(booth.core, [], (tx) => writeSetting(booth.core, tx, null, key, good, 1));
    expect(readSetting(booth.core.db, key)).toEqual(good);
    const before =
      "SELECT json_extract(details, '$.before') FROM audit_log ORDER BY seq DESC LIMIT 1";
    expect(value(booth.core.db, before)).toBe('{not json');
  });
});

test('all is well: nothing is named', async () => {
  const booth = await openDemoBooth({ shift: false });
  expect((await booth.call('app.state', {})).malformedSettings).toEqual([]);
});

test('a missing setting of a site that was set up is named too', async () => {
  const booth = await openDemoBooth({ shift: false });
  booth.core.db.$client.exec("DELETE FROM settings WHERE key = 'texts'");
  expect((await booth.call('app.state', {})).malformedSettings).toEqual(['texts']);
});

test('before the first run nothing is expected to be there', async () => {
  const booth = openTestBooth();
  await expect(booth.call('app.state', {})).resolves.toMatchObject({
    phase: 'first_run',
    malformedSettings: [],
    site: null,
  });
});

describe('with a broken printer setting', () => {
  test('cars go in and out; the papers wait for the printer to be chosen again', async () => {
    const booth = await openDemoBooth();
    damage(booth, 'printer', '{"kind":"fax"}');
    const { stay } = await checkIn(booth, 'KRTV62');
    booth.passMinutes(10);
    await payCash(booth, stay.sessionId);
    await booth.queue.idle();
    await expect(booth.call('printing.status', {})).resolves.toMatchObject({
      state: 'trouble',
      trouble: 'SETTINGS_MALFORMED',
      waiting: 2,
    });
    await signInAs(booth, 'Ana Rivas');
    await booth.call('printing.configure', { printer: { kind: 'none' } });
    await expect(booth.call('app.state', {})).resolves.toMatchObject({ malformedSettings: [] });
  });
});

test.each(['{"mode":"per_minute"}', '{not json'])(
  'a broken policy (%s) lets nobody in by a guessed rule; who is inside is charged as agreed',
  async (text) => {
    const booth = await openDemoBooth();
    const { stay } = await checkIn(booth, 'KRTV62');
    const sqlite = booth.core.db.$client;
    sqlite.exec('DROP TRIGGER charging_policies_only_close');
    sqlite.prepare('UPDATE charging_policies SET policy = ?').run(text);
    expect((await booth.call('app.state', {})).malformedSettings).toEqual(['policy']);
    await expect(checkIn(booth, 'BCDF11')).rejects.toMatchObject({
      code: 'SETTINGS_MALFORMED',
      details: { key: 'policy' },
    });
    booth.passMinutes(61);
    await expect(payCash(booth, stay.sessionId)).resolves.toMatchObject({ amount: 1830 });
  },
);

test('a broken screen setting locks after the usual time rather than never', async () => {
  const booth = await openDemoBooth({ shift: false });
  damage(booth, 'screen', '{"idleLockMinutes":-1}');
  expect((await booth.call('app.state', {})).idleLockMinutes).toBe(10);
});
