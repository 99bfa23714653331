import type { ReportQuestion, ReportSchedule } from '@shared/contracts/reports';
import { REPORT_FORMATS, REPORT_RHYTHMS } from '@shared/kernel/report-kinds';
import type { ReportFormat, ReportRhythm } from '@shared/kernel/report-kinds';
import { cellText } from '@shared/kernel/report-cells';
import { styled } from '@mui/material/styles';
import { useAction, useCall } from '@renderer/app/client';
import { usePreferences } from '@ui/preferences';
import { Action } from '@ui/components/action';
import { Choice } from '@ui/components/choice';
import { EmptyState } from '@ui/components/empty-state';
import { ErrorNotice } from '@renderer/components/error-notice';
import { SectionTitle } from '@ui/components/section-title';
import { color, radius, size } from '@ui/theme/tokens';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCellWords } from './use-cell-words';

const Form = styled('div')({ display: 'grid', gap: 12, maxWidth: 860, marginTop: 16 });

const Item = styled('li')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '4px 16px',
  padding: '12px 16px',
  border: `1px solid ${color.line}`,
  borderRadius: radius.control,
  background: color.surface,
  '& > div': { flex: '1 1 260px' },
  '& strong': { display: 'block', fontWeight: 650 },
  '& > div > span': { color: color.inkSoft, fontSize: size.secondary },
  '&.stopped': { borderStyle: 'dashed', background: 'transparent' },
});

/** Reports that are made by themselves: the one that is asked above, and those there are. */
export function SchedulesView({ question }: { question: ReportQuestion | null }) {
  const { t } = useTranslation('reports');
  const language = usePreferences((it) => it.language);
  const { words } = useCellWords();
  const [rhythm, setRhythm] = useState<ReportRhythm>('daily');
  const [format, setFormat] = useState<ReportFormat>('xlsx');
  const { data } = useCall('reports.schedules', {});
  const add = useAction('reports.schedule');
  return (
    <>
      <Form>
        <SectionTitle note={question && words.types[question.type]}>{t('schedule')}</SectionTitle>
        <Choice
          label={t('rhythm')}
          value={rhythm}
          options={REPORT_RHYTHMS.map((value) => ({ value, label: t(`rhythms.${value}`) }))}
          onChange={setRhythm}
        />
        <Choice
          label={t('format')}
          value={format}
          options={REPORT_FORMATS.map((value) => ({ value, label: value.toUpperCase() }))}
          onChange={setFormat}
        />
        <p style={{ margin: 0, color: color.inkSoft, fontSize: size.secondary }}>
          {t('scheduleNote')}
        </p>
        <ErrorNotice error={add.error} />
        <div>
          <Action
            tone="primary"
            disabled={question === null || add.isPending}
            onClick={() => {
              if (question === null) return;
              const { type, filters } = question;
              add.mutate({ type, filters, format, rhythm, language });
            }}
          >
            {t('program')}
          </Action>
        </div>
      </Form>
      <SectionTitle>{t('parts.schedules')}</SectionTitle>
      {data?.length === 0 && (
        <EmptyState title={t('noSchedules')}>{t('noSchedulesHint')}</EmptyState>
      )}
      <ul
        aria-label={t('parts.schedules')}
        style={{ listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: 8 }}
      >
        {data?.map((it) => (
          <Schedule key={it.scheduleId} schedule={it} />
        ))}
      </ul>
    </>
  );
}

function Schedule({ schedule }: { schedule: ReportSchedule }) {
  const { t } = useTranslation('reports');
  const cells = useCellWords();
  const turn = useAction('reports.setScheduleActive');
  const { scheduleId, type, format, rhythm, active, lastRunAt } = schedule;
  const last =
    lastRunAt === null ? t('never') : t('lastRun', { at: cellText('instant', lastRunAt, cells) });
  return (
    <Item className={active ? undefined : 'stopped'}>
      <div>
        <strong>
          {cells.words.types[type]} · {format.toUpperCase()}
        </strong>
        <span>
          {t(`rhythms.${rhythm}`)} · {schedule.by} · {active ? last : t('stopped')}
        </span>
      </div>
      <Action onClick={() => turn.mutate({ scheduleId, active: !active })}>
        {active ? t('stop') : t('resume')}
      </Action>
      <ErrorNotice error={turn.error} />
    </Item>
  );
}
