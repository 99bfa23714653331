import { canonicalJson } from '@shared/kernel/canonical-json';
import { isAppError } from '@shared/kernel/errors';
import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sealFile, unsealFile } from '@main/features/backups/sealed-file';
import { newBackupKey } from '@main/features/backups/passphrase';
import { manifestSchema } from '@main/features/backups/manifest';
import { partsSchema } from '@main/features/site/settings-file';
import { backupKeySchema } from '@shared/contracts/backups';
import { Breach } from '@test/fuzz/engine/breach';
import { hostileJson, spoilt } from '@test/fuzz/engine/hostile';
import { resolve } from '@test/fuzz/engine/resolve';
import type { Play, Target } from '@test/fuzz/engine/run';
import { Tally } from '@test/fuzz/engine/tally';
import { Token } from '@test/fuzz/engine/token';
import { valuesOf } from '@test/fuzz/engine/values';
import { boothOver } from '@test/helpers/booth';
import { BoothPlay, surroundingsIn } from './booth-play';
import { demoCopy, freshFolder } from './demo-file';

const tally = new Tally();
const PASSPHRASE = 'doce autos en fila';

interface Chosen {
  readonly path: string;
}

/** A booth whose dialogs choose one file, and a sealed file to be spoilt. */
class FilesPlay implements Play {
  constructor(
    readonly inner: BoothPlay,
    readonly chosen: Chosen,
    readonly folder: string,
    readonly sealed: Buffer,
  ) {}

  async play(step: unknown): Promise<void> {
    const { settings, sealed, manifest, cut } = step as {
      settings?: unknown;
      sealed?: unknown;
      manifest?: unknown;
      cut?: readonly [number, number];
    };
    if (cut) await this.#open(this.#cut(cut));
    else if (sealed !== undefined) await this.#open(this.#headed(this.#resolved(sealed)));
    else if (manifest !== undefined) await this.#listed(this.#resolved(manifest));
    else await this.#imported(this.#resolved(settings));
  }

  #resolved(plan: unknown): unknown {
    const { pool, booth } = this.inner;
    return resolve(plan, { pool, now: () => booth.clock.now() });
  }

  /** A settings file whose checksum is right, whatever it says; or any text. */
  async #imported(content: unknown): Promise<void> {
    const text = typeof content === 'string' ? content : withChecksum(content);
    writeFileSync(this.chosen.path, text);
    this.inner.become('admin');
    const read = await this.inner.call({ call: 'site.readFile', input: {} });
    tally.note('site.readFile', read.ok ? 'ok' : read.error.code);
    if (!read.ok || read.data === null) return;
    const { importId } = read.data as { importId: string };
    const parts = Object.keys(partsSchema.shape);
    const done = await this.inner.call({ call: 'site.import', input: { importId, parts } });
    tally.note('site.import', done.ok ? 'ok' : done.error.code);
  }

  async #listed(manifest: unknown): Promise<void> {
    const id = 'coipo-20261120T110000000Z-auto.db';
    const folder = join(this.folder, 'data', 'copias');
    const { folder: real = folder } =
      (this.inner.pool.pick(['backups'], 0, {}) as Chosen & {
        folder?: string;
      }) ?? {};
    writeFileSync(join(real, id), 'no database');
    writeFileSync(join(real, `${id}.json`), JSON.stringify(manifest) ?? '');
    this.inner.become('admin');
    for (const call of ['backups.list', 'backups.status'] as const) {
      const answer = await this.inner.call({ call, input: {} });
      tally.note(call, answer.ok ? 'ok' : answer.error.code);
    }
    const asked = { call: 'backups.preview', input: { id } } as const;
    const answer = await this.inner.call(asked);
    tally.note('backups.preview', answer.ok ? 'ok' : answer.error.code);
    const restored = await this.inner.call({
      call: 'backups.restore',
      input: { id, passphrase: null, reason: 'de la prueba' },
    });
    tally.note('backups.restore', restored.ok ? 'ok' : restored.error.code);
  }

  #cut([at, length]: readonly [number, number]): Buffer {
    const bytes = Buffer.from(this.sealed);
    const from = at % bytes.length;
    for (let index = from; index < Math.min(bytes.length, from + length); index += 1) {
      bytes[index] = (bytes[index] ?? 0) ^ 0xa5;
    }
    return length > 40 ? bytes.subarray(0, from) : bytes;
  }

  /** The sealed file under another header. */
  #headed(header: unknown): Buffer {
    const length = this.sealed.readUInt32BE(8);
    const json = Buffer.from(JSON.stringify(header) ?? '');
    const size = Buffer.alloc(4);
    size.writeUInt32BE(json.length);
    return Buffer.concat([
      this.sealed.subarray(0, 8),
      size,
      json,
      this.sealed.subarray(12 + length),
    ]);
  }

  async #open(bytes: Buffer): Promise<void> {
    const from = join(this.folder, 'spoilt.sealed');
    writeFileSync(from, bytes);
    try {
      await unsealFile(from, join(this.folder, 'opened.db'), PASSPHRASE);
      tally.note('sealed', 'ok');
    } catch (error) {
      if (!isAppError(error) || !error.code.startsWith('BACKUP_')) {
        const said = error instanceof Error ? error.message : String(error);
        throw new Breach('a damaged file is told by code', 'unsealFile', said, { cause: error });
      }
      tally.note('sealed', error.code);
    }
  }

  end(): Promise<void> {
    return this.inner.end();
  }

  close(): Promise<void> {
    return this.inner.close();
  }
}

