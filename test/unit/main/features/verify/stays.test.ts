import { describe, expect, test } from 'vitest';
import { checkIn, openDemoBooth, payCash, signInAs, temporaryFolder } from '@test/helpers/booth';
import { findingsOf, tamper } from '@test/helpers/history';
import { correction, expectSound, spotNamed } from '@test/helpers/stays';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';

/** A copy of a site on which every exception about stays happened once. */
async function exceptional(): Promise<string> {
  const booth = await openDemoBooth();
  booth.passMinutes(60);
  const first = (await checkIn(booth, 'KRTV62', await spotNamed(booth, 'A1'))).stay;
  const second = (await checkIn(booth, 'BCDF11', await spotNamed(booth, 'A2'))).stay;
  const third = (await checkIn(booth, 'ZZ1234')).stay;
  booth.passMinutes(5);
  await signInAs(booth, 'Rodrigo Soto');
  const change = { plate: 'KRTV63', startTime: first.startTime - 60_000 };
  await booth.call('sessions.correct', correction(first.sessionId, change));
  const exchange = { spotId: second.spotId, exchange: second.sessionId };
  await booth.call('sessions.move', { sessionId: first.sessionId, ...exchange });
  await booth.call('sessions.replaceTicket', { sessionId: second.sessionId, reason: 'se mojó' });
  const gone = { kind: 'wrong_entry', reason: 'no entró' } as const;
  await booth.call('sessions.void', { sessionId: third.sessionId, ...gone });
  booth.passMinutes(30);
  await payCash(booth, first.sessionId);
  expectSound(booth);
  booth.core.db.$client.pragma('wal_checkpoint(TRUNCATE)');
  const path = join(temporaryFolder(), 'original.db');
  copyFileSync(booth.databasePath, path);
  return path;
}

const CORRECTED = '(SELECT session_id FROM session_corrections LIMIT 1)';

const DAMAGES: readonly (readonly [what: string, check: string, sql: string])[] = [
  [
    'a corrected plate put back',
    'sessions.plate_recorded',
    "UPDATE vehicles SET plate = 'KRTV6X' WHERE plate = 'KRTV63'",
  ],
  [
    'an entry earlier than it was corrected to',
    'sessions.facts_recorded',
    `UPDATE sessions SET start_time = start_time - 60000 WHERE id = ${CORRECTED}`,
  ],
  [
    'a car on a spot where nobody put it',
    'sessions.facts_recorded',
    `UPDATE sessions SET spot_id = (SELECT id FROM spots WHERE code = 'A9') WHERE id = ${CORRECTED}`,
  ],
  [
    'an old value told otherwise',
    'session_corrections.recorded',
    "UPDATE session_corrections SET old_value = 'KRTV00' WHERE field = 'plate'",
  ],
  [
    'another reason for a correction',
    'session_corrections.recorded',
    "UPDATE session_corrections SET reason = 'otra cosa'",
  ],
  [
    'another authoriser of a correction',
    'session_corrections.recorded',
    `UPDATE session_corrections SET authorised_by = (SELECT id FROM users
       WHERE display_name = 'Marcela Fuentes')`,
  ],
  [
    'a correction deleted',
    'session_corrections.every_one',
    "DELETE FROM session_corrections WHERE field = 'start_time'",
  ],
  [
    'a correction that nobody made',
    'session_corrections.recorded',
    `INSERT INTO session_corrections SELECT id || 'x', request_id || 'x', session_id, field,
       old_value, new_value, reason, corrected_by, authorised_by, at FROM session_corrections`,
  ],
  [
    'a void that calls itself an undoing',
    'sessions.void_kind_recorded',
    "UPDATE sessions SET void_kind = 'undone' WHERE status = 'voided'",
  ],
  [
    'another reason for a void',
    'sessions.void_recorded',
    "UPDATE sessions SET void_reason = 'otra cosa' WHERE status = 'voided'",
  ],
  [
    'the slip of a void deleted',
    'documents.every_session_void',
    "DELETE FROM print_jobs; DELETE FROM documents WHERE kind = 'session_void'",
  ],
  [
    'a replacement deleted',
    'audit.rows_exist',
    "DELETE FROM print_jobs; DELETE FROM documents WHERE number LIKE 'B-000002/%'",
  ],
  [
    'a replacement of another number',
    'documents.about',
    "UPDATE documents SET number = 'B-000002/7' WHERE number = 'B-000002/1'",
  ],
  [
    'a changed replacement',
    'documents.as_issued',
    "UPDATE documents SET content = replace(content, 'REEMPLAZO', 'COPIA') WHERE number LIKE '%/1'",
  ],
  [
    'a number of the voids stepped over',
    'numbers.session_void',
    "UPDATE sequences SET value = value + 1 WHERE name = 'session_void'",
  ],
];

describe('verify finds', () => {
  test('nothing on a sound file, and each damage about exceptional stays', async () => {
    const path = await exceptional();
    expect(findingsOf(path)).toEqual([]);
    const missed = DAMAGES.filter(([, check, sql]) => {
      const copy = `${path}-damaged.db`;
      copyFileSync(path, copy);
      tamper(copy, (sqlite) => sqlite.exec(sql));
      return !findingsOf(copy).some((finding) => finding.check === check);
    });
    expect(missed.map(([what]) => what)).toEqual([]);
  }, 60_000);
});
