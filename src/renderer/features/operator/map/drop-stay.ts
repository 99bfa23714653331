import { asCallError } from '@renderer/app/call-error';
import { call } from '@renderer/app/client';
import { focusField } from '@renderer/features/operator/field/field-focus';
import { report } from '@renderer/features/operator/outcome/outcome-store';
import type { BoardSpot, OpenStay } from '@shared/contracts/parking';
import i18next from 'i18next';
import { setMoving } from './map-store';

/** Puts a car on the spot that was chosen; a car that stands there takes its place. */
export async function dropStay(stay: OpenStay, spot: BoardSpot): Promise<void> {
  setMoving(null);
  focusField(true);
  if (spot.spotId === stay.spotId) return;
  const exchange = spot.stay?.sessionId ?? null;
  try {
    await call('sessions.move', { sessionId: stay.sessionId, spotId: spot.spotId, exchange });
    const t = i18next.getFixedT(i18next.language, 'stays');
    const facts = {
      plate: stay.plate.display,
      spot: spot.code,
      other: spot.stay?.plate.display ?? '',
      from: stay.spotCode,
    };
    report({
      kind: 'said',
      what: t('move.done', facts),
      next: t(exchange === null ? 'move.doneThen' : 'move.exchangedThen', facts),
    });
  } catch (thrown) {
    report({ kind: 'refused', subject: stay.plate.display, error: asCallError(thrown) });
  }
}
