import { terminalEnrolled } from '@hq/catalogue/enrolled';
import { uploadAnswerSchema } from '@shared/sync/catalogue';
import { feedPageSchema } from '@shared/sync/feed';
import type { FeedEntry, FeedPage } from '@shared/sync/feed';
import { announce } from '@main/core/core';
import { thisTerminal } from '@main/core/terminal';
import { withWriteTx } from '@main/db/transaction';
import { loadDemoSite, joinSite } from '@main/features/setup/index';
import { applyFeed, catalogueToUpload } from '@main/features/sync/index';
import { printerConfigSchema } from '@shared/kernel/printer-config';
import { join } from 'node:path';
import { openTestBooth } from './booth';
import type { TestBooth } from './booth';
import type { TestHq } from './hq';
import { testTerminal } from './hq-terminal';
import type { TestTerminal } from './hq-terminal';

/** A booth on its own file and its standing at a real HQ, moved by hand: no engine, no timers. */
export interface FedBooth {
  readonly booth: TestBooth;
  readonly terminal: TestTerminal;
  /** Every page from where the last pull ended. */
  pull(limit?: number): Promise<FeedEntry[]>;
  /** Brings HQ the parts that are this booth's; answers their names, or the refusal's code. */
  upload(): Promise<string[]>;
  /** Pull, upload, pull. */
  meet(): Promise<void>;
  /** As the engine does when HQ is behind. */
  beginAgain(): void;
  apply(entries: readonly FeedEntry[]): void;
}

/** The demonstration site's booth, enrolled first: it owns the catalogue. */
export async function firstBooth(hq: TestHq): Promise<FedBooth> {
  const booth = openTestBooth();
  await loadDemoSite(booth.core, join(booth.folder, 'papers'));
  const { id, code, name } = thisTerminal(booth.core.db);
  const terminal = await testTerminal(hq, { terminalId: id, code, name });
  await enrolled(hq, terminal, { id, code, name });
  return fed(booth, terminal);
}

/** A booth of an empty file that joins the site. */
export async function joinedBooth(hq: TestHq, siteId: string, code = 'C'): Promise<FedBooth> {
  const booth = openTestBooth();
  const name = `Caja ${code}`;
  const terminal = await testTerminal(hq, { siteId, code, name });
  await enrolled(hq, terminal, { id: terminal.terminalId, code, name });
  const { core } = booth;
  withWriteTx(core.db, (tx) =>
    joinSite(
      core,
      tx,
      {
        terminal: { id: terminal.terminalId, code, name },
        printer: printerConfigSchema.parse({ kind: 'none' }),
      },
      core.clock.now(),
    ),
  );
  return fed(booth, terminal);
}

const enrolled = (
  hq: TestHq,
  { siteId }: TestTerminal,
  booth: { readonly id: string; readonly code: string; readonly name: string },
) => hq.db.transaction((tx) => terminalEnrolled(tx, siteId, booth, hq.now()));

function fed(booth: TestBooth, terminal: TestTerminal): FedBooth {
  const { core } = booth;
  let cursor = 0;
  let holds: FeedPage['holds'] = {};
  function apply(entries: readonly FeedEntry[]): void {
    const { changed } = withWriteTx(core.db, (tx) =>
      applyFeed(core, tx, entries, core.clock.now()),
    );
    for (const event of changed) announce(core, event);
  }
  async function pull(limit = 200): Promise<FeedEntry[]> {
    const seen: FeedEntry[] = [];
    for (;;) {
      const url = `/sync/v1/feed?after=${cursor}&limit=${limit}`;
      const answer = await terminal.send({ method: 'GET', url });
      if (answer.statusCode !== 200) throw new Error(answer.body);
      const page = feedPageSchema.parse(answer.json());
      apply(page.entries);
      seen.push(...page.entries);
      ({ cursor, holds } = page);
      if (!page.more) return seen;
    }
  }
  async function upload(): Promise<string[]> {
    const body = catalogueToUpload(core, holds);
    if (!body) return [];
    const answer = await terminal.send({ method: 'PUT', url: '/sync/v1/catalogue', body });
    if (answer.statusCode !== 200) {
      return [(answer.json() as { error: { code: string } }).error.code];
    }
    return uploadAnswerSchema.parse(answer.json()).parts.map(({ part }) => part);
  }
  return {
    booth,
    terminal,
    pull,
    upload,
    meet: async () => {
      await pull();
      await upload();
      await pull();
    },
    beginAgain: () => {
      cursor = 0;
    },
    apply,
  };
}
