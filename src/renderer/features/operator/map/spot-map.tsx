import { EmptyState } from '@ui/components/empty-state';
import { Panel } from '@ui/components/panel';
import { openOperatorSheet } from '@renderer/features/operator/sheets/sheet-store';
import { useMarkedSpots } from '@renderer/features/operator/use-subject';
import { styled } from '@mui/material/styles';
import type { Board } from '@shared/contracts/parking';
import { useLayoutEffect, useMemo } from 'react';
import type { FocusEvent, KeyboardEvent, MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { focusField } from '@renderer/features/operator/field/field-focus';
import { useCellWords } from './cell-words';
import { moveFocus, takeSpot } from './map-actions';
import { filterZones, kindsOf, type BoardZone } from './map-filter';
import { fitMap, MAP_PADDING, type ZoneShape } from './map-fit';
import { isDrawn, rowsOf, type MapMove } from './map-navigation';
import { setMoving, useMapView } from './map-store';
import { MapGrid } from './map-styles';
import { MapToolbar } from './map-toolbar';
import { setShownRows } from './shown-rows';
import { useMoveKey } from './use-move-key';
import { useBoxSize } from './use-box-size';
import { ZoneRows } from './zone-rows';

const Box = styled(Panel)({
  position: 'relative',
  minHeight: 0,
  display: 'flex',
  flexDirection: 'column',
  overflow: 'hidden',
  '& > .scroll': {
    flex: 1,
    minHeight: 0,
    padding: `${MAP_PADDING.y}px ${MAP_PADDING.x}px`,
    overflow: 'auto',
    // Hundreds of spots are not laid out anew for every letter that is typed above them.
    contain: 'strict',
    // Below the money it is as long as it is (operator-screen.tsx).
    '@media (max-width: 900px)': { contain: 'none' },
  },
});

/** The panel is measured without its scrollbar, so that the columns do not depend on it. */
const SCROLLBAR = 12;
/** Height of the toolbar where it has a line of its own. */
const TOOLBAR = 36;

const MOVES: Readonly<Record<string, MapMove>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'row_start',
  End: 'row_end',
  PageUp: 'previous_zone',
  PageDown: 'next_zone',
};

/** All spots by zone. One widget for the keyboard: arrows move, Enter takes what stands there. */
export function SpotMap({ board }: { board: Board | undefined }) {
  const { t } = useTranslation('operator');
  const words = useCellWords();
  const filter = useMapView((it) => it.filter);
  const marked = useMarkedSpots(board);
  useMoveKey();
  const [box, size] = useBoxSize();
  const all = board?.zones;
  const zones = useMemo(() => filterZones(all ?? [], filter), [all, filter]);
  const isZoomed = filter.zoneId !== null;
  const filtered = filter.state !== null || filter.kind !== null;
  const fit = fitMap(
    size.width - 2 * MAP_PADDING.x - SCROLLBAR,
    size.height - 2 * MAP_PADDING.y - (isZoomed ? TOOLBAR : 0),
    zones.map((zone) => shapeOf(zone, filtered)),
  );
  const rows = useMemo(() => rowsOf(zones, fit.columns, filtered), [zones, fit.columns, filtered]);
  useLayoutEffect(() => setShownRows(rows), [rows]);
  const roving = useMapView((it) => it.rovingSpotId);
  const tabStop = useTabStop(rows, roving);
  const kinds = useMemo(() => kindsOf(all ?? []), [all]);

  if (!board) return <Box aria-busy="true" aria-label={t('map.label')} />;
  return (
    <Box ref={box} aria-label={t('map.label')}>
      <MapToolbar zones={board.zones} kinds={kinds} overlaid={fit.whole && !isZoomed} />
      <div className="scroll">
        {zones.length === 0 ? (
          <Nothing empty={board.zones.length === 0} />
        ) : (
          <MapGrid
            role="grid"
            className={fit.density}
            aria-label={t('map.label')}
            style={{
              ['--columns' as string]: fit.columns,
              ['--cell' as string]: `${fit.cellHeight}px`,
              ...(fit.width !== null && { minWidth: fit.width }),
            }}
            onKeyDown={onKeyDown}
            onClick={onClick}
            onBlur={onBlur}
            onContextMenu={onContextMenu}
          >
            {zones.map((zone) => (
              <ZoneRows
                key={zone.zoneId}
                zone={zone}
                columns={fit.columns}
                filtered={filtered}
                words={words}
                active={marked.active}
                target={marked.target}
                tabStop={tabStop}
              />
            ))}
          </MapGrid>
        )}
      </div>
    </Box>
  );
}

function Nothing({ empty }: { empty: boolean }) {
  const { t } = useTranslation('operator');
  return (
    <EmptyState title={t(empty ? 'map.empty' : 'map.nothing')}>
      {t(empty ? 'map.emptyThen' : 'map.nothingThen')}
    </EmptyState>
  );
}

function shapeOf(zone: BoardZone, filtered: boolean): ZoneShape {
  if (filtered || !isDrawn(zone)) return zone.spots.length;
  const rows = rowsOf([zone], 1);
  return {
    columns: Math.max(...rows.map((row) => row.columns.at(-1) ?? 0)) + 1,
    rows: rows.length,
    aisles: rows.filter((row) => row.afterAisle).length,
  };
}

/** The cell that Tab reaches: the last visited while it is shown, else the first. */
function useTabStop(rows: ReturnType<typeof rowsOf>, roving: string | null): string | null {
  return useMemo(() => {
    const shown = rows.some((row) => row.spots.some((spot) => spot.spotId === roving));
    return shown ? roving : (rows[0]?.spots[0]?.spotId ?? null);
  }, [rows, roving]);
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  const spotId = spotAt(event);
  const move = MOVES[event.key];
  if (move) {
    event.preventDefault();
    moveFocus(move);
  } else if (spotId !== null && (event.key === 'Enter' || event.key === ' ')) {
    // Taking it is all this Enter does; the next one, in the field, acts.
    event.preventDefault();
    if (!event.repeat) takeSpot(spotId);
  } else if (event.key === 'Backspace') {
    event.preventDefault();
    focusField(true);
  }
}

function onClick(event: MouseEvent): void {
  const spotId = spotAt(event);
  if (spotId !== null) takeSpot(spotId);
}

/** Looking elsewhere ends a move: Enter must never mean two things. */
function onBlur(event: FocusEvent): void {
  if (!event.currentTarget.contains(event.relatedTarget)) setMoving(null);
}

function onContextMenu(event: MouseEvent): void {
  const spotId = spotAt(event);
  if (spotId === null) return;
  event.preventDefault();
  openOperatorSheet('special_cases', spotId);
}

function spotAt(event: { target: EventTarget }): string | null {
  const cell = event.target instanceof Element ? event.target.closest('[data-spot]') : null;
  return cell?.getAttribute('data-spot') ?? null;
}
