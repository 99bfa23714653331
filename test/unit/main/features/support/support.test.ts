import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { noDialogs } from '@main/core/file-dialogs';
import { redact } from '@main/features/support/redact';
import { checkIn, openDemoBooth, signInAs, temporaryFolder } from '@test/helpers/booth';
import type { TestBooth } from '@test/helpers/booth';
import { refusalOf } from '@test/helpers/refusal';

const BADGE = `CB${'A'.repeat(20)}`;

async function supportedBooth(path: string | null): Promise<TestBooth> {
  const logsFolder = join(temporaryFolder(), 'logs');
  mkdirSync(logsFolder);
  writeFileSync(join(logsFolder, 'coipo.log.1'), '{"msg":"older"}\n');
  writeFileSync(join(logsFolder, 'coipo.log'), `{"msg":"${BADGE} of KRTV62, 12.345.678-5"}\n`);
  const dialogs = { ...noDialogs, save: () => Promise.resolve(path) };
  const booth = await openDemoBooth({ surroundings: { logsFolder, dialogs } });
  await checkIn(booth, 'KRTV62');
  await signInAs(booth, 'Rodrigo Soto');
  return booth;
}

describe('the copy for support', () => {
  test('tells of program, booth, rows, actions and log, and holds no secret', async () => {
    const path = join(temporaryFolder(), 'copia.txt');
    const booth = await supportedBooth(path);
    const { bytes } = await booth.call('support.export', {});
    const text = readFileSync(path, 'utf8');
    expect(Buffer.byteLength(text)).toBe(bytes);
    expect(text).toMatch(/^sessions 1$/m);
    expect(text).toMatch(/\d+ \S+Z session\.opened/);
    expect(text.indexOf('older')).toBeLessThan(text.indexOf('CB…'));
    const { pinHash } = booth.core.db.$client
      .prepare<[], { pinHash: string }>('SELECT pin_hash AS pinHash FROM users LIMIT 1')
      .get() ?? { pinHash: '' };
    for (const secret of [pinHash, BADGE, 'KRTV62', '12.345.678-5', 'Marcela', 'Rodrigo']) {
      expect(text).not.toContain(secret);
    }
    const kept = booth.core.db.$client
      .prepare(`SELECT details FROM audit_log WHERE action = 'support.exported'`)
      .pluck()
      .get();
    expect(JSON.parse(String(kept))).toEqual({ bytes });
  });

  test('is not written when nobody chose where', async () => {
    const booth = await supportedBooth(null);
    expect(await booth.call('support.export', {})).toEqual({ path: null, bytes: 0 });
  });

  test('into a folder that is not there is refused by a code', async () => {
    const path = join(temporaryFolder(), 'gone', 'copia.txt');
    const booth = await supportedBooth(path);
    // The print queue goes on meanwhile.
    await expect(booth.call('support.export', {})).rejects.toMatchObject({
      code: 'FILE_NOT_WRITTEN',
    });
    expect(existsSync(path)).toBe(false);
  });

  test('is not for operators', async () => {
    const booth = await supportedBooth(null);
    await signInAs(booth, 'Marcela Fuentes');
    expect((await refusalOf(booth, () => booth.call('support.preview', {}))).code).toBe(
      'FORBIDDEN',
    );
  });
});

test.each([
  ['{"pin": "2580"}', '{"pin": "…"}'],
  ['scrypt$16384$8$1$c2Fs$a2V5 next', 'scrypt$… next'],
  ['{"passphrase":"mi clave"}', '{"passphrase":"…"}'],
  ['7.654.321-K and BB1234', '(rut) and (patente)'],
])('%s is not told', (text, told) => expect(redact(text)).toBe(told));
