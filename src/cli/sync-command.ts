import type { Db } from '@main/db/connection';
import { syncStanding, unsentEvents } from '@main/features/sync/index';
import type { SyncStanding } from '@main/features/sync/index';
import { required } from './command';
import type { Given, Surroundings } from './command';
import { localInstant } from './export/instant';
import { withReadOnly } from './open';
import type { Output } from './output';
import { zoneOf } from './zone';

export function run(given: Given, { out }: Surroundings): Promise<number> {
  return withReadOnly(required(given, 'db'), async (db) => {
    if (given['unsent'] === true) return listUnsent(db, out);
    const standing = syncStanding(db);
    const zone = zoneOf(db);
    if (given['json'] === true) await out.json(asJson(standing, zone));
    else await out.line(asText(standing, zone));
    return standing.stopped ? 1 : 0;
  });
}

async function listUnsent(db: Db, out: Output): Promise<number> {
  const zone = zoneOf(db);
  for (const { createdAt, payload, ...event } of unsentEvents(db)) {
    const at = localInstant(createdAt, zone);
    await out.json({ ...event, created_at: at, payload: JSON.parse(payload) as unknown });
  }
  return 0;
}

const instant = (at: number | null, zone: string): string | null =>
  at === null ? null : localInstant(at, zone);

/** One object, with the names of the other commands' columns. */
function asJson(standing: SyncStanding, zone: string): Record<string, unknown> {
  const { terminal, enrolment, waiting, oldestAt, lastError, stopped, aside } = standing;
  return {
    enrolled: enrolment !== null,
    terminal: terminal?.code ?? null,
    terminal_name: terminal?.name ?? null,
    epoch: terminal?.epoch ?? null,
    url: enrolment?.url ?? null,
    site_id: enrolment?.siteId ?? null,
    site: enrolment?.siteName ?? null,
    role: enrolment?.role ?? null,
    enrolled_at: instant(enrolment?.enrolledAt ?? null, zone),
    waiting,
    oldest_at: instant(oldestAt, zone),
    last_contact_at: instant(enrolment?.lastContactAt ?? null, zone),
    clock_offset_ms: enrolment?.clockOffsetMs ?? null,
    feed_cursor: enrolment?.feedCursor ?? null,
    last_error: lastError?.code ?? null,
    last_error_at: instant(lastError?.at ?? null, zone),
    stopped,
    aside,
  };
}

const NEVER = 'never';

/** The same for people: a name and a value per line. */
function asText(standing: SyncStanding, zone: string): string {
  const { terminal, enrolment, waiting, oldestAt, lastError, stopped, aside } = standing;
  const rows: [string, string][] = [
    ['terminal', terminal ? `${terminal.code} ${terminal.name}` : 'not set up'],
    ['epoch', terminal ? String(terminal.epoch) : '-'],
    ['enrolled', enrolment ? `yes, ${enrolment.siteName} at ${enrolment.url}` : 'no'],
  ];
  if (enrolment) {
    const { role, enrolledAt, lastContactAt, clockOffsetMs, feedCursor } = enrolment;
    const oldest = oldestAt === null ? '' : `, oldest ${localInstant(oldestAt, zone)}`;
    rows.push(
      ['role', role],
      ['enrolled at', localInstant(enrolledAt, zone)],
      ['waiting', `${waiting} events${oldest}`],
      ['last contact', instant(lastContactAt, zone) ?? NEVER],
      ['clock offset', `${clockOffsetMs} ms`],
      ['feed cursor', String(feedCursor)],
      ['last error', errorText(lastError, stopped, zone)],
      ['set aside', `${aside} stays of other booths`],
    );
  }
  return rows.map(([name, text]) => `${name.padEnd(14)}${text}`).join('\n');
}

function errorText(error: SyncStanding['lastError'], stopped: boolean, zone: string): string {
  if (!error) return 'none';
  const at = instant(error.at, zone) ?? NEVER;
  const then = stopped ? 'stopped: somebody has to look (docs/sync.md)' : 'tried again by itself';
  return `${error.code} at ${at}; ${then}`;
}
