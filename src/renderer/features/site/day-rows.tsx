import { styled } from '@mui/material/styles';
import type { Hours } from '@shared/contracts/settings';
import { ALL_DAY, WEEKDAYS, isAllDay, overlappingDays } from '@shared/kernel/opening-hours';
import type { OpenInterval, Weekday } from '@shared/kernel/opening-hours';
import { Action } from '@ui/components/action';
import { useLock } from '@ui/components/lock';
import { color, font, radius, size } from '@ui/theme/tokens';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { clockOf, nextInterval, withDay } from './hours-draft';

const Rows = styled('div')({
  display: 'grid',
  gap: 4,
  '& .day': {
    display: 'grid',
    gridTemplateColumns: '104px minmax(0, 1fr)',
    alignItems: 'center',
    gap: 12,
    padding: '4px 0',
    borderBottom: `1px solid ${color.line}`,
  },
  '& .name': { fontWeight: 600 },
  '& .open': { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 8 },
  '& .interval': { display: 'flex', alignItems: 'center', gap: 6 },
  '& .soft': { color: color.inkSoft },
  '& .problem': { color: color.danger, fontSize: size.secondary, fontWeight: 600 },
});

const Clock = styled('input')({
  width: 84,
  height: size.target,
  padding: '0 12px',
  border: `1px solid ${color.lineStrong}`,
  borderRadius: radius.small,
  background: color.surface,
  color: color.ink,
  fontFamily: font.mono,
  fontSize: 16,
  '&:focus-visible': {
    outline: `3px solid ${color.halo}`,
    outlineOffset: 0,
    borderColor: color.accent,
  },
  '&[aria-invalid="true"]': { borderColor: color.danger },
  '&:read-only': { background: color.sunken, color: color.inkSoft, borderColor: color.line },
});

interface Props {
  readonly weekdays: Hours['weekdays'];
  readonly onChange: (weekdays: Hours['weekdays']) => void;
}

/** The week, a row for each day with its intervals. */
export function DayRows({ weekdays, onChange }: Props) {
  const { t } = useTranslation('site');
  const clashing = new Set(overlappingDays({ weekdays }));
  return (
    <Rows>
      {WEEKDAYS.map((day) => (
        <div className="day" key={day} role="group" aria-label={t(`days.${day}`)}>
          <span className="name">{t(`days.${day}`)}</span>
          <Day
            day={day}
            intervals={weekdays[day]}
            clashing={clashing.has(day)}
            onChange={(intervals) => onChange(withDay(weekdays, day, intervals))}
          />
        </div>
      ))}
    </Rows>
  );
}

interface DayProps {
  readonly day: Weekday;
  readonly intervals: readonly OpenInterval[];
  readonly clashing: boolean;
  readonly onChange: (intervals: readonly OpenInterval[]) => void;
}

function Day({ day, intervals, clashing, onChange }: DayProps) {
  const { t } = useTranslation('site');
  const name = t(`days.${day}`);
  const [first] = intervals;
  const wholeDay = intervals.length === 1 && first !== undefined && isAllDay(first);
  return (
    <div className="open">
      {intervals.length === 0 && <span className="soft">{t('hours.closed')}</span>}
      {wholeDay && <span>{t('hours.allDay')}</span>}
      {!wholeDay &&
        intervals.map((interval, index) => (
          <span className="interval" key={`${index}-${intervals.length}`}>
            <ClockField
              label={t('hours.opens', { day: name, number: index + 1 })}
              value={interval.from}
              onChange={(from) => onChange(intervals.with(index, { ...interval, from }))}
            />
            <span className="soft">{t('hours.to')}</span>
            <ClockField
              label={t('hours.closes', { day: name, number: index + 1 })}
              value={interval.to}
              onChange={(to) => onChange(intervals.with(index, { ...interval, to }))}
            />
            {interval.to < interval.from && <span className="soft">{t('hours.nextDay')}</span>}
            {intervals.length > 1 && (
              <Action
                edits
                label={t('hours.removeOf', { day: name, number: index + 1 })}
                onClick={() => onChange(intervals.toSpliced(index, 1))}
              >
                {t('hours.remove')}
              </Action>
            )}
          </span>
        ))}
      {!wholeDay && intervals.length < 4 && (
        <Action
          edits
          label={t('hours.addTo', { day: name })}
          onClick={() => onChange([...intervals, nextInterval(intervals)])}
        >
          {t('hours.add')}
        </Action>
      )}
      <Action
        edits
        label={t(wholeDay ? 'hours.notAllDayOf' : 'hours.allDayOf', { day: name })}
        pressed={wholeDay}
        onClick={() => onChange(wholeDay ? [nextInterval([])] : [ALL_DAY])}
      >
        {t('hours.h24')}
      </Action>
      {intervals.length > 0 && (
        <Action edits label={t('hours.closeOn', { day: name })} onClick={() => onChange([])}>
          {t('hours.close')}
        </Action>
      )}
      {clashing && <span className="problem">{t('hours.overlap')}</span>}
    </div>
  );
}

interface ClockProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (clock: string) => void;
}

/** A time of the day, typed as people do; taken over when it is one. */
function ClockField({ label, value, onChange }: ClockProps) {
  const lock = useLock();
  const [text, setText] = useState<string | null>(null);
  const clock = text === null ? value : clockOf(text);
  return (
    <Clock
      aria-label={label}
      aria-describedby={lock?.id}
      readOnly={lock !== null}
      aria-invalid={clock === null ? true : undefined}
      inputMode="numeric"
      maxLength={5}
      value={text ?? value}
      onChange={(event) => setText(event.target.value)}
      onBlur={() => {
        if (clock !== null && clock !== value) onChange(clock);
        setText(null);
      }}
    />
  );
}
