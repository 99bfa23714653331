import type { ReportQuestion } from '@shared/contracts/reports';
import { REPORT_FORMATS } from '@shared/kernel/report-kinds';
import { useAction } from '@renderer/app/client';
import { usePreferences } from '@ui/preferences';
import { Action } from '@ui/components/action';
import { useTranslation } from 'react-i18next';

interface Props {
  readonly question: ReportQuestion | null;
  readonly onAsked: (requestId: string) => void;
}

/** Always at the same place: the three formats. */
export function ExportBar({ question, onAsked }: Props) {
  const { t } = useTranslation('reports');
  const language = usePreferences((it) => it.language);
  const ask = useAction('reports.export');
  return REPORT_FORMATS.map((format) => (
    <Action
      key={format}
      disabled={question === null || ask.isPending}
      label={t('export', { format: format.toUpperCase() })}
      onClick={() => {
        if (question === null) return;
        const options = {
          onSuccess: ({ requestId }: { requestId: string }) => onAsked(requestId),
        };
        ask.mutate({ question, format, language }, options);
      }}
    >
      {format.toUpperCase()}
    </Action>
  ));
}
