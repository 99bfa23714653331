import { expect, test } from 'vitest';
import { feedPageSchema } from '@shared/sync/feed';
import type { FeedEntry } from '@shared/sync/feed';
import { value } from '@test/helpers/dump';
import { json, refuse, scriptedHq } from '@test/helpers/scripted-hq';
import { enrolAt, syncedBooth } from '@test/helpers/synced-booth';

const NOW = Date.parse('2026-11-20T11:00:00Z');

/** Of a kind that no booth of today knows. */
const entry = (version: number): FeedEntry => ({
  version,
  kind: 'of_tomorrow',
  key: String(version),
  body: { words: 'x' },
  deleted: false,
  originTerminal: null,
});

const page = (cursor: number, more: boolean, entries: FeedEntry[]) =>
  feedPageSchema.parse({ entries, cursor, more, holds: {}, now: NOW });

test('pages are fetched one after the other, and the cursor is kept with each', async () => {
  const cursors: unknown[] = [];
  const hq = await scriptedHq((request, response) => {
    if (!request.url?.startsWith('/sync/v1/feed')) return refuse(response, 404, 'NOT_FOUND');
    const after = Number(new URL(request.url, 'http://hq').searchParams.get('after'));
    cursors.push(after);
    return json(response, 200, page(after + 2, after < 4, [entry(after + 1), entry(after + 2)]));
  });
  const booth = await syncedBooth();
  enrolAt(booth, hq.url);
  await booth.settled();
  expect(cursors).toEqual([0, 2, 4]);
  expect(value(booth.core.db, 'SELECT feed_cursor FROM sync_state')).toBe(6);
  // What is wrong with the log does not keep the feed away.
  expect(booth.sync.view().trouble?.code).toBe('NOT_FOUND');
});

test('an HQ that went back to a backup is read again from the beginning', async () => {
  const cursors: number[] = [];
  const hq = await scriptedHq((request, response) => {
    if (!request.url?.startsWith('/sync/v1/feed')) return refuse(response, 404, 'NOT_FOUND');
    const after = Number(new URL(request.url, 'http://hq').searchParams.get('after'));
    cursors.push(after);
    return after > 3
      ? refuse(response, 409, 'CURSOR_AHEAD', { head: 3 })
      : json(response, 200, page(3, false, []));
  });
  const booth = await syncedBooth();
  enrolAt(booth, hq.url);
  booth.core.db.$client.exec('UPDATE sync_state SET feed_cursor = 900');
  await booth.settled();
  expect(cursors).toEqual([900, 0]);
  expect(value(booth.core.db, 'SELECT feed_cursor FROM sync_state')).toBe(3);
});

test('a feed that never ends or goes backwards is no feed', async () => {
  const hq = await scriptedHq((request, response) => {
    if (!request.url?.startsWith('/sync/v1/feed')) return refuse(response, 404, 'NOT_FOUND');
    return json(response, 200, page(0, true, []));
  });
  const booth = await syncedBooth();
  enrolAt(booth, hq.url);
  await booth.settled();
  expect(booth.sync.view()).toMatchObject({ state: 'trouble' });
  expect(hq.asked.filter((it) => it.includes('feed'))).toHaveLength(1);
});
