import { useZone } from '@renderer/app/state';
import { Note } from '@renderer/features/operator/panel-parts';
import type { OpenStay } from '@shared/contracts/parking';
import { formatTime } from '@shared/kernel/time';
import { useTranslation } from 'react-i18next';

/** What another booth has to do with the stay that is about to be charged. */
export function BoothNotes({ stay, twin }: { stay: OpenStay; twin: OpenStay | null }) {
  const { t } = useTranslation('booths');
  const zone = useZone();
  return (
    <>
      {twin !== null && (
        <Note className="attention" role="status">
          <strong>
            {t('clash.twin', {
              ticket: twin.ticketNumber,
              time: formatTime(twin.startTime, zone),
            })}
          </strong>{' '}
          {t('clash.twinThen')}
        </Note>
      )}
      {stay.booth !== null && <Note>{t('from', { booth: stay.booth })}</Note>}
    </>
  );
}
