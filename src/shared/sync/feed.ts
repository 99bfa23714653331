import { instantSchema } from '@shared/contracts/common';
import { z } from 'zod';
import * as rows from './feed-rows';
import { feedConflictSchema, feedStaySchema } from './feed-stays';
import { cataloguePartSchema } from './parts';

/** Where the feed of a site is pulled from: `GET FEED_PATH?after=CURSOR&limit=N`, signed. CURSOR_AHEAD {head}. */
export const FEED_PATH = '/sync/v1/feed';

/** The row of each kind of entry, in the order in which rows need each other. */
export const FEED_ROWS = {
  terminal: rows.terminalRowSchema,
  setting: rows.settingRowSchema,
  role: rows.roleRowSchema,
  user: rows.userRowSchema,
  class: rows.classRowSchema,
  tariff: rows.tariffRowSchema,
  policy: rows.policyRowSchema,
  agreement: rows.agreementRowSchema,
  zone: rows.zoneRowSchema,
  spot: rows.spotRowSchema,
  message: rows.messageRowSchema,
  ownership: rows.ownershipRowSchema,
  stay: feedStaySchema,
  closing: rows.closingRowSchema,
  conflict: feedConflictSchema,
} as const;
export type FeedKind = keyof typeof FEED_ROWS;
export const FEED_KINDS = Object.keys(FEED_ROWS) as readonly FeedKind[];
export type FeedRow<Kind extends FeedKind> = z.output<(typeof FEED_ROWS)[Kind]>;

/**
 * The newest state of one thing at HQ. `kind` is open and `body` is looked at by whoever applies it: a
 * booth keeps out of what it does not know.
 */
export const feedEntrySchema = z.object({
  /** Grows with every change in the site; an entry keeps the version of its last change. */
  version: z.int().min(1),
  kind: z.string().min(1).max(64),
  key: z.string().min(1).max(200),
  body: z.unknown(),
  /** It is no more; `body` is `null` then. */
  deleted: z.boolean(),
  /** The booth it came from; `null`: HQ itself. */
  originTerminal: z.uuid().nullable(),
});
export type FeedEntry = z.infer<typeof feedEntrySchema>;

export const feedQuerySchema = z.object({
  /** Last version the booth has applied; 0: from the beginning. */
  after: z.coerce.number().int().min(0),
  limit: z.coerce.number().int().min(1).max(500).default(200),
});

/** Entries after the cursor, by version. */
export const feedPageSchema = z.object({
  entries: z.array(feedEntrySchema),
  /** Where the next page begins; no entry of this page is newer. */
  cursor: z.int().min(0),
  more: z.boolean(),
  /** What HQ holds of the parts that the asking terminal owns, as `partText` hashes; `null`: nothing. */
  holds: z.partialRecord(cataloguePartSchema, z.string().nullable()),
  /** HQ's clock, UTC ms. */
  now: instantSchema,
});
export type FeedPage = z.infer<typeof feedPageSchema>;
