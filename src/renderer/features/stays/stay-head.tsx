import { styled } from '@mui/material/styles';
import { useMinute, useZone } from '@renderer/app/state';
import { BoothMark } from '@renderer/features/booths/booth-mark';
import { PlateText } from '@ui/components/plate-text';
import { color, radius, size } from '@ui/theme/tokens';
import { formatDateTime, formatDuration, MINUTE_MS } from '@shared/kernel/time';
import { useTranslation } from 'react-i18next';
import type { ActedStay } from './stay-actions';

const Root = styled('div')({
  padding: '10px 14px',
  borderRadius: radius.small,
  background: color.sunken,
  display: 'flex',
  alignItems: 'baseline',
  gap: '2px 14px',
  flexWrap: 'wrap',
  fontSize: size.text,
  color: color.inkSoft,
  '& > strong': { color: color.ink },
});

/** Which stay it is about: plate, spot, entry, time and ticket. */
export function StayHead({ stay }: { stay: ActedStay }) {
  const { t } = useTranslation('stays');
  const zone = useZone();
  const now = useMinute();
  const minutes = Math.floor((now - stay.startTime) / MINUTE_MS);
  return (
    <Root>
      <strong>
        <PlateText size={24}>{stay.plate.display}</PlateText>
      </strong>
      <strong>{t('spot', { code: stay.spotCode })}</strong>
      <span>
        {formatDateTime(stay.startTime, zone)} · {formatDuration(minutes)}
      </span>
      <PlateText>{stay.ticketNumber}</PlateText>
      <BoothMark stay={stay} />
    </Root>
  );
}
