import type { ClosedDay } from '@shared/contracts/closings';
import { formatClp } from '@shared/kernel/money';
import { styled } from '@mui/material/styles';
import { useCall } from '@renderer/app/client';
import { useMay } from '@renderer/app/state';
import { Action } from '@ui/components/action';
import { AreaPage } from '@ui/components/area-page';
import { Done } from '@ui/components/done';
import { ErrorNotice } from '@renderer/components/error-notice';
import { Panel } from '@ui/components/panel';
import { zoomed } from '@ui/theme/tokens';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ClosedDayView } from './closed-day';
import { CutoverForm } from './cutover-form';
import { dateWords } from './date-words';
import { DayList } from './day-list';
import type { DayEntry } from './day-list';
import { OpenDay } from './open-day';

const Columns = styled('div')({
  display: 'grid',
  minHeight: 0,
  gridTemplateColumns: '290px minmax(0, 1fr)',
  gap: 20,
  '& > *': { minHeight: 0, overflowY: 'auto' },
  [zoomed.narrow]: {
    gridTemplateColumns: 'minmax(0, 1fr)',
    '& > *': { overflowY: 'visible' },
  },
});

const Detail = styled(Panel)({
  padding: 20,
  '& > div': { display: 'grid', gap: 20 },
  '& h3.day': { margin: 0, fontSize: 18, fontWeight: 700, letterSpacing: '-0.01em' },
});

const ROW_WORDS = {
  waiting: 'hq.rowWaiting',
  confirmed: 'hq.rowConfirmed',
  differs: 'hq.rowDiffers',
} as const;

const PAGE = 30;
const MOST = 100;

/** The running day, those that wait, and the closed ones at the left; the chosen one at the right. */
export default function DaysArea() {
  const { t, i18n } = useTranslation('days');
  const [limit, setLimit] = useState(PAGE);
  const overview = useCall('days.overview', {});
  const closed = useCall('days.closed', { limit });
  const today = useCall('payments.today', {});
  const [picked, setPicked] = useState<string | null>(null);
  const [fresh, setFresh] = useState<ClosedDay | null>(null);
  const mayConfigure = useMay('settings:manage');
  const waiting = overview.data?.waiting ?? [];
  const words = (date: string) => dateWords(date, i18n.language);
  const days: DayEntry[] = overview.data
    ? [
        {
          date: overview.data.today,
          title: words(overview.data.today),
          amount: formatClp(today.data?.revenue ?? 0),
          state: t('running'),
          note: '',
          attention: false,
        },
        ...waiting.toReversed().map((date) => ({
          date,
          title: words(date),
          amount: '',
          state: t('waiting'),
          note: '',
          attention: true,
        })),
        ...(closed.data ?? []).map((day) => ({
          date: day.date,
          title: words(day.date),
          amount: formatClp(day.totals.revenue),
          state: t('closedRow', { number: day.number }),
          note: [
            day.addenda.length > 0 && t('addendaCount', { count: day.addenda.length }),
            day.hq && t(ROW_WORDS[day.hq.state]),
          ]
            .filter(Boolean)
            .join(' · '),
          attention: day.hq?.state === 'differs',
        })),
      ]
    : [];
  const chosen = picked ?? waiting[0] ?? overview.data?.today ?? null;
  const closedDay = closed.data?.find((day) => day.date === chosen);
  const earlier = waiting.find((date) => chosen !== null && date < chosen) ?? null;
  const note = waiting.length > 0 ? t('noteWaiting', { count: waiting.length }) : t('noteNone');
  const finish = (day: ClosedDay) => {
    setFresh(day);
    setPicked(day.date);
  };
  return (
    <AreaPage title={t('title')} note={overview.data && note} filled>
      <Columns>
        <div>
          <ErrorNotice error={overview.error ?? closed.error} />
          <DayList label={t('list')} days={days} chosen={chosen} onChoose={setPicked} />
          {closed.data?.length === limit && limit < MOST && (
            <Action wide onClick={() => setLimit(MOST)}>
              {t('more')}
            </Action>
          )}
          {mayConfigure && overview.data && (
            <CutoverForm key={overview.data.cutover} cutover={overview.data.cutover} />
          )}
        </div>
        <Detail>
          {chosen !== null && overview.data && (
            <div>
              <h3 className="day">{words(chosen)}</h3>
              {fresh?.date === chosen && (
                <Done title={t('close.done', { date: words(chosen), number: fresh.number })}>
                  {t('close.doneThen')}
                </Done>
              )}
              {closedDay ? (
                <ClosedDayView key={closedDay.closingId} day={closedDay} />
              ) : (
                <OpenDay
                  key={chosen}
                  date={chosen}
                  earlier={earlier}
                  first={overview.data.lastClosed === null}
                  onGoTo={setPicked}
                  onClosed={finish}
                />
              )}
            </div>
          )}
        </Detail>
      </Columns>
    </AreaPage>
  );
}
