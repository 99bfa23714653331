import { useCall } from '@hq/web/app/queries';
import { Answer } from '@hq/web/components/answer';
import { Sheet } from '@hq/web/components/sheet';
import { SumList } from '@hq/web/components/sum-list';
import { getShift } from '@shared/hq/shifts';
import type { ShiftDetail } from '@shared/hq/shifts';
import { formatClp } from '@shared/kernel/money';
import { formatDateTime } from '@shared/kernel/time';
import { SectionTitle } from '@ui/components/section-title';
import { useTranslation } from 'react-i18next';
import { Difference } from './difference';

interface Props {
  readonly siteId: string;
  readonly shiftId: string;
  readonly zone: string;
  readonly onClose: () => void;
}

/** One drawer: what went in and out of it, and what was counted. */
export function ShiftSheet({ siteId, shiftId, zone, onClose }: Props) {
  const { t } = useTranslation('hq');
  const shift = useCall(getShift, { params: { siteId, shiftId } });
  const it = shift.data;
  return (
    <Sheet
      title={it ? t('shifts.numbered', { number: it.number }) : t('shifts.title')}
      subtitle={it && `${it.terminal.name} · ${it.operator} · ${formatDateTime(it.openedAt, zone)}`}
      onClose={onClose}
    >
      <Answer query={shift}>{(data) => <Drawer shift={data} zone={zone} />}</Answer>
    </Sheet>
  );
}

function Drawer({ shift, zone }: { shift: ShiftDetail; zone: string }) {
  const { t } = useTranslation('hq');
  return (
    <div>
      <SectionTitle>{t('shifts.drawer')}</SectionTitle>
      <SumList>
        <dt>{t('shifts.float')}</dt>
        <dd>{formatClp(shift.float)}</dd>
        <dt>{t('shifts.expected')}</dt>
        <dd>{formatClp(shift.expected)}</dd>
        {shift.counted !== null && (
          <>
            <dt>{t('shifts.counted')}</dt>
            <dd>{formatClp(shift.counted)}</dd>
            <dt className="sum">{t('shifts.difference')}</dt>
            <dd className="sum">
              <Difference value={shift.difference} />
            </dd>
          </>
        )}
        {shift.explanation && <dt className="info">“{shift.explanation}”</dt>}
      </SumList>
      <SectionTitle>{t('shifts.movements')}</SectionTitle>
      {shift.movements.length === 0 && <p>{t('shifts.noMovements')}</p>}
      <SumList>
        {shift.movements.map((it, index) => (
          <div key={index} style={{ display: 'contents' }}>
            <dt>
              {formatDateTime(it.at, zone)} · {t(`shifts.kinds.${it.kind}`)} · {it.reason} · {it.by}
              {it.authorisedBy && ` · ${t('shifts.authorised', { by: it.authorisedBy })}`}
            </dt>
            <dd>{formatClp(it.kind === 'paid_in' ? it.amount : -it.amount)}</dd>
          </div>
        ))}
      </SumList>
      {shift.counts.length > 0 && <SectionTitle>{t('shifts.counts')}</SectionTitle>}
      <SumList>
        {shift.counts.map((it, index) => (
          <div key={index} style={{ display: 'contents' }}>
            <dt>
              {formatDateTime(it.at, zone)} · {it.by}
            </dt>
            <dd>{formatClp(it.amount)}</dd>
          </div>
        ))}
      </SumList>
    </div>
  );
}
