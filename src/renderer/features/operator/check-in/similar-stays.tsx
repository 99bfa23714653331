import { useShortcut } from '@renderer/app/use-shortcuts';
import { useZone } from '@renderer/app/state';
import { Action } from '@ui/components/action';
import { BoothMark } from '@renderer/features/booths/booth-mark';
import { PlateText } from '@ui/components/plate-text';
import { focusField } from '@renderer/features/operator/field/field-focus';
import { pickPlate } from '@renderer/features/operator/operator-model';
import type { OpenStay } from '@shared/contracts/parking';
import { formatTime } from '@shared/kernel/time';
import { useTranslation } from 'react-i18next';

const MOST = 3;

/** Stays that read nearly like the text: perhaps this car is not entering, but leaving. */
export function SimilarStays({ stays }: { stays: readonly OpenStay[] }) {
  const { t } = useTranslation('operator');
  const zone = useZone();
  const [first] = stays;
  const take = (stay: OpenStay) => {
    pickPlate(stay.plate.normalised);
    focusField(true);
  };
  useShortcut({
    id: 'similar',
    key: 'Ctrl+S',
    label: t('commands.similar'),
    quiet: true,
    disabled: !first,
    run: () => first && take(first),
  });
  if (!first) return null;
  return (
    <div role="group" aria-label={t('checkIn.similar')} style={{ display: 'grid', gap: 6 }}>
      <strong style={{ fontSize: 14 }}>{t('checkIn.similar')}</strong>
      {stays.slice(0, MOST).map((stay) => (
        <Action
          key={stay.sessionId}
          wide
          onClick={() => take(stay)}
          {...(stay === first && { keys: 'Ctrl+S' })}
        >
          <PlateText>{stay.plate.display}</PlateText>{' '}
          <span style={{ fontWeight: 400 }}>
            {t('checkIn.similarStay', {
              spot: stay.spotCode,
              time: formatTime(stay.startTime, zone),
            })}{' '}
            <BoothMark stay={stay} short />
          </span>
        </Action>
      ))}
    </div>
  );
}
