import { percent, whole } from '@hq/web/components/numbers';
import { styled } from '@mui/material/styles';
import type { SiteToday } from '@shared/hq/sites';
import { color } from '@ui/theme/tokens';
import { occupancy } from './site-state';

const Root = styled('span')({
  display: 'inline-grid',
  gridTemplateColumns: '64px auto',
  alignItems: 'center',
  gap: 10,
  whiteSpace: 'nowrap',
  '& .rail': { height: 8, borderRadius: 4, background: color.line, overflow: 'hidden' },
  '& .fill': { display: 'block', height: '100%', background: color.accent },
  '& small': { fontSize: 12, color: color.inkSoft },
});

/** Cars inside of spots in service; the bar repeats the share. */
export function OccupancyCell({ site }: { site: SiteToday }) {
  const share = occupancy(site);
  if (share === null) return <>{whole(site.openStays)}</>;
  return (
    <Root>
      <span className="rail" aria-hidden="true">
        <span className="fill" style={{ width: `${Math.min(100, share)}%` }} />
      </span>
      <span>
        {percent(share)}{' '}
        <small>
          {whole(site.openStays)}/{whole(site.spots)}
        </small>
      </span>
    </Root>
  );
}
