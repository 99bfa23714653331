import { useZone } from '@renderer/app/state';
import { Note } from '@renderer/features/operator/panel-parts';
import { formatDateTime } from '@shared/kernel/time';
import { useTranslation } from 'react-i18next';
import type { Outside } from './check-in-panel';

/** What the site knows of this vehicle. */
export function VehicleNotes({ lookup }: { lookup: Outside }) {
  const { t } = useTranslation('operator');
  const zone = useZone();
  const { notice, visits, lastVisit } = lookup;
  return (
    <>
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
