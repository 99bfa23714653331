import { AppError } from '@shared/kernel/errors';
import { printerConfigSchema } from '@shared/kernel/printer-config';
import type { Enrolled } from '@shared/sync/enrol';
import { parseInvitation } from '@shared/sync/enrolment-code';
import { eq } from 'drizzle-orm';
import type { Actor } from '@main/core/actor';
import { record, write } from '@main/core/core';
import type { Core } from '@main/core/core';
import { findTerminal, thisTerminal } from '@main/core/terminal';
import { terminals } from '@main/db/schema/index';
import type { Tx } from '@main/db/transaction';
import { readSetting } from '@main/features/settings/index';
import { joinSite } from '@main/features/setup/index';
import { forgetKey, newKey } from '@main/features/sync/hq/key';
import type { BoothKey } from '@main/features/sync/hq/key';
import type { SyncHome } from '@main/features/sync/ports';
import { enrolledAs, forgetEnrolled, keepEnrolled, newestSeq } from '@main/features/sync/repo';
import { readAddress } from './address';
import type { HqAddress } from './address';
import { askToEnrol } from './ask';

/** What somebody typed or scanned. */
export interface Invitation {
  readonly url: string | null;
  readonly code: string;
}

export interface Enroller {
  /** Answers the site's name. See the contract `sync.enrol` for its refusals. */
  enrol(actor: Actor, typed: Invitation): Promise<string>;
  /** The same for a PC that is not set up: see `sync.join`. */
  join(typed: Invitation, terminal: NewTerminal): Promise<string>;
}

export interface NewTerminal {
  readonly code: string;
  readonly name: string;
}

/**
 * Where to and with which code. Throws ENROLMENT_CODE_WRONG for what cannot be one, HQ_URL_INVALID {reason}.
 */
export function readInvitation({ url, code }: Invitation): HqAddress & { readonly code: string } {
  const invitation = parseInvitation(code);
  if (!invitation) throw new AppError('ENROLMENT_CODE_WRONG', { mistyped: true });
  const typed = invitation.url ?? url;
  if (typed === null) throw new AppError('HQ_URL_INVALID', { reason: 'missing' });
  return { ...readAddress(typed), code: invitation.code };
}

/** Who asks with a code, so that an answer lost on its way is asked for again by whom HQ knows already. */
interface Candidate {
  readonly code: string;
  readonly key: BoothKey;
  /** Of a PC that has none yet. */
  readonly terminalId: string;
}

function candidates(core: Core, home: SyncHome): (code: string) => Candidate {
  let last: Candidate | null = null;
  return (code) => {
    if (last?.code !== code) {
      if (last) forgetKey(home.secrets, last.key.publicKey);
      last = { code, key: newKey(home.secrets), terminalId: core.ids.next(core.clock.now()) };
    }
    return last;
  };
}

export function enroller(core: Core, home: SyncHome, onEnrolled: () => void): Enroller {
  const candidateFor = candidates(core, home);
  return {
    join: async (typed, { code, name }) => {
      refuseSetUp(core);
      const address = readInvitation(typed);
      const { key, terminalId: id } = candidateFor(address.code);
      const terminal = { id, code, name };
      const { enrolled, clockOffsetMs } = await askToEnrol({ core, home }, address, key, {
        code: address.code,
        publicKey: key.publicKey,
        terminal,
        site: null,
      });
      write(core, ['sync.changed', 'app.changed'], (tx) => {
        refuseSetUp(core);
        joinSite(core, tx, { terminal, printer: NO_PRINTER_YET }, core.clock.now());
        const kept = { hqUrl: address.url, publicKey: key.publicKey, clockOffsetMs };
        keepEnrolment(core, tx, { actor: null, enrolled, ...kept });
      });
      onEnrolled();
      return enrolled.siteName;
    },
    enrol: async (actor, typed) => {
      refuseEnrolled(core);
      const address = readInvitation(typed);
      const site = readSetting(core.db, 'site');
      // Play money must not end among the real one; on this very PC it is a rehearsal.
      if (site.demo && !address.loopback) throw new AppError('DEMO_STAYS_HERE');
      const { id, code, name } = thisTerminal(core.db);
      const { key } = candidateFor(address.code);
      const { enrolled, clockOffsetMs } = await askToEnrol({ core, home }, address, key, {
        code: address.code,
        publicKey: key.publicKey,
        terminal: { id, code, name },
        site: { name: site.name, address: site.address, zone: site.zone },
      });
      write(core, ['sync.changed', 'app.changed'], (tx) => {
        refuseEnrolled(core);
        const kept = { hqUrl: address.url, publicKey: key.publicKey, clockOffsetMs };
        keepEnrolment(core, tx, { actor, enrolled, ...kept });
      });
      onEnrolled();
      return enrolled.siteName;
    },
  };
}

