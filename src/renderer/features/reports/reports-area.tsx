import { useCall } from '@renderer/app/client';
import { AreaPage } from '@ui/components/area-page';
import { Choice } from '@ui/components/choice';
import { ErrorNotice } from '@renderer/components/error-notice';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AskedNotice } from './asked-notice';
import { ExportBar } from './export-bar';
import { FilesView } from './files-view';
import { QuestionForm } from './question-form';
import { questionOf, useReportDraft } from './report-store';
import { ReportView } from './report-view';
import { SchedulesView } from './schedules-view';

const PARTS = ['report', 'files', 'schedules'] as const;
type Part = (typeof PARTS)[number];

/** Reports: asked above, answered below, saved at the top right; files and schedules beside them. */
export default function ReportsArea() {
  const { t } = useTranslation('reports');
  const { t: words } = useTranslation('admin');
  const [part, setPart] = useState<Part>('report');
  const [asked, setAsked] = useState<string | null>(null);
  const options = useCall('reports.options', {}, { staleTime: 0 });
  const question = questionOf(useReportDraft());
  const folder = options.data?.folder ?? '';
  return (
    <AreaPage
      title={words('areas.reports')}
      actions={<ExportBar question={question} onAsked={setAsked} />}
    >
      <Choice
        look="tabs"
        label={t('parts.label')}
        value={part}
        options={PARTS.map((value) => ({ value, label: t(`parts.${value}`) }))}
        onChange={setPart}
      />
      <div style={{ display: 'grid', gap: 12, marginTop: 16 }}>
        <ErrorNotice error={options.error} />
        {part !== 'files' && <QuestionForm options={options.data} withPeriod={part === 'report'} />}
        {asked !== null && part === 'report' && <AskedNotice requestId={asked} folder={folder} />}
      </div>
      {part === 'report' && question && (
        <ReportView key={JSON.stringify(question)} question={question} />
      )}
      {part === 'files' && <FilesView folder={folder} />}
      {part === 'schedules' && <SchedulesView question={question} />}
    </AreaPage>
  );
}
