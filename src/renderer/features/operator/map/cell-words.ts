import type { SpotKind } from '@shared/contracts/common';
import type { BoardSpot, OpenStay } from '@shared/contracts/parking';
import { useZone } from '@renderer/app/state';
import { businessDate, formatDateTime, formatTime } from '@shared/kernel/time';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { StateFilter } from './map-filter';

/** Words of the cells, made once per language and shared by all of them. */
export interface CellWords {
  readonly entersHere: string;
  kind(kind: SpotKind): string;
  state(spot: BoardSpot): string;
  /** `hasta 14:30`, or the day when it is another one. */
  until(instant: number): string;
  /** What colour and hatching say, for screen readers. */
  aloud(look: StateFilter): string;
  /** Of a stay that another booth let in. */
  from(stay: OpenStay): string;
  /** A second car that booths which were apart put here. */
  also(plate: string): string;
}

export function useCellWords(): CellWords {
  const { t } = useTranslation('operator');
  const { t: booths } = useTranslation('booths');
  const zone = useZone();
  return useMemo(() => {
    const outOfService = (spot: BoardSpot) => spot.reason ?? t('map.outOfService');
    return {
      entersHere: t('map.entersHere'),
      kind: (kind) => t(`kinds.${kind}`),
      state: (spot) => {
        if (spot.state === 'free') return t('map.free');
        return spot.state === 'reserved' ? t('map.reserved') : outOfService(spot);
      },
      until: (instant) => {
        const isToday = businessDate(instant, zone) === businessDate(Date.now(), zone);
        const full = formatDateTime(instant, zone);
        return t('map.until', { until: isToday ? formatTime(instant, zone) : full.slice(0, 5) });
      },
      aloud: (look) => (look === 'free' || look === 'reserved' ? '' : t(`map.aloud.${look}`)),
      from: ({ booth }) => booths('from', { booth }),
      also: (plate) => booths('also', { plate }),
    };
  }, [t, booths, zone]);
}
