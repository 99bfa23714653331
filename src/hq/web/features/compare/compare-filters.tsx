import type { PeriodPreset } from '@shared/kernel/periods';
import { useNavigation } from '@hq/web/app/navigation';
import { PERIOD_PRESETS } from '@shared/kernel/periods';
import { FilterSelect, Filters } from '@hq/web/components/filters';
import { PeriodFields } from '@hq/web/components/period-fields';
import { SitePicker } from '@hq/web/components/site-picker';
import type { PickedSite } from '@hq/web/components/site-picker';
import { OCCUPANCY_GRAINS } from '@shared/hq/occupancy';
import { COMPARISONS, REVENUE_GRAINS } from '@shared/hq/revenue';
import { useTranslation } from 'react-i18next';
import { MEASURES, occupancyGrain } from './question';
import type { Question } from './question';

interface Props {
  readonly question: Question;
  readonly sites: readonly PickedSite[];
  readonly today: string;
}

/** What is compared; all of it stands in the address, so that it can be sent to somebody. */
export function CompareFilters({ question, sites, today }: Props) {
  const { t } = useTranslation('hq');
  const look = useNavigation((it) => it.look);
  const { measure, period, from, to, by, compare, siteIds } = question;
  const choosePeriod = (next: PeriodPreset | 'dates') => {
    if (next === 'dates') look({ period: '', from, to });
    else look({ period: next, from: '', to: '' });
  };
  const grains = measure === 'revenue' ? REVENUE_GRAINS : OCCUPANCY_GRAINS;
  return (
    <Filters>
      <FilterSelect
        label={t('compare.measure')}
        value={measure}
        onChange={(value) => look({ measure: value })}
        options={MEASURES.map((value) => ({ value, label: t(`compare.measures.${value}`) }))}
      />
      <FilterSelect
        label={t('compare.period')}
        value={period}
        onChange={choosePeriod}
        options={[...PERIOD_PRESETS, 'dates' as const].map((value) => ({
          value,
          label: t(`dates.periods.${value}`),
        }))}
      />
      <PeriodFields
        from={from}
        to={to}
        last={today}
        onChange={(dates) => look({ period: '', ...dates })}
      />
      <FilterSelect
        label={t('compare.by')}
        value={measure === 'revenue' ? by : occupancyGrain(by)}
        onChange={(value) => look({ by: value })}
        options={grains.map((value) => ({ value, label: t(`compare.grains.${value}`) }))}
      />
      {measure === 'revenue' && (
        <FilterSelect
          label={t('compare.with')}
          value={compare}
          onChange={(value) => look({ compare: value })}
          options={COMPARISONS.map((value) => ({ value, label: t(`compare.withs.${value}`) }))}
        />
      )}
      <SitePicker
        sites={sites}
        value={siteIds}
        onChange={(ids) => look({ sites: ids.join(',') })}
      />
    </Filters>
  );
}
