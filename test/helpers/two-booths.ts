import type { BoothName, FeedStay } from '@shared/sync/feed-stays';
import { openMigrated } from '@main/db/migrate';
import { withWriteTx } from '@main/db/transaction';
import { applyFeed } from '@main/features/sync/index';
import { loadDemoSite } from '@main/features/setup/index';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { openTestBooth, signInAs, temporaryFolder } from './booth';
import type { DemoPerson, TestBooth } from './booth';

export interface TwoBooths {
  readonly a: TestBooth;
  readonly b: TestBooth;
}

/** Gives a file's own terminal another identity, as a booth that joined a site has. */
function become(path: string, id: string, code: string, name: string): void {
  const { db } = openMigrated(path, { durability: 'off' });
  const { $client } = db;
  $client.pragma('foreign_keys = OFF');
  const old = $client.prepare('SELECT id FROM terminals WHERE is_self = 1').pluck().get();
  $client.prepare('UPDATE terminals SET id = ?, code = ?, name = ?').run(id, code, name);
  $client
    .prepare('UPDATE OR REPLACE sequences SET terminal_id = ? WHERE terminal_id = ?')
    .run(id, old);
  $client.close();
}

/**
 * Two booths of one site with the same catalogue: `b` has a copy of the file of `a` from before anybody
 * came, with a terminal of its own. Both with a shift of $50.000 and the same person signed in.
 */
export async function twoBooths(person: DemoPerson = 'Marcela Fuentes'): Promise<TwoBooths> {
  const folder = temporaryFolder();
  const [pathA, pathB] = [join(folder, 'a.db'), join(folder, 'b.db')];
  const a = openTestBooth(pathA);
  await loadDemoSite(a.core, join(folder, 'papers'));
  a.core.db.$client.pragma('wal_checkpoint(TRUNCATE)');
  copyFileSync(pathA, pathB);
  become(pathB, crypto.randomUUID(), 'C', 'Caja 3');
  const booths = { a, b: openTestBooth(pathB) };
  for (const booth of [booths.a, booths.b]) {
    await signInAs(booth, person);
    await booth.call('shifts.open', { float: { '10000': 4, '1000': 10 } });
  }
  return booths;
}

interface Row {
  readonly sessionId: string;
  readonly requestId: string;
  readonly ticketNumber: string;
  readonly plate: string;
  readonly vehicleClass: string;
  readonly tariffId: string;
  readonly policy: string;
  readonly startTime: number;
  readonly businessDate: string;
  readonly openedBy: string;
  readonly spotId: string;
  readonly status: 'open' | 'closed' | 'voided';
  readonly endTime: number | null;
  readonly closedBy: string;
  readonly lostTicketEvidence: string | null;
  readonly voidReason: string | null;
  readonly voidKind: 'undone' | 'wrong_entry' | 'forgotten' | null;
}

/** What headquarters would tell of a stay as it stands at a booth that let it in or ended it. */
export function told(
  booth: TestBooth,
  sessionId: string,
  change: Partial<FeedStay> = {},
): FeedStay {
  const client = booth.core.db.$client;
  const row = client
    .prepare(
      `SELECT s.id AS sessionId, request_id AS requestId, ticket_number AS ticketNumber, v.plate,
         s.vehicle_class AS vehicleClass, tariff_id AS tariffId, policy_snapshot AS policy,
         start_time AS startTime, business_date AS businessDate, opened_by AS openedBy,
         spot_id AS spotId, status, end_time AS endTime, closed_by AS closedBy,
         lost_ticket_evidence AS lostTicketEvidence, void_reason AS voidReason, void_kind AS voidKind
       FROM sessions s JOIN vehicles v ON v.id = s.vehicle_id WHERE s.id = ?`,
    )
    .get(sessionId) as Row;
  const terminal = (column: string) =>
    client
      .prepare(
        `SELECT t.id, t.code, t.name FROM sessions s JOIN terminals t ON t.id = s.${column} WHERE s.id = ?`,
      )
      .get(sessionId) as BoothName;
  const { spotId, status, endTime, closedBy, policy, ...facts } = row;
  const { lostTicketEvidence, voidReason, voidKind, ...entry } = facts;
  const entryTerminal = terminal('entry_terminal_id');
  return {
    ...entry,
    policySnapshot: JSON.parse(policy) as Record<string, unknown>,
    entryTerminal,
    place: { spotId, at: row.startTime, terminalId: entryTerminal.id },
    end:
      status === 'open' || endTime === null
        ? null
        : {
            status,
            endTime,
            terminal: terminal('exit_terminal_id'),
            by: closedBy,
            lostTicketEvidence,
            voidReason,
            voidKind,
            receiptNumber: null,
            amount: null,
          },
    ...change,
  };
}

let newest = 0;

/** One entry of the feed reaches a booth; answers what its screen is told. */
export function tell(booth: TestBooth, body: FeedStay, version = (newest += 1)): readonly string[] {
  const entry = { version, kind: 'stay', key: body.sessionId, body, deleted: false };
  return withWriteTx(booth.core.db, (tx) =>
    applyFeed(booth.core, tx, [{ ...entry, originTerminal: null }], booth.clock.now()),
  ).changed;
}
