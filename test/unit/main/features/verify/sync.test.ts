import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openDatabase } from '@main/db/connection';
import { verify } from '@main/features/verify/index';
import { checkIn, temporaryFolder } from '@test/helpers/booth';
import { joinHq, listeningHq, syncedBooth } from '@test/helpers/synced-booth';

const CHANGES = [
  ['UPDATE sync_acknowledged SET seq = seq - 1', 'sync_acknowledged.in_outbox'],
  [`UPDATE sync_acknowledged SET hash = 'x'`, 'sync_acknowledged.in_outbox'],
  [`UPDATE sync_state SET hq_url = 'https://elsewhere.example'`, 'sync_state.recorded'],
  [`UPDATE sync_state SET site_id = 'x'`, 'sync_state.recorded'],
  [`UPDATE sync_state SET public_key = 'x'`, 'sync_state.recorded'],
  [`UPDATE sync_state SET role = 'joined'`, 'sync_state.recorded'],
  ['UPDATE sync_state SET enrolled_at = enrolled_at - 1', 'sync_state.recorded'],
  ['DELETE FROM sync_state', 'sync_state.there'],
  ['UPDATE terminals SET epoch = 2', 'terminals.epoch'],
] as const;

test(
  'what a booth knows of its headquarters is as the audit and the log tell it',
  { timeout: 60_000 },
  async () => {
    const hq = await listeningHq();
    const booth = await syncedBooth();
    await joinHq(booth, hq);
    await checkIn(booth, 'KTRX42');
    await booth.settled();
    const sound = booth.core.db.$client.serialize();
    expect([...verify(booth.core.db)]).toEqual([]);
    const folder = temporaryFolder();
    for (const [index, [sql, check]] of CHANGES.entries()) {
      const path = join(folder, `${index}.db`);
      writeFileSync(path, sound);
      const db = openDatabase(path);
      db.$client.exec(sql);
      expect([sql, [...verify(db)].map((it) => it.check)]).toEqual([
        sql,
        expect.arrayContaining([check]),
      ]);
      db.$client.close();
    }
  },
);
