import type pg from 'pg';
import { from } from 'pg-copy-streams';
import type { CopyInto } from './database';

/** `COPY … FROM STDIN` over a connection, within its transaction. Rejects with what the server says. */
export function copyOver(client: pg.ClientBase): CopyInto {
  return async (table, columns, text) => {
    const copy = client.query(from(`COPY ${table} (${columns.join(', ')}) FROM STDIN`));
    await new Promise<void>((done, refused) => {
      copy.once('finish', done);
      copy.once('error', refused);
      copy.end(Buffer.from(text));
    });
  };
}
