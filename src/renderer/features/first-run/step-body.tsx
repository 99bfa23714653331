import { NoticeBox } from '@ui/components/notice-box';
import { PrinterForm } from '@renderer/features/printing/printer-form';
import { useTranslation } from 'react-i18next';
import { AdminStep } from './admin-step';
import { ClassesStep } from './classes-step';
import { CompanyStep } from './company-step';
import { PolicyStep } from './policy-step';
import type { usePolicyVerdict } from './policy-step';
import type { Step } from './problems';
import { SpotsStep } from './spots-step';
import type { StepProps } from './step-props';
import { SummaryStep } from './summary-step';

interface Props extends StepProps {
  readonly step: Step;
  readonly verdict: ReturnType<typeof usePolicyVerdict>;
}

export function StepBody({ step, verdict, ...props }: Props) {
  const { t } = useTranslation('firstRun');
  switch (step) {
    case 'company':
      return <CompanyStep {...props} />;
    case 'admin':
      return <AdminStep {...props} />;
    case 'classes':
      return <ClassesStep {...props} />;
    case 'policy':
      return <PolicyStep {...props} verdict={verdict} />;
    case 'spots':
      return <SpotsStep {...props} />;
    case 'printer':
      return (
        <div style={{ display: 'grid', gap: 16 }}>
          <PrinterForm
            draft={props.draft.printer}
            onChange={(printer) => props.edit({ printer })}
            autoFocus
          />
          {props.problemAt('printer') && <NoticeBox what={t('fix')} next={t('problems.printer')} />}
        </div>
      );
    case 'summary':
      return <SummaryStep draft={props.draft} />;
  }
}
