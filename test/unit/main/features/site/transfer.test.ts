import { FILE_PARTS } from '@shared/contracts/site';
import type { FilePart } from '@shared/contracts/site';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '@shared/kernel/canonical-json';
import { verify } from '@main/features/verify/index';
import { checkIn, openDemoBooth, payCash, signInAs, temporaryFolder } from '@test/helpers/booth';
import type { TestBooth } from '@test/helpers/booth';
import { value } from '@test/helpers/dump';
import { refusalOf } from '@test/helpers/refusal';

/** A booth whose administrator always chooses the same file. */
async function boothWith(path: string): Promise<TestBooth> {
  const chosen = () => Promise.resolve(path);
  const dialogs = { save: chosen, open: chosen, folder: chosen };
  const booth = await openDemoBooth({ surroundings: { dialogs } });
  await signInAs(booth, 'Ana Rivas');
  // A policy is not changed at the very instant at which it began.
  booth.passMinutes(1);
  return booth;
}

type Json = Record<string, unknown>;

/** The file as a person with an editor would leave it; with its checksum put right unless told. */
function edit(path: string, change: (file: Json) => void, sealed = true): void {
  const file = JSON.parse(readFileSync(path, 'utf8')) as Json;
  change(file);
  const { checksum: _checksum, ...content } = file;
  const checksum = createHash('sha256').update(canonicalJson(content)).digest('hex');
  writeFileSync(path, JSON.stringify(sealed ? { ...content, checksum } : file));
}

const partsOf = (file: Json): Record<FilePart, Json> => file['parts'] as Record<FilePart, Json>;

/** Another car park, exported: other hours, texts, policy and spots. */
async function exported(): Promise<string> {
  const path = join(temporaryFolder(), 'sitio.json');
  const booth = await boothWith(path);
  expect(await booth.call('site.export', {})).toEqual({ fileName: 'sitio.json' });
  edit(path, (file) => {
    const parts = partsOf(file);
    parts.company['name'] = 'Otra SpA';
    parts.texts['ticketFooter'] = 'Gracias';
    parts.screen['idleLockMinutes'] = 7;
    parts.policy['freeMinutes'] = 12;
    const [first, second] = parts.spots as unknown as { name: string; spots: Json[] }[];
    first?.spots.splice(0, 2);
    first?.spots.push({ code: 'Z9', kind: 'ev', cell: null });
    if (second) second.name = 'Subterráneo';
  });
  return path;
}

