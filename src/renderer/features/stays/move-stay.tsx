import { useAction, useCall } from '@renderer/app/client';
import { Action } from '@ui/components/action';
import { ErrorNotice } from '@renderer/components/error-notice';
import { Field } from '@ui/components/field';
import type { Board, BoardSpot } from '@shared/contracts/parking';
import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActedStay, Said } from './stay-actions';
import { StayHead } from './stay-head';

interface Props {
  readonly stay: ActedStay;
  readonly onDone: (said: Said) => void;
}

/** Another spot by its code: a free one, or one whose car takes this one's place. */
export function MoveStay({ stay, onDone }: Props) {
  const { t } = useTranslation('stays');
  const board = useCall('parking.board', {}).data;
  const [code, setCode] = useState('');
  const move = useAction('sessions.move');
  const spot = spotNamed(board, code);
  const isPossible =
    spot !== undefined && spot.spotId !== stay.spotId && spot.state !== 'out_of_service';
  const run = () => {
    if (!isPossible || move.isPending) return;
    const exchange = spot.stay?.sessionId ?? null;
    const facts = {
      plate: stay.plate.display,
      spot: spot.code,
      other: spot.stay?.plate.display ?? '',
      from: stay.spotCode,
    };
    move.mutate(
      { sessionId: stay.sessionId, spotId: spot.spotId, exchange },
      {
        onSuccess: () =>
          onDone({
            what: t('move.done', facts),
            next: t(exchange === null ? 'move.doneThen' : 'move.exchangedThen', facts),
            plate: stay.plate.normalised,
          }),
      },
    );
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    if (!event.repeat) run();
  };
  const words = useSpotWords(stay, spot, code);
  return (
    <>
      <StayHead stay={stay} />
      <Field
        label={t('move.to')}
        mono
        autoFocus
        maxLength={12}
        value={code}
        hint={words.hint}
        problem={words.problem}
        onChange={(event) => setCode(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <ErrorNotice error={move.error} />
      <Action
        tone="primary"
        tall
        wide
        keys="Enter"
        disabled={!isPossible || move.isPending}
        onClick={run}
      >
        {spot?.stay && isPossible
          ? t('move.exchange', { other: spot.stay.plate.display })
          : t(isPossible ? 'move.confirm' : 'move.missing', { spot: spot?.code ?? '' })}
      </Action>
    </>
  );
}

/** A spot by its code, however it is written. */
export function spotNamed(board: Board | undefined, code: string): BoardSpot | undefined {
  const wanted = code.trim().toUpperCase();
  return board?.zones
    .flatMap((zone) => zone.spots)
    .find((spot) => spot.code.toUpperCase() === wanted);
}

function useSpotWords(stay: ActedStay, spot: BoardSpot | undefined, code: string) {
  const { t } = useTranslation('stays');
  if (code.trim() === '') return { hint: t('move.hint'), problem: null };
  if (!spot) return { hint: null, problem: t('move.unknown', { code: code.trim().toUpperCase() }) };
  if (spot.spotId === stay.spotId) return { hint: null, problem: t('move.same') };
  if (spot.state === 'out_of_service') {
    return { hint: null, problem: t('move.out', { code: spot.code, reason: spot.reason ?? '' }) };
  }
  if (!spot.stay) return { hint: t('move.free', { code: spot.code }), problem: null };
  const facts = { code: spot.code, other: spot.stay.plate.display, from: stay.spotCode };
  return { hint: t('move.taken', facts), problem: null };
}
