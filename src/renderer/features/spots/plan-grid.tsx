import { styled } from '@mui/material/styles';
import { PLAN_SIZE } from '@shared/contracts/spots';
import { color, font, hatching, radius, size } from '@ui/theme/tokens';
import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftZone } from './plan';
import { CELL, extentOf } from './plan-geometry';
import { PlanSpot } from './plan-spot';
import type { SpotFacts } from './plan-spot';
import { usePlan } from './plan-store';
import { usePlanKeys } from './use-plan-keys';
import { usePlanPointer } from './use-plan-pointer';

const GAP = 4;

const Scroll = styled('div')({
  minHeight: 0,
  minWidth: 0,
  overflow: 'auto',
  border: `1px solid ${color.line}`,
  borderRadius: radius.panel,
  background: color.surface,
});

/** One stylesheet for the whole plan, by class: hundreds of cells move at once. */
const Plan = styled('div')({
  position: 'relative',
  boxSizing: 'content-box',
  margin: 12,
  minWidth: 'calc(100% - 24px)',
  minHeight: 'calc(100% - 24px)',
  touchAction: 'none',
  userSelect: 'none',
  backgroundImage: `radial-gradient(circle, ${color.line} 1.5px, transparent 1.6px)`,
  backgroundSize: `${CELL.width}px ${CELL.height}px`,
  backgroundPosition: `-${CELL.width / 2}px -${CELL.height / 2}px`,
  '& .spot': {
    position: 'absolute',
    left: 0,
    top: 0,
    width: CELL.width - GAP,
    height: CELL.height - GAP,
    display: 'grid',
    alignContent: 'center',
    justifyItems: 'center',
    borderRadius: radius.small,
    border: `1px solid ${color.freeLine}`,
    background: color.free,
    color: color.onFree,
    fontFamily: font.sans,
    fontSize: size.secondary,
    fontWeight: 650,
    lineHeight: '16px',
    cursor: 'grab',
  },
  '& .kind': { fontSize: 11, fontWeight: 500, lineHeight: '13px' },
  '& .spot.occupied': { background: color.occupied, color: color.onOccupied },
  '& .spot.out': { background: hatching, color: color.onHatch, borderColor: color.line },
  '& .spot.out > span': { background: color.surface, borderRadius: 3, padding: '0 3px' },
  '& .spot.twin': { borderColor: color.danger, boxShadow: `inset 0 0 0 1px ${color.danger}` },
  '& .spot[aria-selected="true"]': {
    outline: `3px solid ${color.focus}`,
    outlineOffset: 0,
    zIndex: 1,
    marginLeft: 'var(--drag-x)',
    marginTop: 'var(--drag-y)',
  },
  '& .spot:focus-visible': {
    outline: `3px solid ${color.accentInk}`,
    outlineOffset: 1,
    zIndex: 2,
  },
  '& .spot[aria-selected="true"]:focus-visible': {
    outlineColor: color.focus,
    boxShadow: `0 0 0 2px ${color.surface}, 0 0 0 4px ${color.accentInk}`,
  },
  '& .band': {
    position: 'absolute',
    border: `1px solid ${color.accent}`,
    background: color.accentSoft,
    opacity: 0.6,
    pointerEvents: 'none',
    display: 'none',
  },
});

interface Props {
  readonly zone: DraftZone;
  /** What main knows of a saved spot, by its id. */
  readonly facts: ReadonlyMap<string, SpotFacts>;
  readonly twins: ReadonlySet<string>;
  readonly say: (words: string) => void;
}

/** The zone as it is drawn: one widget for the keyboard, dragged and selected with the pointer. */
export function PlanGrid({ zone, facts, twins, say }: Props) {
  const { t } = useTranslation('spots');
  const plan = useRef<HTMLDivElement>(null);
  const selection = usePlan((it) => it.selection);
  const focused = usePlan((it) => it.focused);
  const keys = usePlanKeys(zone, plan, say);
  const pointer = usePlanPointer(zone, plan, say);
  const extent = useMemo(
    () => extentOf(zone.spots, PLAN_SIZE.columns, PLAN_SIZE.rows),
    [zone.spots],
  );
  const tabStop = zone.spots.some((it) => it.key === focused) ? focused : zone.spots[0]?.key;
  return (
    <Scroll>
      <Plan
        ref={plan}
        role="listbox"
        aria-multiselectable
        aria-label={t('plan', { zone: zone.name })}
        aria-describedby="plan-keys"
        style={{ width: extent.columns * CELL.width, height: extent.rows * CELL.height }}
        onKeyDown={keys}
        {...pointer}
      >
        {zone.spots.map((spot) => (
          <PlanSpot
            key={spot.key}
            spot={spot}
            facts={spot.spotId === null ? undefined : facts.get(spot.spotId)}
            selected={selection.has(spot.key)}
            tabStop={spot.key === tabStop}
            twin={twins.has(spot.code.toUpperCase())}
          />
        ))}
        <div className="band" />
      </Plan>
    </Scroll>
  );
}