describe('a settings file', () => {
  test('holds the whole site and neither people nor money', async () => {
    const path = join(temporaryFolder(), 'sitio.json');
    const booth = await boothWith(path);
    await booth.call('site.export', {});
    const text = readFileSync(path, 'utf8');
    const file = JSON.parse(text) as Json;
    expect(Object.keys(partsOf(file)).toSorted()).toEqual([...FILE_PARTS].toSorted());
    for (const secret of ['Marcela', 'pinHash', 'scrypt', 'dayRate', 'FARMSUR']) {
      expect(text).not.toContain(`"${secret}`);
    }
    expect(
      value(booth.core.db, "SELECT count(*) FROM audit_log WHERE action = 'site.exported'"),
    ).toBe(1);
    const preview = await booth.call('site.readFile', {});
    expect(preview?.parts.map(({ changes }) => changes)).toEqual(FILE_PARTS.map(() => 0));
    expect([...verify(booth.core.db)]).toEqual([]);
  });

  test('says what it would change, and then changes exactly what was asked for', async () => {
    const booth = await boothWith(await exported());
    const preview = await booth.call('site.readFile', {});
    const changes = preview?.parts.filter((part) => part.changes > 0).map(({ part }) => part);
    expect(changes).toEqual(['company', 'texts', 'screen', 'policy', 'printer', 'spots']);
    expect(preview?.parts.find(({ part }) => part === 'screen')?.differences).toEqual([
      { path: 'idleLockMinutes', before: '10', after: '7' },
    ]);
    const importId = preview?.importId ?? '';
    await booth.call('site.import', { importId, parts: ['texts', 'screen', 'policy', 'spots'] });
    const now = await booth.call('settings.get', {});
    expect(now.company.name).toBe('Estacionamientos Bellavista SpA');
    expect(now).toMatchObject({
      texts: { ticketFooter: 'Gracias' },
      screen: { idleLockMinutes: 7 },
    });
    expect(await booth.call('policy.current', {})).toMatchObject({ policy: { freeMinutes: 12 } });
    const plan = await booth.call('spots.layout', {});
    expect(plan.zones.map(({ name, spots }) => [name, spots.length])).toEqual([
      ['Patio A', 17],
      ['Subterráneo', 16],
      ['Motos M', 6],
    ]);
    expect(value(booth.core.db, "SELECT count(*) FROM outbox WHERE kind = 'site.imported'")).toBe(
      1,
    );
    const again = () => booth.call('site.import', { importId, parts: ['company'] });
    expect((await refusalOf(booth, again)).code).toBe('NOT_FOUND');
    expect([...verify(booth.core.db)]).toEqual([]);
  });

  test('is taken over whole or not at all: a car on a spot that it lacks', async () => {
    const booth = await boothWith(await exported());
    await signInAs(booth, 'Marcela Fuentes');
    const { stay } = await checkIn(booth, 'KRTV62');
    await signInAs(booth, 'Ana Rivas');
    expect(stay.spotCode).toBe('A1');
    const preview = await booth.call('site.readFile', {});
    const all = { importId: preview?.importId ?? '', parts: [...FILE_PARTS] };
    const refused = await refusalOf(booth, () => booth.call('site.import', all));
    expect(refused).toMatchObject({ code: 'SPOT_OCCUPIED', details: { spotCode: 'A1' } });
    // Once it has left, its spot is retired.
    await signInAs(booth, 'Marcela Fuentes');
    booth.passMinutes(30);
    await payCash(booth, stay.sessionId);
    await signInAs(booth, 'Ana Rivas');
    const later = await booth.call('site.readFile', {});
    await booth.call('site.import', { ...all, importId: later?.importId ?? '' });
    expect((await booth.call('spots.layout', {})).retired).toEqual(['A1']);
    expect([...verify(booth.core.db)]).toEqual([]);
  });

  test('read before somebody else changed the site is refused', async () => {
    const booth = await boothWith(await exported());
    const preview = await booth.call('site.readFile', {});
    const { versions } = await booth.call('settings.get', {});
    await booth.call('settings.save', {
      changes: [{ key: 'screen', version: versions.screen, value: { idleLockMinutes: 1 } }],
    });
    const late = { importId: preview?.importId ?? '', parts: [...FILE_PARTS] };
    const refused = await refusalOf(booth, () => booth.call('site.import', late));
    expect(refused.code).toBe('CONFLICT');
  });

  test('nobody chose: nothing happens', async () => {
    const booth = await openDemoBooth();
    await signInAs(booth, 'Ana Rivas');
    expect(await booth.call('site.export', {})).toEqual({ fileName: null });
    expect(await booth.call('site.readFile', {})).toBeNull();
  });

  test('is not for an operator, and cannot be written where nothing can', async () => {
    const booth = await boothWith(join(temporaryFolder(), 'no such folder', 'sitio.json'));
    expect((await refusalOf(booth, () => booth.call('site.export', {}))).code).toBe(
      'FILE_NOT_WRITTEN',
    );
    await signInAs(booth, 'Marcela Fuentes');
    expect((await refusalOf(booth, () => booth.call('site.export', {}))).code).toBe('FORBIDDEN');
  });
});

describe('a file that is not one', () => {
  test.each<[what: string, code: string, change: (file: Json) => void, sealed: boolean]>([
    ['of a newer version', 'SETTINGS_FILE_NEWER', (file) => (file['version'] = 2), true],
    [
      'of a newer version, whatever else is new in it',
      'SETTINGS_FILE_NEWER',
      (file) => Object.assign(file, { version: 3, more: 1 }),
      false,
    ],
    ['of another program', 'SETTINGS_FILE_INVALID', (file) => (file['format'] = 'x'), true],
    ['edited by hand', 'SETTINGS_FILE_INVALID', (file) => (file['siteName'] = 'x'), false],
    ['with a field more', 'SETTINGS_FILE_INVALID', (file) => (partsOf(file).screen['x'] = 1), true],
    [
      'with a field more in the printer',
      'SETTINGS_FILE_INVALID',
      (file) => (partsOf(file).printer['x'] = 1),
      true,
    ],
    ['with a part less', 'SETTINGS_FILE_INVALID', (file) => delete file['parts'], true],
    [
      'with a wrong RUT',
      'SETTINGS_FILE_INVALID',
      (file) => (partsOf(file).company['rut'] = '76123456-7'),
      true,
    ],
    [
      'whose policy breaks the law',
      'POLICY_FIRST_TRANCHE_TOO_SHORT',
      (file) => Object.assign(partsOf(file).policy, { mode: 'tranche', firstTranche: 15 }),
      true,
    ],
  ])('%s: %s', async (_what, code, change, sealed) => {
    const path = await exported();
    edit(path, change, sealed);
    const booth = await boothWith(path);
    expect((await refusalOf(booth, () => booth.call('site.readFile', {}))).code).toBe(code);
  });

  test.each(['', 'garbage', '[]', 'null', '{"format":"coipo-settings"}', '\u0000\u0001'])(
    'garbage: %j',
    async (text) => {
      const path = join(temporaryFolder(), 'x.json');
      writeFileSync(path, text);
      const booth = await boothWith(path);
      const refused = await refusalOf(booth, () => booth.call('site.readFile', {}));
      expect(refused.code).toBe('SETTINGS_FILE_INVALID');
    },
  );
});
