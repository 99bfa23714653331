import { useQueryFact } from '@hq/web/app/navigation';
import { useCall } from '@hq/web/app/queries';
import { Answer } from '@hq/web/components/answer';
import { whole } from '@hq/web/components/numbers';
import { getSiteDay } from '@shared/hq/days';
import type { SiteDay } from '@shared/hq/days';
import type { SiteToday } from '@shared/hq/sites';
import { Choice } from '@ui/components/choice';
import { useTranslation } from 'react-i18next';
import { Closings } from './closings';
import { DayFigures } from './day-figures';
import { PARTS, countOf, partOf } from './parts';
import type { Part } from './parts';
import { Payments } from './payments';
import { Reversals } from './reversals';
import { Shifts } from './shifts';
import { Stays } from './stays';
import { Summary } from './summary';

interface Props {
  readonly site: SiteToday;
  readonly date: string;
}

export function DayOfSite({ site, date }: Props) {
  const { t } = useTranslation('hq');
  const [asked, setPart] = useQueryFact('part');
  const part = partOf(asked);
  const day = useCall(getSiteDay, { params: { siteId: site.siteId, date } }, { keep: true });
  return (
    <Answer query={day}>
      {(data) => (
        <>
          <DayFigures site={site} day={data} />
          <Choice
            look="tabs"
            label={t('siteDay.parts')}
            value={part}
            onChange={setPart}
            options={PARTS.map((value) => ({
              value,
              label: tabLabel(t(`siteDay.part.${value}`), countOf(value, data)),
            }))}
          />
          <PartOf part={part} day={data} site={site} />
        </>
      )}
    </Answer>
  );
}

const tabLabel = (name: string, count: number | null): string =>
  count === null ? name : `${name} · ${whole(count)}`;

function PartOf({ part, day, site }: { part: Part; day: SiteDay; site: SiteToday }) {
  switch (part) {
    case 'summary':
      return <Summary day={day} />;
    case 'payments':
      return <Payments siteId={site.siteId} date={day.date} zone={site.zone} />;
    case 'shifts':
      return <Shifts day={day} />;
    case 'reversals':
      return <Reversals day={day} />;
    case 'closings':
      return <Closings day={day} />;
    case 'stays':
      return <Stays site={site} date={day.date} />;
  }
}
