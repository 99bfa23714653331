import type { CallOutput } from '@shared/contracts/index';
import { PERIOD_PRESETS } from '@shared/kernel/periods';
import type { ReportType } from '@shared/kernel/report-kinds';
import { styled } from '@mui/material/styles';
import { useZone } from '@renderer/app/state';
import { Field, SelectField } from '@ui/components/field';
import { zoomed } from '@ui/theme/tokens';
import { useTranslation } from 'react-i18next';
import { filtersByClass, filtersByPerson, REPORT_GROUPS } from './report-groups';
import type { PeriodChoice } from './report-store';
import { useReportDraft } from './report-store';
import { useCellWords } from './use-cell-words';

const Row = styled('form')({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(168px, 1fr))',
  gap: 12,
  '& > :first-of-type': { gridColumn: 'span 2', minWidth: 0 },
  [zoomed.narrow]: {
    gridTemplateColumns: 'minmax(0, 1fr)',
    '& > :first-of-type': { gridColumn: 'auto' },
  },
});

const GROUPS = Object.keys(REPORT_GROUPS) as (keyof typeof REPORT_GROUPS)[];

interface Props {
  readonly options: CallOutput<'reports.options'> | undefined;
  /** A schedule's own rhythm says of when it is. */
  readonly withPeriod: boolean;
}

/** What is asked: the report, its period, and what it is limited to. */
export function QuestionForm({ options, withPeriod }: Props) {
  const { t } = useTranslation('reports');
  const { words } = useCellWords();
  const draft = useReportDraft();
  const { type, period, change } = draft;
  const choosePeriod = (choice: PeriodChoice) => {
    const today = options?.today ?? '';
    const fresh = choice === 'dates' && draft.from === '' ? { from: today, to: today } : {};
    change({ period: choice, ...fresh });
  };
  return (
    <Row onSubmit={(event) => event.preventDefault()}>
      <SelectField
        label={t('type')}
        value={type}
        onChange={(event) => change({ type: event.target.value as ReportType })}
      >
        {GROUPS.map((group) => (
          <optgroup key={group} label={t(`groups.${group}`)}>
            {REPORT_GROUPS[group].map((it) => (
              <option key={it} value={it}>
                {words.types[it]}
              </option>
            ))}
          </optgroup>
        ))}
      </SelectField>
      {withPeriod && type === 'open_stays' && <InstantField />}
      {withPeriod && type !== 'open_stays' && (
        <SelectField
          label={t('period')}
          value={period}
          onChange={(event) => choosePeriod(event.target.value as PeriodChoice)}
        >
          {[...PERIOD_PRESETS, 'dates' as const].map((it) => (
            <option key={it} value={it}>
              {t(`presets.${it}`)}
            </option>
          ))}
        </SelectField>
      )}
      {withPeriod && type !== 'open_stays' && period === 'dates' && (
        <>
          <Field
            type="date"
            label={t('from')}
            value={draft.from}
            onChange={(event) => change({ from: event.target.value })}
          />
          <Field
            type="date"
            label={t('to')}
            value={draft.to}
            onChange={(event) => change({ to: event.target.value })}
          />
        </>
      )}
      {filtersByClass(type) && (
        <SelectField
          label={t('vehicleClass')}
          value={draft.vehicleClass ?? ''}
          onChange={(event) => change({ vehicleClass: event.target.value || null })}
        >
          <option value="">{t('all')}</option>
          {options?.classes.map((it) => (
            <option key={it.code} value={it.code}>
              {it.name}
            </option>
          ))}
        </SelectField>
      )}
      {filtersByPerson(type) && (
        <SelectField
          label={t('operator')}
          value={draft.operatorId ?? ''}
          onChange={(event) => change({ operatorId: event.target.value || null })}
        >
          <option value="">{t('all')}</option>
          {options?.operators.map((it) => (
            <option key={it.userId} value={it.userId}>
              {it.name}
            </option>
          ))}
        </SelectField>
      )}
    </Row>
  );
}

/** An instant by the clock of the site; empty: now. */
function InstantField() {
  const { t } = useTranslation('reports');
  const zone = useZone();
  const at = useReportDraft((it) => it.at);
  const change = useReportDraft((it) => it.change);
  const wall =
    at === null
      ? ''
      : Temporal.Instant.fromEpochMilliseconds(at)
          .toZonedDateTimeISO(zone)
          .toPlainDateTime()
          .toString({ smallestUnit: 'minute' });
  const take = (text: string) => {
    if (text === '') return change({ at: null });
    return change({
      at: Temporal.PlainDateTime.from(text).toZonedDateTime(zone).epochMilliseconds,
    });
  };
  return (
    <Field
      type="datetime-local"
      label={t('at')}
      value={wall}
      onChange={(event) => take(event.target.value)}
    />
  );
}
