import { useCall } from '@hq/web/app/queries';
import { Answer } from '@hq/web/components/answer';
import { ExportButtons } from '@hq/web/components/export-buttons';
import { FieldSet } from '@hq/web/components/field-set';
import { presetDates } from '@shared/kernel/periods';
import { Page } from '@hq/web/components/page';
import { PeriodFields } from '@hq/web/components/period-fields';
import { SitePicker } from '@hq/web/components/site-picker';
import { listSites } from '@shared/hq/sites';
import type { SiteToday } from '@shared/hq/sites';
import { MOST_XLSX_ROWS } from '@shared/hq/exports';
import { styled } from '@mui/material/styles';
import { EmptyState } from '@ui/components/empty-state';
import { Panel } from '@ui/components/panel';
import { color, size } from '@ui/theme/tokens';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EXPORTS } from './kinds';

const Grid = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 340px), 1fr))',
  gap: 12,
});

const Card = styled(Panel)({
  display: 'grid',
  // What is pressed stands in one line, however long the words above it.
  gridTemplateRows: 'auto 1fr auto',
  gap: 6,
  padding: '14px 18px 16px',
  '& h3': { margin: 0, fontSize: size.text, fontWeight: 650 },
  '& p': { margin: 0, color: color.inkSoft, fontSize: size.secondary },
  '& .files': { display: 'flex', flexWrap: 'wrap', gap: 8, marginTop: 6 },
});

/** Everything as files, for the sites and dates one chooses. */
export default function ExportsPage() {
  const { t } = useTranslation('hq');
  const sites = useCall(listSites, { query: { limit: 500 } });
  return (
    <Page title={t('exports.title')} note={t('exports.note')}>
      <Answer query={sites}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={t('compare.none')}>{t('compare.noneThen')}</EmptyState>
          ) : (
            <Files sites={items} />
          )
        }
      </Answer>
    </Page>
  );
}

function Files({ sites }: { sites: readonly SiteToday[] }) {
  const { t } = useTranslation('hq');
  const today = sites.map((it) => it.date).reduce((a, b) => (a > b ? a : b));
  const [dates, setDates] = useState(() => presetDates('this_month', today));
  const [siteIds, setSiteIds] = useState<string[]>([]);
  const asked = { ...dates, ...(siteIds.length > 0 && { sites: siteIds.join(',') }) };
  return (
    <>
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: 12, alignItems: 'end' }}>
        <FieldSet legend={t('dates.period')}>
          <PeriodFields {...dates} last={today} onChange={setDates} />
        </FieldSet>
        <SitePicker sites={sites} value={siteIds} onChange={setSiteIds} />
      </div>
      <Grid>
        {EXPORTS.map(({ kind, call, extra }) => (
          <Card key={kind} aria-labelledby={`export-${kind}`}>
            <h3 id={`export-${kind}`}>{t(`exports.kinds.${kind}.name`)}</h3>
            <p>{t(`exports.kinds.${kind}.what`, { rows: MOST_XLSX_ROWS })}</p>
            <div className="files">
              <ExportButtons
                call={call}
                query={{ ...asked, ...extra }}
                name={`coipo-${kind}-${dates.from}-${dates.to}`}
              />
            </div>
          </Card>
        ))}
      </Grid>
    </>
  );
}
