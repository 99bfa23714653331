import { oneOf, required } from './command';
import type { Given, Surroundings } from './command';
import { csvLines, jsonLines } from './export/rows';
import { TABLES } from './export/tables';
import { withReadOnly } from './open';

/** Lines are handed on together; see `quote`. */
const BATCH = 256;

export function run(given: Given, { out }: Surroundings): Promise<number> {
  const table = TABLES[oneOf(given, 'what', ['payments', 'sessions', 'shifts', 'audit', 'outbox'])];
  const csv = oneOf(given, 'format', ['jsonl', 'csv']) === 'csv';
  return withReadOnly(required(given, 'db'), async (db) => {
    const lines = csv ? csvLines(db, table) : jsonLines(db, table);
    // RFC 4180 ends its records with CRLF.
    const end = csv ? '\r\n' : '\n';
    let batch: string[] = [];
    const flush = async (): Promise<void> => {
      if (batch.length > 0) await out.line(batch.join(end) + (csv ? '\r' : ''));
      batch = [];
    };
    for (const line of lines) {
      batch.push(line);
      if (batch.length === BATCH) await flush();
    }
    await flush();
    return 0;
  });
}
