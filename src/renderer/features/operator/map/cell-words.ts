import type { SpotKind } from '@shared/contracts/common';
import type { BoardSpot } from '@shared/contracts/parking';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { StateFilter } from './map-filter';

/** Words of the cells, made once per language and shared by all of them. */
export interface CellWords {
  readonly entersHere: string;
  kind(kind: SpotKind): string;
  state(spot: BoardSpot): string;
  /** What colour and hatching say, for screen readers. */
  aloud(look: StateFilter): string;
}

export function useCellWords(): CellWords {
  const { t } = useTranslation('operator');
  return useMemo(() => {
    const outOfService = (spot: BoardSpot) => spot.reason ?? t('map.outOfService');
    return {
      entersHere: t('map.entersHere'),
      kind: (kind) => t(`kinds.${kind}`),
      state: (spot) => {
        if (spot.state === 'free') return t('map.free');
        return spot.state === 'reserved' ? t('map.reserved') : outOfService(spot);
      },
      aloud: (look) => (look === 'free' || look === 'reserved' ? '' : t(`map.aloud.${look}`)),
    };
  }, [t]);
}
