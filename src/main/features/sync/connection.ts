import type { FeedPage } from '@shared/sync/feed';
import type { Core } from '@main/core/core';
import { thisTerminal } from '@main/core/terminal';
import type { Contact } from './contact';
import { hqClient } from './hq/client';
import type { HqClient } from './hq/client';
import { SyncFailure } from './hq/failure';
import { loadKey } from './hq/key';
import type { SyncHome } from './ports';
import { pull } from './pull/pull';
import type { CatalogueUpload } from './pull/pull';
import { pusher } from './push/push';
import type { Positions } from './push/positions';
import { enrolledAs } from './repo';
import type { Waiting } from './repo';

/** This booth's two ways to its headquarters. */
export interface Connection {
  readonly client: HqClient;
  /** Up to so many runs; answers whether there is more. */
  push(mostRuns: number): Promise<boolean>;
  /** Whether HQ holds less than it said, and gets it again with the next push. */
  lookBack(): Promise<boolean>;
  pull(): Promise<void>;
}

export interface ConnectionParts {
  readonly core: Core;
  readonly home: SyncHome;
  readonly contact: Contact;
  readonly positions: Positions;
  readonly upload: CatalogueUpload;
  readonly waiting: () => Waiting;
  readonly signal: AbortSignal;
  readonly onProgress: () => void;
}

/** `null`: not enrolled. Throws KEY_MISSING where the file came to a PC that has not its key. */
export function connect(parts: ConnectionParts): Connection | null {
  const { core, home, contact, positions, upload, waiting, signal, onProgress } = parts;
  const enrolled = enrolledAs(core.db);
  if (!enrolled) return null;
  const key = loadKey(home.secrets, enrolled.publicKey);
  if (!key) throw new SyncFailure('KEY_MISSING');
  const { id: terminalId, epoch } = thisTerminal(core.db);
  const { time } = contact;
  const { hqUrl } = enrolled;
  const { fetch, timers, version } = home;
  const speaker = { hqUrl, terminalId, key, time, version, waiting };
  const client = hqClient({ fetch, timers, ...speaker, signal });
  const alive = (): boolean => !signal.aborted;
  const { heard: onTime } = contact;
  const push = pusher({ db: core.db, client, positions, epoch, alive, onProgress, onTime });
  const pulling = { core, client, upload, alive, onTime };
  const { lookBack } = push;
  return { client, push: push.push, lookBack, pull: () => pull(pulling) };
}

/** Looks through the booth's own catalogue only when it or what HQ holds of it may have changed. */
export function onceSettled(upload: CatalogueUpload): CatalogueUpload & { unsettle(): void } {
  let settled: string | null = null;
  const gated = (core: Core, holds: FeedPage['holds']) => {
    const told = JSON.stringify(holds);
    if (told === settled) return null;
    const due = upload(core, holds);
    settled = due ? null : told;
    return due;
  };
  return Object.assign(gated, {
    unsettle: () => {
      settled = null;
    },
  });
}
