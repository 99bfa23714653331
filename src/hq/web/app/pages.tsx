import { lazy } from 'react';
import type { ComponentType } from 'react';
import TodayPage from '@hq/web/features/today/today-page';
import type { Place } from './route';

type PageName = Place['page'];

/** What each address shows. */
export const PAGES: Readonly<Record<PageName, ComponentType>> = {
  // What everybody opens first is in the first bundle.
  today: TodayPage,
  site: lazy(() => import('@hq/web/features/site-day/site-day-page')),
  compare: lazy(() => import('@hq/web/features/compare/compare-page')),
  terminals: lazy(() => import('@hq/web/features/terminals/terminals-page')),
  catalogue: lazy(() => import('@hq/web/features/catalogue/catalogue-page')),
  people: lazy(() => import('@hq/web/features/people/people-page')),
  exports: lazy(() => import('@hq/web/features/exports/exports-page')),
  account: lazy(() => import('@hq/web/features/account/account-page')),
};

type Role = 'manager' | 'admin';
const ALL: readonly Role[] = ['manager', 'admin'];

/** What the bar leads to, and whose it is. HQ itself refuses the others. */
export const NAV_PAGES: readonly {
  readonly page: Exclude<PageName, 'site' | 'account'>;
  /** Where it stays marked. */
  readonly within: readonly PageName[];
  readonly roles: readonly Role[];
}[] = [
  { page: 'today', within: ['today', 'site'], roles: ALL },
  { page: 'compare', within: ['compare'], roles: ALL },
  { page: 'terminals', within: ['terminals'], roles: ALL },
  { page: 'catalogue', within: ['catalogue'], roles: ALL },
  { page: 'people', within: ['people'], roles: ['admin'] },
  { page: 'exports', within: ['exports'], roles: ALL },
];
