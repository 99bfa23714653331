import { useZone } from '@renderer/app/state';
import { Note } from '@renderer/features/operator/panel-parts';
import { formatDateTime } from '@shared/kernel/time';
import { useTranslation } from 'react-i18next';
import { DebtNote } from '@renderer/features/money/debt-note';
import type { Outside } from './check-in-panel';

/** What the site knows of this vehicle. */
export function VehicleNotes({ lookup }: { lookup: Outside }) {
  const { t } = useTranslation('operator');
  const zone = useZone();
  const { closed, debt, notice, visits, lastVisit } = lookup;
  return (
    <>
      {closed !== null && (
        <Note className="attention">
          <strong>
            {closed.name === null
              ? t('checkIn.closedNow')
              : t('checkIn.closedFor', { name: closed.name })}
          </strong>
          {closed.opensAt !== null &&
            ` · ${t('checkIn.opensAt', { date: formatDateTime(closed.opensAt, zone) })}`}
        </Note>
      )}
      {debt !== null && <DebtNote debt={debt} />}
      {notice !== null && (
        <Note className="attention">
          <strong>{t('checkIn.notice')}</strong> · {notice}
        </Note>
      )}
      <Note>
        {visits > 0 && lastVisit !== null
          ? t('checkIn.knownVehicle', { count: visits, date: formatDateTime(lastVisit, zone) })
          : t('checkIn.firstVisit')}
      </Note>
    </>
  );
}
