import { expect, test } from 'vitest';
import { brokenTail } from '@main/core/chain-tail';
import { openDatabase } from '@main/db/connection';
import type { BrokenLink } from '@main/core/chain-tail';
import { openTestBooth } from '@test/helpers/booth';
import { sharedHistory, tamper } from '@test/helpers/history';

const history = sharedHistory({ days: 4, perDay: 20 });

function look(path: string): BrokenLink | null {
  const db = openDatabase(path, { readonly: true });
  try {
    return brokenTail(db);
  } finally {
    db.$client.close();
  }
}

test('an empty database and a sound one have nothing broken', () => {
  expect(brokenTail(openTestBooth().core.db)).toBeNull();
  expect(look(history.copy('sound'))).toBeNull();
});

const NEWEST = 'SELECT max(seq) FROM audit_log';

const SPOILT: [what: string, table: BrokenLink['table'], sql: string][] = [
  [
    'a changed link',
    'audit_log',
    `UPDATE audit_log SET user_id = 'x' WHERE seq = (${NEWEST}) - 50`,
  ],
  ['spoilt JSON', 'audit_log', `UPDATE audit_log SET details = '{' WHERE seq = (${NEWEST}) - 3`],
  ['a missing link', 'audit_log', `DELETE FROM audit_log WHERE seq = (${NEWEST}) - 10`],
  ['the end of the audit cut off', 'outbox', `DELETE FROM audit_log WHERE seq = (${NEWEST})`],
  [
    'a changed event',
    'outbox',
    `UPDATE outbox SET kind = 'x' WHERE seq = (SELECT max(seq) FROM outbox) - 5`,
  ],
];

test.each(SPOILT)('%s shows', (what, table, sql) => {
  const path = history.copy(what.replaceAll(' ', '-'));
  tamper(path, (db) => db.exec(sql));
  expect(look(path)).toMatchObject({ table });
});

test('what lies further back is not its business, and costs nothing', () => {
  const path = history.copy('further');
  tamper(path, (db) => db.exec("UPDATE audit_log SET user_id = 'x' WHERE seq = 10"));
  expect(look(path)).toBeNull();
});
