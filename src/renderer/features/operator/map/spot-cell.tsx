import type { BoardSpot } from '@shared/contracts/parking';
import { boothLetter } from '@renderer/features/booths/booth-letter';
import { formatClp } from '@shared/kernel/money';
import { memo } from 'react';
import type { CellWords } from './cell-words';
import { shortDuration } from './elapsed';
import { lookOf } from './map-filter';

export const spotElementId = (spotId: string): string => `spot-${spotId}`;

interface Props {
  readonly spot: BoardSpot;
  readonly words: CellWords;
  /** From 0: a drawn zone has cells where no spot is. */
  readonly column: number;
  /** It is what the field is about. */
  readonly active: boolean;
  /** The entering vehicle would stand here. */
  readonly target: boolean;
  readonly tabStop: boolean;
  /** Its zone has spots of several kinds, so that each says its own. */
  readonly mixed: boolean;
}

/** One spot of the map. Rendered again only when something of it changes; the map handles clicks. */
export const SpotCell = memo(function SpotCell(props: Props) {
  const { spot, active, target, tabStop, column } = props;
  const look = lookOf(spot);
  const classes = ['spot', look, active || target ? 'active' : '', target ? 'target' : ''];
  return (
    <div
      id={spotElementId(spot.spotId)}
      role="gridcell"
      data-spot={spot.spotId}
      className={classes.filter(Boolean).join(' ')}
      tabIndex={tabStop ? 0 : -1}
      style={{ gridColumn: column + 1 }}
      aria-selected={active || target}
    >
      <span className="code">
        {spot.code}
        <span className="aloud">, </span>
      </span>
      {spot.stay ? <OccupiedLines {...props} /> : <OpenLines {...props} />}
    </div>
  );
});

function OccupiedLines({ spot, words }: Props) {
  if (!spot.stay) return null;
  const { plate, minutes, amount } = spot.stay;
  return (
    <>
      <span className="main plate">
        <span className="aloud">{words.aloud(lookOf(spot))} </span>
        {plate.display}
        <span className="aloud">, </span>
      </span>
      <span className="time soft">
        {shortDuration(minutes)}
        <span className="aloud">, </span>
      </span>
      <span className="foot amount">{formatClp(amount)}</span>
      <OtherBooths spot={spot} words={words} />
    </>
  );
}

/** Who let the car in, when it was another booth, and whether a second one is said to stand here. */
function OtherBooths({ spot: { stay, also }, words }: Pick<Props, 'spot' | 'words'>) {
  const letter = stay && boothLetter(stay);
  if (!stay || (letter === null && also === null)) return null;
  const aloud = [
    letter !== null && words.from(stay),
    also !== null && words.also(also.plate.display),
  ].filter((it) => it !== false);
  return (
    <span className="marks" title={aloud.join(' · ')}>
      {letter !== null && <b aria-hidden="true">{letter}</b>}
      {also !== null && (
        <b className="twice" aria-hidden="true">
          +1
        </b>
      )}
      <span className="aloud">, {aloud.join(', ')}</span>
    </span>
  );
}

function OpenLines({ spot, words, target, mixed }: Props) {
  return (
    <>
      <span className="main clip">
        {spot.reason !== null && <span className="aloud">{words.aloud(lookOf(spot))} </span>}
        {target ? words.entersHere : words.state(spot)}
      </span>
      {spot.until !== null && (
        <span className="foot clip">
          <span className="aloud">, </span>
          {words.until(spot.until)}
        </span>
      )}
      {spot.until === null && mixed && spot.kind !== 'car' && (
        <span className="foot clip">
          <span className="aloud">, </span>
          {words.kind(spot.kind)}
        </span>
      )}
    </>
  );
}
