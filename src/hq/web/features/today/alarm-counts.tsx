import { SeverityMark } from '@hq/web/components/severity-mark';
import { styled } from '@mui/material/styles';
import { ALARM_SEVERITIES } from '@shared/hq/alarms';
import type { SiteToday } from '@shared/hq/sites';
import { color } from '@ui/theme/tokens';
import { useTranslation } from 'react-i18next';

const Root = styled('span')({
  display: 'inline-flex',
  gap: 12,
  '& > span': { display: 'inline-flex', alignItems: 'center', gap: 6 },
});

const None = styled('span')({ color: color.inkFaint });

/** How many open alarms a site has, by how grave they are. */
export function AlarmCounts({ site }: { site: SiteToday }) {
  const { t } = useTranslation('hq');
  const some = ALARM_SEVERITIES.filter((it) => site.alarms[it] > 0);
  if (some.length === 0) return <None>{t('today.noAlarms')}</None>;
  return (
    <Root>
      {some.map((it) => (
        <span key={it}>
          <SeverityMark severity={it} />
          {site.alarms[it]}
        </span>
      ))}
    </Root>
  );
}
