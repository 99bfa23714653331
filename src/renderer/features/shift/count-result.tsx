import type { CashResult, OpenShift } from '@shared/contracts/shifts';
import { styled } from '@mui/material/styles';
import { useAction } from '@renderer/app/client';
import { Action } from '@ui/components/action';
import { ErrorNotice } from '@renderer/components/error-notice';
import { Field } from '@ui/components/field';
import { Money } from '@ui/components/money';
import { SectionTitle } from '@ui/components/section-title';
import { color, radius, size } from '@ui/theme/tokens';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useShiftView } from './shift-view';
import { TotalsTable } from './totals-table';

const Form = styled('form')({ display: 'grid', gap: 16 });

const Figures = styled('div')({
  display: 'grid',
  gridTemplateColumns: '1fr 1fr 1.3fr',
  gap: 8,
  '& > div': {
    padding: '12px 14px',
    borderRadius: radius.control,
    background: color.sunken,
    border: `1px solid ${color.line}`,
  },
  '& .words': { display: 'block', color: color.inkSoft, fontSize: size.secondary },
  '& .off': {
    background: color.amberSoft,
    borderColor: color.amberLine,
    color: color.onAmberSoft,
  },
  '& .off .words': { color: 'inherit' },
  '& .exact': { background: color.accentSoft, borderColor: color.accent },
});

/** The difference and its explanation; closing prints the numbered Z. */
export function CountResult({ shift, result }: { shift: OpenShift; result: CashResult }) {
  const { t } = useTranslation('shift');
  const { explanation, setExplanation, setClosed } = useShiftView();
  const close = useAction('shifts.close');
  const { counted, expected, difference, totals } = result;
  const ready = difference === 0 || explanation.trim() !== '';

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!ready || close.isPending) return;
    // A refusal is shown from `close.error`.
    close.mutateAsync({ explanation: explanation.trim() }).then(setClosed, () => undefined);
  };
  return (
    <Form onSubmit={submit}>
      <Figures>
        <div>
          <span className="words">{t('result.counted')}</span>
          <Money value={counted} size="large" />
        </div>
        <div>
          <span className="words">{t('result.expected')}</span>
          <Money value={expected} size="large" />
        </div>
        <div className={difference === 0 ? 'exact' : 'off'}>
          <span className="words">{t(differenceWords(difference))}</span>
          <Money value={Math.abs(difference)} size="change" />
        </div>
      </Figures>
      <Field
        label={t(difference === 0 ? 'result.noExplanation' : 'result.explanation')}
        hint={t('result.explanationHint')}
        maxLength={200}
        autoFocus
        value={explanation}
        onChange={(event) => setExplanation(event.target.value)}
      />
      <ErrorNotice error={close.error} />
      <Action type="submit" tone="primary" tall keys="Enter" disabled={!ready}>
        {t('result.close')}
      </Action>
      <div>
        <SectionTitle>{t('result.summary')}</SectionTitle>
        <TotalsTable float={shift.float} totals={totals} />
      </div>
    </Form>
  );
}

function differenceWords(difference: number) {
  if (difference === 0) return 'result.exact';
  return difference > 0 ? 'result.over' : 'result.short';
}