function withChecksum(content: unknown): string {
  if (typeof content !== 'object' || content === null || Array.isArray(content)) {
    return JSON.stringify(content) ?? '';
  }
  const { checksum: _checksum, ...rest } = content as Record<string, unknown>;
  const checksum = createHash('sha256').update(canonicalJson(rest)).digest('hex');
  return JSON.stringify({ ...rest, checksum });
}

async function openFilesPlay(): Promise<FilesPlay> {
  const folder = freshFolder();
  const chosen = { path: join(folder.path, 'sitio.json') };
  const dialogs = {
    save: () => Promise.resolve(chosen.path),
    open: () => Promise.resolve(chosen.path),
    folder: () => Promise.resolve(null),
  };
  const path = await demoCopy(folder.path);
  const booth = boothOver(path, { ...surroundingsIn(folder.path), dialogs });
  booth.clock.set(booth.clock.now() + 80 * 60_000);
  const play = new BoothPlay(booth, () => folder.remove());
  await play.begin();
  play.become('admin');
  await booth.route('site.export', {});
  play.pool.harvest(JSON.parse(readFileSync(chosen.path, 'utf8')));
  const made = await booth.route('backups.make', {});
  if (!made.ok) throw new Error(made.error.code);
  const status = await booth.route('backups.status', {});
  if (status.ok) play.pool.add('backups', status.data);
  const plain = join(folder.path, 'plain');
  writeFileSync(plain, 'lo que hay en una copia '.repeat(50));
  // Cheaper than the booth's own; what is read is the same.
  const key = await newBackupKey(PASSPHRASE, 1024);
  await sealFile(plain, `${plain}.sealed`, key);
  const sealed = readFileSync(`${plain}.sealed`);
  const header = JSON.parse(sealed.subarray(12, 12 + sealed.readUInt32BE(8)).toString()) as unknown;
  play.pool.add('header', header);
  return new FilesPlay(play, chosen, folder.path, sealed);
}

const ref = (name: string): Token => new Token({ ref: name, n: 0, or: {} });

const exported = fc.record({
  format: fc.constant('coipo-settings'),
  version: fc.constantFrom(1, 1, 1, 2),
  siteName: fc.constant('Sede'),
  exportedAt: fc.constant('2026-11-20T11:00:00.000Z'),
  parts: fc.oneof(fc.constant(ref('parts')), valuesOf(partsSchema)),
});
const header = fc.oneof(
  fc.constant(ref('header')),
  fc.record({
    version: fc.constant(1),
    key: valuesOf(backupKeySchema),
    file: fc.stringMatching(/^[\w-]{43}$/),
    iv: fc.constantFrom('', 'AAAAAAAAAAAAAAAA', 'AA'),
  }),
);
const manifest = fc.oneof(
  valuesOf(manifestSchema),
  valuesOf(manifestSchema).map((it) =>
    Object.assign({}, it, { id: 'coipo-20261120T110000000Z-auto.db', format: 1 }),
  ),
);

const steps = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      settings: fc.oneof(exported, spoilt(exported, hostileJson), hostileJson),
    }),
  },
  { weight: 3, arbitrary: fc.record({ sealed: fc.oneof(header, spoilt(header, hostileJson)) }) },
  {
    weight: 3,
    arbitrary: fc.record({ cut: fc.tuple(fc.nat(4000), fc.integer({ min: 1, max: 60 })) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ manifest: fc.oneof(manifest, spoilt(manifest, hostileJson)) }),
  },
);

/** Files that come from elsewhere: settings, sealed backups, what stands beside a backup. */
export const files: Target = {
  name: 'files',
  steps: () => Promise.resolve(steps),
  length: 25,
  seconds: 4,
  episodes: 40,
  tally,
  open: openFilesPlay,
};
