import { hrefOf, readRoute } from '@hq/web/app/route';
import type { Place } from '@hq/web/app/route';
import { PAGE_PATHS } from '@shared/hq/pages';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const PLACES: readonly Place[] = [
  { page: 'today' },
  { page: 'compare' },
  { page: 'terminals' },
  { page: 'catalogue' },
  { page: 'people' },
  { page: 'exports' },
  { page: 'account' },
  { page: 'site', siteId: '0198c0de-0000-7000-8000-000000000001' },
];

const there = (href: string) => {
  const { pathname, search } = new URL(href, 'https://hq.example');
  return readRoute(pathname, search);
};

describe('the address of a page', () => {
  test.each(PLACES)('leads back to it: %o', (place) => {
    expect(there(hrefOf(place, { date: '2026-11-20', find: 'Ñuñoa & Cía' }))).toEqual({
      place,
      query: { date: '2026-11-20', find: 'Ñuñoa & Cía' },
    });
  });

  test('is one that HQ answers', () => {
    const known = PLACES.map((it) => hrefOf(it).replace(/^\/sites\/.+/, '/sites/:siteId'));
    expect(known.toSorted()).toEqual([...PAGE_PATHS].toSorted());
  });

  test('leaves out what is empty', () => {
    expect(hrefOf({ page: 'compare' }, { sites: '', by: 'week' })).toBe('/compare?by=week');
  });

  test('of any kind shows some page', () => {
    fc.assert(
      fc.property(fc.webPath(), fc.webQueryParameters(), (path, query) => {
        expect(readRoute(path, `?${query}`).place.page).toBeTypeOf('string');
      }),
    );
  });

  test.each(['/sites', '/sites/', '/sites/a/b', '/compare/more', '/nowhere'])(
    '%s names nothing: today is shown',
    (path) => expect(readRoute(path, '').place).toEqual({ page: 'today' }),
  );

  test('with half an escape is read as it stands', () => {
    expect(readRoute('/sites/%E0%A4', '').place).toEqual({ page: 'site', siteId: '%E0%A4' });
  });
});
