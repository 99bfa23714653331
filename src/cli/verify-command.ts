import { verify } from '@main/features/verify/index';
import { required } from './command';
import type { Given, Surroundings } from './command';
import { withReadOnly } from './open';

export function run(given: Given, { out }: Surroundings): Promise<number> {
  return withReadOnly(required(given, 'db'), async (db) => {
    let findings = 0;
    for (const finding of verify(db)) {
      findings += 1;
      await out.json(finding);
    }
    return findings === 0 ? 0 : 1;
  });
}
