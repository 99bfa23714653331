import { useZone } from '@renderer/app/state';
import { BoothMark } from '@renderer/features/booths/booth-mark';
import { useClassName } from '@renderer/features/operator/use-subject';
import type { StayStory } from '@shared/contracts/stays';
import { formatDateTime, formatDuration } from '@shared/kernel/time';
import { useTranslation } from 'react-i18next';
import { StayStatus } from './history-rows';

/** The stay in one line: ticket, spot, class, from when to when, how it stands. */
export function StoryFacts({ story: { stay, minutes, voidReason } }: { story: StayStory }) {
  const { t } = useTranslation('stays');
  const { t: booths } = useTranslation('booths');
  const zone = useZone();
  const name = useClassName(stay.vehicleClass);
  const until = stay.endTime === null ? t('story.stillInside') : formatDateTime(stay.endTime, zone);
  return (
    <span style={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 12px' }}>
      <StayStatus stay={stay} />
      <span>
        {stay.ticketNumber} · {t('spot', { code: stay.spotCode })} · {name}
      </span>
      <span>
        {formatDateTime(stay.startTime, zone)} → {until} · {formatDuration(minutes)}
      </span>
      <BoothMark stay={stay} />
      {stay.exitBooth !== null && <span>{booths('ended', { booth: stay.exitBooth })}</span>}
      {voidReason !== null && stay.voidKind !== 'undone' && <span>{voidReason}</span>}
    </span>
  );
}
