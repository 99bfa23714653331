import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CellWords } from './cell-words';
import type { BoardZone } from './map-filter';
import { rowsOf } from './map-navigation';
import { SpotCell } from './spot-cell';

interface Props {
  readonly zone: BoardZone;
  readonly columns: number;
  /** Only some of its spots are shown. */
  readonly filtered: boolean;
  readonly words: CellWords;
  readonly active: string | null;
  readonly target: string | null;
  readonly tabStop: string | null;
}

/** One zone: its name and its spots, row by row. */
export const ZoneRows = memo(function ZoneRows({
  zone,
  columns,
  filtered,
  words,
  ...marks
}: Props) {
  const { t } = useTranslation('operator');
  const kinds = new Set(zone.spots.map((spot) => spot.kind));
  const [kind] = kinds;
  const free = zone.spots.filter((spot) => spot.state === 'free').length;
  return (
    <>
      <div className="zone" role="row" id={`zone-${zone.zoneId}`}>
        <div role="rowheader">
          <strong>{zone.name}</strong>{' '}
          {filtered
            ? t('map.spots', { count: zone.spots.length })
            : t('map.freeOf', { count: free, total: zone.spots.length })}
          {kinds.size === 1 && kind && kind !== 'car' && ` · ${words.kind(kind)}`}
        </div>
      </div>
      {rowsOf([zone], columns, filtered).map((row) => (
        <div
          className={row.afterAisle ? 'row after-aisle' : 'row'}
          role="row"
          key={row.spots[0]?.spotId}
        >
          {row.spots.map((spot, index) => (
            <SpotCell
              key={spot.spotId}
              spot={spot}
              column={row.columns[index] ?? index}
              words={words}
              mixed={kinds.size > 1}
              active={spot.spotId === marks.active}
              target={spot.spotId === marks.target}
              tabStop={spot.spotId === marks.tabStop}
            />
          ))}
        </div>
      ))}
    </>
  );
});
