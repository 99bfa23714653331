import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlannedSpot } from '@shared/contracts/spots';
import type { DraftSpot } from './plan';
import { CELL } from './plan-geometry';

/** What the draft does not change of a saved spot. */
export type SpotFacts = Pick<PlannedSpot, 'status' | 'reason' | 'until' | 'occupied' | 'used'>;

interface Props {
  readonly spot: DraftSpot;
  readonly facts: SpotFacts | undefined;
  readonly selected: boolean;
  readonly tabStop: boolean;
  /** Another spot of the draft has its code. */
  readonly twin: boolean;
}

/** One spot of the plan. Rendered again only when something of it changes. */
export const PlanSpot = memo(function PlanSpot(props: Props) {
  const { t } = useTranslation('spots');
  const { t: tKind } = useTranslation('operator');
  const { spot, facts, selected, tabStop, twin } = props;
  const isOut = facts?.status === 'out_of_service';
  const classes = [
    'spot',
    facts?.occupied ? 'occupied' : '',
    isOut ? 'out' : '',
    twin ? 'twin' : '',
  ];
  const kind = tKind(`kinds.${spot.kind}`);
  const said = [
    // As it is seen, so that who speaks to the PC finds it.
    `${spot.code} ${kind}`,
    t('place', { column: spot.x + 1, row: spot.y + 1 }),
    facts?.occupied ? t('occupied') : '',
    isOut ? t('out') : '',
    twin ? t('twin') : '',
  ];
  return (
    <div
      role="option"
      aria-selected={selected}
      aria-label={said.filter(Boolean).join(', ')}
      data-spot={spot.key}
      tabIndex={tabStop ? 0 : -1}
      className={classes.filter(Boolean).join(' ')}
      style={{ transform: `translate(${spot.x * CELL.width}px, ${spot.y * CELL.height}px)` }}
    >
      <span>{spot.code}</span>
      {spot.kind !== 'car' && (
        <>
          {' '}
          <span className="kind">{kind}</span>
        </>
      )}
    </div>
  );
});
