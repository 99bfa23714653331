import { refuseExisting } from '@main/db/backup';
import { backUp } from '@main/features/backups/index';
import { required } from './command';
import type { Given, Surroundings } from './command';
import { withReadOnly } from './open';

export function run(given: Given, { out }: Surroundings): Promise<number> {
  const to = required(given, 'to');
  return withReadOnly(required(given, 'db'), async (db) => {
    if (given['force'] !== true) refuseExisting(to);
    await out.json(await backUp(db, to));
    return 0;
  });
}
