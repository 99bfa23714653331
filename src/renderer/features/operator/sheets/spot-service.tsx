import { useAction, useCall } from '@renderer/app/client';
import { useZone } from '@renderer/app/state';
import { useShortcut } from '@renderer/app/use-shortcuts';
import { Action } from '@ui/components/action';
import { ErrorNotice } from '@renderer/components/error-notice';
import { Field } from '@ui/components/field';
import { spotOf } from '@renderer/features/operator/check-in/target-spot';
import { focusFieldSoon } from '@renderer/features/operator/field/field-focus';
import { Note } from '@renderer/features/operator/panel-parts';
import type { BoardSpot } from '@shared/contracts/parking';
import { instantOfLocal } from '@shared/kernel/opening-hours';
import { formatDateTime } from '@shared/kernel/time';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ReasonField } from './reason-field';
import { closeSheets } from './sheet-store';
import { draft, useSheetDrafts } from './sheet-drafts';

const LEAST_LETTERS = 3;

interface Props {
  /** The spot it was opened on; `null`: its code is asked for. */
  readonly spotId: string | null;
  readonly onBack: () => void;
}

/** Takes a spot out of service with its reason, or returns it. */
export function SpotService({ spotId, onBack }: Props) {
  const { t } = useTranslation('operator');
  const board = useCall('parking.board', {}).data;
  const [code, setCode] = useState('');
  const wanted = code.trim().toUpperCase();
  const spot =
    spotId === null
      ? board?.zones.flatMap((zone) => zone.spots).find((it) => it.code.toUpperCase() === wanted)
      : spotOf(board, spotId);
  useShortcut({
    id: 'spot.back',
    key: 'Ctrl+B',
    label: t('special.back'),
    quiet: true,
    run: onBack,
  });
  return (
    <div style={{ display: 'grid', gap: 16 }}>
      {spotId === null && (
        <Field
          label={t('special.spotCode')}
          mono
          autoFocus
          value={code}
          problem={wanted !== '' && !spot ? t('special.spotUnknown', { code: wanted }) : null}
          onChange={(event) => setCode(event.target.value)}
        />
      )}
      {spot && <SpotForm key={spot.spotId} spot={spot} />}
      <Action keys="Ctrl+B" onClick={onBack}>
        {t('special.back')}
      </Action>
    </div>
  );
}

function SpotForm({ spot }: { spot: BoardSpot }) {
  const { t } = useTranslation('operator');
  const zone = useZone();
  const reason = useSheetDrafts((it) => it.spotReason);
  const until = useSheetDrafts((it) => it.spotUntil);
  const takeOut = useAction('spots.takeOutOfService');
  const giveBack = useAction('spots.returnToService');
  const isOut = spot.state === 'out_of_service';
  const isEnough = isOut || reason.trim().length >= LEAST_LETTERS;
  const busy = takeOut.isPending || giveBack.isPending;
  const done = () => {
    draft({ spotReason: '', spotUntil: '' });
    closeSheets();
    focusFieldSoon();
  };
  const run = () => {
    if (!isEnough || busy) return;
    const input = { spotId: spot.spotId, reason: reason.trim() };
    if (isOut) giveBack.mutate(input, { onSuccess: done });
    else {
      takeOut.mutate({ ...input, until: instantOfLocal(until, zone) }, { onSuccess: done });
    }
  };
  if (spot.stay) {
    return (
      <Note className="attention">
        {t('special.spotOccupied', { code: spot.code, plate: spot.stay.plate.display })}
      </Note>
    );
  }
  const state = isOut
    ? t('special.spotIsOut', { code: spot.code, reason: spot.reason ?? '' })
    : t('special.spotIsFree', { code: spot.code });
  return (
    <>
      <Note>
        <strong>{state}</strong>
        {spot.until !== null && (
          <> {t('special.spotIsOutUntil', { until: formatDateTime(spot.until, zone) })}</>
        )}
      </Note>
      <ReasonField
        label={t('special.reason')}
        hint={isOut ? '' : t('special.reasonHint')}
        value={reason}
        usual={isOut ? [] : [t('special.maintenance'), t('special.blocked'), t('special.cleaning')]}
        onChange={(text) => draft({ spotReason: text })}
        onEnter={run}
      />
      {!isOut && (
        <Field
          type="datetime-local"
          label={t('special.spotUntil')}
          hint={t('special.spotUntilHint')}
          value={until}
          onChange={(event) => draft({ spotUntil: event.target.value })}
        />
      )}
      <ErrorNotice error={takeOut.error ?? giveBack.error} />
      <Action tone="primary" tall wide keys="Enter" disabled={!isEnough || busy} onClick={run}>
        {t(isOut ? 'special.giveBack' : 'special.takeOut')} {spot.code}
      </Action>
    </>
  );
}
