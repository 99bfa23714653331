import { AppError } from '@shared/kernel/errors';
import {
  createCipheriv,
  createDecipheriv,
  createHash,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  randomBytes,
} from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import {
  closeSync,
  createReadStream,
  createWriteStream,
  openSync,
  readSync,
  statSync,
} from 'node:fs';
import { Transform, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { backupKeySchema } from '@shared/contracts/backups';
import type { BackupKey } from '@shared/contracts/backups';
import { keyPairOf, publicKeyOf, rawPublicKey } from './passphrase';

/*
 * A sealed file: MAGIC, the header's length (u32, big endian), the header as JSON, the content under
 * AES-256-GCM, its tag (16 bytes). The header is authenticated with the content. The content's key
 * comes from an exchange between a key pair of this one file and the public key kept in the settings,
 * so a booth can write what it cannot read.
 */
const MAGIC = Buffer.from('COIPOBK1');
const LENGTH_BYTES = 4;
const TAG_BYTES = 16;
const LARGEST_HEADER = 4096;
const CIPHER = 'aes-256-gcm';

const headerSchema = z.strictObject({
  version: z.literal(1),
  key: backupKeySchema,
  /** X25519 public key of this file, base64url. */
  file: z.string(),
  iv: z.string().regex(/^[\w-]{16}$/),
});
type Header = z.infer<typeof headerSchema>;

interface Opened {
  readonly header: Header;
  /** What stands before the content, as authenticated. */
  readonly prefix: Buffer;
}

/** Whether a file says that it is sealed. */
export function isSealed(path: string): boolean {
  return readStart(path, MAGIC.length).equals(MAGIC);
}

/** Encrypts a file for a key, reads it back and compares before it answers. */
export async function sealFile(from: string, to: string, key: BackupKey): Promise<void> {
  const own = generateKeyPairSync('x25519');
  const iv = randomBytes(12);
  const header: Header = {
    version: 1,
    key,
    file: rawPublicKey(own.publicKey),
    iv: iv.toString('base64url'),
  };
  const prefix = prefixOf(header);
  const secret = contentKey(own.privateKey, publicKeyOf(key.publicKey), prefix);
  const cipher = createCipheriv(CIPHER, secret, iv);
  cipher.setAAD(prefix);
  const plain = createHash('sha256');
  const out = createWriteStream(to, { flags: 'w' });
  out.write(prefix);
  await pipeline(createReadStream(from), tapped(plain), cipher, out, { end: false });
  await new Promise<void>((resolve, reject) => {
    out.once('error', reject);
    out.end(cipher.getAuthTag(), () => resolve());
  });
  const back = createHash('sha256');
  await decrypt(to, { header, prefix }, secret, () => swallowed(back));
  if (back.digest('hex') !== plain.digest('hex')) throw damaged('does not read back as written');
}

/**
 * Decrypts a sealed file. Throws BACKUP_PASSPHRASE_WRONG for another passphrase, BACKUP_INVALID
 * {reason} for a damaged file; what was written until then is no database yet.
 */
export async function unsealFile(from: string, to: string, passphrase: string): Promise<void> {
  const opened = readHeader(from);
  const { header, prefix } = opened;
  const pair = await keyPairOf(passphrase, header.key);
  if (rawPublicKey(pair.publicKey) !== header.key.publicKey) {
    throw new AppError('BACKUP_PASSPHRASE_WRONG');
  }
  const secret = agreedKey(pair.privateKey, header.file, prefix);
  await decrypt(from, opened, secret, () => createWriteStream(to, { flags: 'w' }));
}

/** @param open makes where it goes, once the file is worth reading */
async function decrypt(
  path: string,
  { header, prefix }: Opened,
  secret: Buffer,
  open: () => NodeJS.WritableStream,
): Promise<void> {
  const { size } = statSync(path);
  const end = size - TAG_BYTES;
  if (end <= prefix.length) throw damaged('is cut off');
  const decipher = createDecipheriv(CIPHER, secret, Buffer.from(header.iv, 'base64url'));
  decipher.setAAD(prefix);
  decipher.setAuthTag(readAt(path, end, TAG_BYTES));
  const content = createReadStream(path, { start: prefix.length, end: end - 1 });
  try {
    await pipeline(content, decipher, open());
  } catch (error) {
    // The only thing that the cipher itself refuses is a tag that does not fit.
    if (error instanceof Error && 'syscall' in error) throw error;
    throw damaged('was changed or is damaged');
  }
}

function contentKey(own: KeyObject, other: KeyObject, prefix: Buffer): Buffer {
  const shared = diffieHellman({ privateKey: own, publicKey: other });
  const salt = createHash('sha256').update(prefix).digest();
  return Buffer.from(hkdfSync('sha256', shared, salt, 'coipo backup 1', 32));
}

/** As {@link contentKey}; some public keys agree with nobody's. */
function agreedKey(own: KeyObject, file: string, prefix: Buffer): Buffer {
  try {
    return contentKey(own, publicKeyOf(file), prefix);
  } catch {
    throw damaged('has no readable header');
  }
}

function prefixOf(header: Header): Buffer {
  const json = Buffer.from(JSON.stringify(header));
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32BE(json.length);
  return Buffer.concat([MAGIC, length, json]);
}

function readHeader(path: string): Opened {
  const start = readStart(path, MAGIC.length + LENGTH_BYTES + LARGEST_HEADER);
  const at = MAGIC.length + LENGTH_BYTES;
  const length = start.length < at ? 0 : start.readUInt32BE(MAGIC.length);
  const prefix = start.subarray(0, at + length);
  try {
    const header = headerSchema.parse(JSON.parse(prefix.subarray(at).toString('utf8')));
    publicKeyOf(header.file);
    return { header, prefix };
  } catch {
    throw damaged('has no readable header');
  }
}

const readStart = (path: string, bytes: number): Buffer => readAt(path, 0, bytes);

function readAt(path: string, position: number, bytes: number): Buffer {
  const file = openSync(path, 'r');
  try {
    const buffer = Buffer.alloc(bytes);
    return buffer.subarray(0, readSync(file, buffer, 0, bytes, position));
  } finally {
    closeSync(file);
  }
}

const damaged = (what: string): AppError =>
  new AppError('BACKUP_INVALID', { reason: `the sealed file ${what}` });

/** Lets everything through and tells it to a hash. */
function tapped(hash: ReturnType<typeof createHash>): Transform {
  return new Transform({
    transform: (chunk: Buffer, _encoding, done) => {
      hash.update(chunk);
      done(null, chunk);
    },
  });
}

/** Tells everything to a hash and keeps nothing. */
function swallowed(hash: ReturnType<typeof createHash>): Writable {
  return new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      hash.update(chunk);
      done();
    },
  });
}
