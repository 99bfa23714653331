import type { ClosedDay } from '@shared/contracts/closings';
import { formatDateTime } from '@shared/kernel/time';
import { styled } from '@mui/material/styles';
import { useAction } from '@renderer/app/client';
import { useMay, useZone } from '@renderer/app/state';
import { Action } from '@ui/components/action';
import { Done } from '@ui/components/done';
import { ErrorNotice } from '@renderer/components/error-notice';
import { SectionTitle } from '@ui/components/section-title';
import { PaperPreview } from '@renderer/features/printing/paper-preview';
import { color, size } from '@ui/theme/tokens';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SumList } from './sum-list';
import { TotalsView } from './totals-view';
import { Verdict } from './verdict';

const Bar = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '8px 12px',
  '& > span': { flex: '1 1 220px', color: color.inkSoft, fontSize: size.secondary },
});

const Addendum = styled('li')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '4px 12px',
  padding: '8px 0',
  borderBottom: `1px solid ${color.line}`,
  '& > div': { flex: '1 1 260px' },
  '& strong': { display: 'block', fontWeight: 650 },
  '& span': { color: color.inkSoft, fontSize: size.secondary },
});

const plain = { listStyle: 'none', margin: 0, padding: 0 } as const;

interface Props {
  readonly day: ClosedDay;
}

/** A day as it was closed, its paper, and what was corrected since. */
export function ClosedDayView({ day }: Props) {
  const { t } = useTranslation('days');
  const zone = useZone();
  const mayPrint = useMay('receipts:reprint');
  const [paper, setPaper] = useState<string | null>(null);
  const reprint = useAction('documents.reprint');
  const latest = day.addenda.at(-1)?.late ?? day.totals.late;
  const { issued, paid, passes, voided, open } = day.totals.tickets;
  const by = t('paper.by', { name: day.closedBy, time: formatDateTime(day.closedAt, zone) });
  const papers = (documentId: string, label: string) =>
    mayPrint && (
      <>
        <Action
          pressed={paper === documentId}
          label={`${t('paper.see')} ${label}`}
          onClick={() => setPaper(paper === documentId ? null : documentId)}
        >
          {t(paper === documentId ? 'paper.hide' : 'paper.see')}
        </Action>
        <Action
          label={`${t('paper.print')} ${label}`}
          onClick={() => reprint.mutate({ documentId })}
        >
          {t('paper.print')}
        </Action>
      </>
    );
  return (
    <>
      <Bar>
        <span>{by}</span>
        {papers(day.documentId, day.number)}
      </Bar>
      <ErrorNotice error={reprint.error} />
      {reprint.data && <Done title={t('paper.printed', { copy: reprint.data.copy })} />}
      {paper && <PaperPreview documentId={paper} />}
      {day.hq && <Verdict verdict={day.hq} />}
      <TotalsView
        totals={{ ...day.totals, late: latest }}
        addsUp={issued === paid + passes + voided + open}
      />
      <section>
        <SectionTitle>{t('paper.addenda')}</SectionTitle>
        {day.addenda.length === 0 && <p style={{ margin: 0 }}>{t('paper.noAddenda')}</p>}
        <ul style={plain}>
          {day.addenda.map((it) => (
            <Addendum key={it.addendumId}>
              <div>
                <strong>
                  {t('paper.addendum', { number: it.number, document: it.documentNumber })}
                </strong>
                {it.reason}
                <br />
                <span>
                  {t('paper.addendumBy', { name: it.by, time: formatDateTime(it.at, zone) })}
                </span>
              </div>
              {papers(it.documentId, it.documentNumber)}
            </Addendum>
          ))}
        </ul>
      </section>
      <SumList
        title={t('rows.auditHead')}
        rows={[{ label: day.auditHead, value: '', mono: true }]}
      />
    </>
  );
}
