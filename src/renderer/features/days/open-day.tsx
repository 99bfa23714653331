import type { ClosedDay, DayPreview } from '@shared/contracts/closings';
import { formatDateTime } from '@shared/kernel/time';
import { styled } from '@mui/material/styles';
import { useCall } from '@renderer/app/client';
import { useZone } from '@renderer/app/state';
import { useView } from '@renderer/app/view';
import { Action } from '@ui/components/action';
import { ErrorNotice } from '@renderer/components/error-notice';
import { useTranslation } from 'react-i18next';
import { CloseForm } from './close-form';
import { dateWords } from './date-words';
import { Notice } from './notice';
import { TotalsView } from './totals-view';

const Closing = styled('section')({ display: 'grid', gap: 12 });

interface Props {
  readonly date: string;
  /** The oldest day that has to be closed before this one. */
  readonly earlier: string | null;
  /** No day of the site was ever closed. */
  readonly first: boolean;
  readonly onGoTo: (date: string) => void;
  readonly onClosed: (day: ClosedDay) => void;
}

/** A day as it stands now, what keeps it from being closed, and its closing. */
export function OpenDay({ date, earlier, first, onGoTo, onClosed }: Props) {
  const { t, i18n } = useTranslation('days');
  const preview = useCall('days.preview', { date });
  const day = preview.data;
  if (!day) return <ErrorNotice error={preview.error} />;
  const blocked = day.openShift !== null || (earlier !== null && !first);
  return (
    <TotalsView totals={day.totals} addsUp={day.addsUp} faults={day.faults}>
      <Closing aria-label={t('close.title')}>
        <OpenShiftNotice day={day} />
        {earlier !== null && !first && (
          <Notice what={t('close.earlier', { date: dateWords(earlier, i18n.language) })}>
            <Action onClick={() => onGoTo(earlier)}>{t('close.earlierAction')}</Action>
          </Notice>
        )}
        <ForgottenNotice day={day} />
        <CloseForm day={day} first={first} blocked={blocked} onClosed={onClosed} />
      </Closing>
    </TotalsView>
  );
}

function OpenShiftNotice({ day: { openShift } }: { day: DayPreview }) {
  const { t } = useTranslation('days');
  const zone = useZone();
  const openSheet = useView((it) => it.openSheet);
  if (!openShift) return null;
  const { number, userName: name, openedAt } = openShift;
  const time = formatDateTime(openedAt, zone);
  return (
    <Notice what={t('close.shift', { number, name, time })} then={t('close.shiftThen')}>
      <Action onClick={() => openSheet('shift')}>{t('close.shiftAction')}</Action>
    </Notice>
  );
}

function ForgottenNotice({ day: { forgotten } }: { day: DayPreview }) {
  const { t } = useTranslation('days');
  const zone = useZone();
  const openArea = useView((it) => it.openArea);
  if (forgotten.oldestAt === null) return null;
  const time = formatDateTime(forgotten.oldestAt, zone);
  const what = t('close.forgotten', { count: forgotten.count, time });
  return (
    <Notice what={what} then={t('close.forgottenThen')}>
      <Action onClick={() => openArea('stays')}>{t('close.forgottenAction')}</Action>
    </Notice>
  );
}
