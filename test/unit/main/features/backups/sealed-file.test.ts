import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { BackupKey } from '@shared/contracts/backups';
import { keyPairOf, newBackupKey, rawPublicKey } from '@main/features/backups/passphrase';
import { isSealed, sealFile, unsealFile } from '@main/features/backups/sealed-file';
import { temporaryFolder } from '@test/helpers/booth';

const WORDS = 'cuatro ruedas y un ñandú';
/** The lowest that the key's schema takes: these tests are not about guessing. */
const CHEAP = 1024;
let key: BackupKey;

beforeAll(async () => {
  key = await newBackupKey(WORDS, CHEAP);
});

async function sealed(content: Buffer): Promise<{ path: string; folder: string }> {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'plain'), content);
  const path = join(folder, 'sealed');
  await sealFile(join(folder, 'plain'), path, key);
  return { path, folder };
}

describe('a sealed file', () => {
  test.each([1, 15, 16, 17, 65_536, 300_001])('of %i bytes opens as it was', async (length) => {
    const content = randomBytes(length);
    const { path, folder } = await sealed(content);
    expect(isSealed(path)).toBe(true);
    expect(readFileSync(path).includes(content.subarray(0, 16)) && length > 15).toBe(false);
    await unsealFile(path, join(folder, 'opened'), WORDS);
    expect(readFileSync(join(folder, 'opened')).equals(content)).toBe(true);
  });

  test('opens with the same words typed in another form of Unicode', async () => {
    const { path, folder } = await sealed(Buffer.from('content'));
    await unsealFile(path, join(folder, 'opened'), WORDS.normalize('NFD'));
    expect(readFileSync(join(folder, 'opened'), 'utf8')).toBe('content');
  });

  test('does not open with other words', async () => {
    const { path, folder } = await sealed(Buffer.from('content'));
    for (const words of ['', 'Cuatro ruedas y un ñandú', `${WORDS} `]) {
      await expect(unsealFile(path, join(folder, 'opened'), words)).rejects.toMatchObject({
        code: 'BACKUP_PASSPHRASE_WRONG',
      });
    }
  });

  test('with any byte changed, or cut anywhere, is refused', async () => {
    const { path, folder } = await sealed(randomBytes(400));
    const whole = readFileSync(path);
    const spoilt = join(folder, 'spoilt');
    const refuses = async (bytes: Buffer): Promise<void> => {
      writeFileSync(spoilt, bytes);
      await expect(unsealFile(spoilt, join(folder, 'opened'), WORDS)).rejects.toMatchObject({
        code: expect.stringMatching(/^BACKUP_(INVALID|PASSPHRASE_WRONG)$/),
      });
    };
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: whole.length - 1 }),
        fc.integer({ min: 1, max: 255 }),
        async (at, flip) => {
          const bytes = Buffer.from(whole);
          bytes[at] = (bytes[at] ?? 0) ^ flip;
          await refuses(bytes);
          await refuses(whole.subarray(0, at));
        },
      ),
      { numRuns: 60 },
    );
  });

  test('of the same content is never the same', async () => {
    const content = Buffer.from('the same');
    const [one, other] = [await sealed(content), await sealed(content)];
    expect(readFileSync(one.path).equals(readFileSync(other.path))).toBe(false);
  });
});

test('the kept half of a key does not hold what opens, and the header holds no passphrase', async () => {
  const { privateKey, publicKey } = await keyPairOf(WORDS, key);
  expect(rawPublicKey(publicKey)).toBe(key.publicKey);
  const secret = privateKey.export({ format: 'jwk' }).d ?? '';
  const { path } = await sealed(Buffer.from('content'));
  const text = readFileSync(path).toString('latin1') + JSON.stringify(key);
  expect(text).not.toContain(secret);
  expect(text).not.toContain(WORDS);
});
