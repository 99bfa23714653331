import { styled } from '@mui/material/styles';
import { color, size, zoomed } from '@ui/theme/tokens';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from './link';
import { LivePill } from './live-pill';
import { useLive } from './live';
import { Mishap } from './mishap';
import { useNavigation } from './navigation';
import { NAV_PAGES, PAGES } from './pages';
import { UserLink } from './user-link';
import { useMe } from './use-me';

const Root = styled('div')({
  height: '100%',
  display: 'grid',
  gridTemplateRows: 'auto minmax(0, 1fr)',
  // Zoomed in, the bar goes away with the page.
  [zoomed.low]: { display: 'block', height: 'auto' },
});

const Bar = styled('header')({
  display: 'flex',
  alignItems: 'center',
  flexWrap: 'wrap',
  gap: '4px 14px',
  minHeight: size.topBar,
  padding: '4px 24px',
  background: color.surface,
  borderBottom: `1px solid ${color.line}`,
  '& h1': { margin: 0, fontSize: 20, fontWeight: 750, letterSpacing: '-0.02em' },
  '& .place': { color: color.inkSoft },
  '& .gap': { flex: '1 1 0' },
});

const Nav = styled('nav')({
  display: 'flex',
  flexWrap: 'wrap',
  gap: 2,
  marginLeft: 10,
  '& a': {
    display: 'inline-flex',
    alignItems: 'center',
    minHeight: 36,
    padding: '0 12px',
    borderRadius: 9,
    color: color.inkSoft,
    textDecoration: 'none',
    fontWeight: 550,
  },
  '& a:hover': { background: color.hover, color: color.ink },
  '& a[aria-current="page"]': {
    color: color.accentInk,
    background: color.accentSoft,
    boxShadow: `inset 0 -3px 0 ${color.accent}`,
  },
});

const Main = styled('main')({ minHeight: 0, overflowY: 'auto', outline: 'none' });

const Skip = styled('a')({
  position: 'absolute',
  left: 12,
  top: -60,
  zIndex: 2,
  padding: '10px 14px',
  borderRadius: 9,
  background: color.surface,
  color: color.ink,
  '&:focus': { top: 10 },
});

/** Brand, pages and the state of the world above; one page below. */
export function Shell() {
  const { t } = useTranslation('hq');
  const place = useNavigation((it) => it.place);
  const me = useMe();
  useLive();
  const Part = PAGES[place.page];
  const address = place.page === 'site' ? `site/${place.siteId}` : place.page;
  return (
    <Root>
      <Skip href="#main">{t('skip')}</Skip>
      <Bar>
        <h1>{t('app')}</h1>
        <span className="place">{t('place')}</span>
        <Nav aria-label={t('nav.label')}>
          {NAV_PAGES.filter((it) => it.roles.includes(me.role)).map(({ page, within }) => (
            <Link
              key={page}
              to={{ page }}
              aria-current={within.includes(place.page) ? 'page' : undefined}
            >
              {t(`nav.${page}`)}
            </Link>
          ))}
        </Nav>
        <span className="gap" />
        <LivePill />
        <UserLink />
      </Bar>
      <Main id="main" tabIndex={-1} key={address}>
        <Mishap>
          <Suspense fallback={null}>
            <Part />
          </Suspense>
        </Mishap>
      </Main>
    </Root>
  );
}
