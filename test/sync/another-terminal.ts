import { auditContent } from '@main/core/audit';
import { linkHash } from '@main/core/hash-chain';
import { CHAIN_START } from '@shared/sync/chain';
import { tamper } from '@test/helpers/history';
import type Database from 'better-sqlite3';

type AuditRow = Parameters<typeof auditContent>[0];

/** A copy of a booth's file becomes that of a booth of its own: wherever its id stands, another one does. */
export function becomeAnother(path: string, terminalId: string): void {
  tamper(path, (sqlite) => {
    const own = String(sqlite.prepare('SELECT id FROM terminals WHERE is_self = 1').pluck().get());
    sqlite.transaction(() => {
      for (const [table, column] of textColumns(sqlite)) {
        const cell = `"${column}"`;
        sqlite
          .prepare(`UPDATE "${table}" SET ${cell} = replace(${cell}, ?, ?) WHERE instr(${cell}, ?)`)
          .run(own, terminalId, own);
      }
      chainAnew(sqlite);
    })();
  });
}

function textColumns(sqlite: Database.Database): [string, string][] {
  return sqlite
    .prepare<[], { table: string; column: string }>(
      `SELECT t.name AS "table", c.name AS "column" FROM sqlite_master t, pragma_table_info(t.name) c
       WHERE t.type = 'table' AND upper(c.type) = 'TEXT'`,
    )
    .all()
    .map(({ table, column }) => [table, column]);
}

/** The audit chain over what its links say now; the outbox is written anew by whoever plays it. */
function chainAnew(sqlite: Database.Database): void {
  const rows = sqlite
    .prepare<[], Omit<AuditRow, 'details'> & { details: string }>(
      `SELECT seq, at, user_id AS userId, authorised_by AS authorisedBy, terminal_id AS terminalId,
         action, entity, entity_id AS entityId, details FROM audit_log ORDER BY seq`,
    )
    .all();
  const keep = sqlite.prepare('UPDATE audit_log SET prev_hash = ?, hash = ? WHERE seq = ?');
  let before = CHAIN_START;
  for (const row of rows) {
    const hash = linkHash(before, auditContent({ ...row, details: JSON.parse(row.details) }));
    keep.run(before, hash, row.seq);
    before = hash;
  }
}