/** Chosen in the administration, once there is somebody to sign in. */
const NO_PRINTER_YET = printerConfigSchema.parse({ kind: 'none' });

function refuseSetUp(core: Core): void {
  if (findTerminal(core.db)) throw new AppError('ALREADY_SET_UP');
}

/** Throws ALREADY_ENROLLED. */
function refuseEnrolled(core: Core): void {
  if (enrolledAs(core.db)) throw new AppError('ALREADY_ENROLLED');
}

export interface Enrolment {
  readonly actor: Actor | null;
  readonly enrolled: Enrolled;
  readonly hqUrl: string;
  readonly publicKey: string;
  readonly clockOffsetMs: number;
}

/** Keeps an enrolment, with audit and outbox: from here on the log of this booth goes to that HQ. */
export function keepEnrolment(core: Core, tx: Tx, enrolment: Enrolment): void {
  const { actor, enrolled, hqUrl, publicKey, clockOffsetMs } = enrolment;
  const { siteId, siteName, role, lastEpoch } = enrolled;
  const now = core.clock.now();
  const terminal = thisTerminal(tx);
  const epoch = epochAfter(tx, terminal.epoch, lastEpoch);
  if (epoch !== terminal.epoch) {
    tx.update(terminals).set({ epoch }).where(eq(terminals.id, terminal.id)).run();
  }
  forgetEnrolled(tx);
  keepEnrolled(tx, {
    hqUrl,
    siteId,
    siteName,
    role,
    publicKey,
    clockOffsetMs,
    enrolledAt: now,
    feedCursor: 0,
    lastContactAt: now,
    lastErrorCode: null,
    lastErrorAt: null,
  });
  const details = {
    hqUrl,
    siteId,
    siteName,
    role,
    publicKey,
    epoch,
    previousEpoch: terminal.epoch,
  };
  const entity = { entity: 'terminals', entityId: terminal.id };
  record(core, tx, { actor, action: 'sync.enrolled', ...entity, details }, now);
}

/**
 * A terminal that HQ knows comes back with another key: its file may be an older copy, so it goes on in an
 * epoch that neither side has. One that HQ does not know goes on with what it has.
 */
function epochAfter(tx: Tx, local: number, lastEpoch: number): number {
  if (lastEpoch === 0 || newestSeq(tx, local) === 0) return Math.max(local, lastEpoch + 1);
  return Math.max(local, lastEpoch) + 1;
}

/** Leaves the headquarters; what is here stays here. Throws NOT_ENROLLED. */
export function disconnect(core: Core, home: SyncHome, actor: Actor): void {
  const enrolled = enrolledAs(core.db);
  if (!enrolled) throw new AppError('NOT_ENROLLED');
  write(core, ['sync.changed', 'app.changed'], (tx) => {
    forgetEnrolled(tx);
    const { hqUrl, siteId, siteName } = enrolled;
    const entity = { entity: 'terminals', entityId: thisTerminal(tx).id };
    const details = { hqUrl, siteId, siteName };
    record(core, tx, { actor, action: 'sync.disconnected', ...entity, details }, core.clock.now());
  });
  forgetKey(home.secrets, enrolled.publicKey);
}
