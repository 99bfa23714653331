import { ENROL_PATH } from '@shared/sync/enrol';
import type { Enrol } from '@shared/sync/enrol';
import type { LightMyRequestResponse } from 'fastify';
import type { TestHq } from './hq';
import type { TestCaller } from './hq-person';
import { makeKeys, terminalWith } from './hq-terminal';
import type { KeyPair } from './hq-terminal';

/** A booth before it belongs to any HQ. */
export interface Newcomer {
  readonly terminal: Enrol['terminal'];
  readonly site: Enrol['site'];
  readonly keys: KeyPair;
}

export function newcomer(hq: TestHq, about: Partial<Newcomer> = {}): Newcomer {
  return {
    terminal: { id: hq.ids.next(hq.now()), code: 'A', name: 'Caja 1' },
    site: { name: 'Centro', address: 'Huérfanos 1', zone: 'America/Santiago' },
    keys: makeKeys(),
    ...about,
  };
}

/** Shows a code as a booth does. */
export function tryCode(
  hq: TestHq,
  code: string,
  { terminal, site, keys }: Newcomer,
  from = '10.0.0.1',
): Promise<LightMyRequestResponse> {
  const { publicKey } = keys;
  const signed = terminalWith(hq, '', terminal.id, keys).sign({
    method: 'POST',
    url: ENROL_PATH,
    body: { code, publicKey, terminal, site } satisfies Enrol,
  });
  return hq.app.inject({ ...signed, remoteAddress: from });
}

/** A code as an administrator makes it. */
export async function newCode(
  admin: TestCaller,
  siteId: string | null = null,
): Promise<{ readonly code: string; readonly qr: string; readonly codeId: string }> {
  const answer = await admin.send({
    method: 'POST',
    url: '/api/enrolment-codes',
    payload: { siteId, note: 'Caja nueva' },
  });
  return answer.json();
}
