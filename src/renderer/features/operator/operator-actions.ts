import { asCallError, type CallError } from '@renderer/app/call-error';
import { call } from '@renderer/app/client';
import { newRequestId } from '@renderer/app/request-id';
import type { Charge } from '@shared/contracts/payments';
import { sumTenders } from './charge/tender-sum';
import { tender, useShownCharge, useTender } from './charge/tender-store';
import { focusObstacle } from './charge/received-focus';
import {
  beginCheckIn,
  checkInRefused,
  chooseSpot,
  resetSelection,
  useSelection,
} from './check-in/selection-store';
import { targetSpot } from './check-in/target-spot';
import { focusField } from './field/field-focus';
import type { Act } from './field/field-state';
import { useMapView } from './map/map-store';
import { knownBoard } from './map/use-board';
import { field, nextCar, onEnter, pickPlate, sameStay } from './operator-model';
import { report, reprinted, useOutcome } from './outcome/outcome-store';

onEnter((act) => {
  // A car that is being moved is not charged by the same Enter.
  if (useMapView.getState().moving) return;
  switch (act.lookup.kind) {
    case 'inside':
      if (sameStay(act.seen, act.lookup)) void pay(act);
      return;
    case 'outside':
      void checkIn(act);
      return;
    case 'several': {
      const stay = act.lookup.stays[field.store.getState().marked];
      if (stay) pickPlate(stay.plate.normalised);
      return;
    }
    case 'empty':
    case 'ticket_unknown':
  }
});

async function checkIn({ text, lookup }: Act): Promise<void> {
  if (lookup.kind !== 'outside') return;
  const { vehicleClass, spotId } = useSelection.getState();
  const requestId = beginCheckIn(lookup.plate.normalised, newRequestId);
  if (requestId === null) return;
  // Typing on while main works replaces the plate, it does not lengthen it.
  focusField(true);
  try {
    const done = await call('sessions.checkIn', {
      plate: lookup.plate.normalised,
      vehicleClass: vehicleClass ?? lookup.vehicleClass,
      spotId: targetSpot(lookup, spotId, knownBoard())?.spotId ?? null,
      requestId,
    });
    report({ kind: 'checked_in', ...done });
    finish(text);
  } catch (thrown) {
    const error = asCallError(thrown);
    checkInRefused();
    // The next proposal stands there at once; for a car already inside, its charge does.
    if (error.code === 'SPOT_TAKEN' || error.code === 'SPOT_OUT_OF_SERVICE') chooseSpot(null);
    report({ kind: 'refused', subject: lookup.plate.display, error });
    field.askAgain();
  }
}

async function pay({ text }: Act): Promise<void> {
  const { charge } = useShownCharge.getState();
  const state = useTender.getState();
  if (!charge || state.paying || state.sessionId !== charge.stay.sessionId) return;
  const sum = sumTenders(charge.amount, state);
  if (sum.obstacle) {
    focusObstacle(sum.obstacle);
    return;
  }
  tender({ type: 'pay_sent', requestId: newRequestId(), charge });
  focusField(true);
  try {
    const paid = await call('payments.pay', {
      requestId: useTender.getState().requestId ?? newRequestId(),
      sessionId: charge.stay.sessionId,
      quotedAt: charge.quotedAt,
      agreementId: state.agreementId,
      tenders: [...sum.tenders],
      lostTicket: state.lostTicket,
    });
    report({ kind: 'paid', paid });
    finish(text);
  } catch (thrown) {
    payRefused(charge, charge.amount + sum.rounding, asCallError(thrown));
  }
}

function payRefused(charge: Charge, due: number, error: CallError): void {
  // Meanwhile the operator may have gone on to another stay: its payment is left alone.
  if (useTender.getState().sessionId === charge.stay.sessionId) {
    tender(
      error.code === 'QUOTE_EXPIRED' ? { type: 'quote_expired', due } : { type: 'pay_refused' },
    );
  }
  // A changed amount is said where the amount stands.
  if (error.code === 'QUOTE_EXPIRED') return;
  report({ kind: 'refused', subject: charge.stay.plate.display, error });
  field.askAgain();
}

/** The screen is free for the next car, unless the operator is typing it already. */
function finish(text: string): void {
  if (field.store.getState().text === text) nextCar();
  else resetSelection();
}

/** Undoes the last check-in while its minute lasts; main decides. */
export async function undoCheckIn(): Promise<void> {
  const { lastCheckIn } = useOutcome.getState();
  if (!lastCheckIn) return;
  const { stay } = lastCheckIn;
  await attempt(stay.plate.display, async () => {
    await call('sessions.undoCheckIn', { sessionId: stay.sessionId });
    report({ kind: 'undone', stay });
  });
}

/** Prints the last ticket or receipt again, as a COPY. */
export async function reprintLast(): Promise<void> {
  const { lastDocumentId: documentId } = useOutcome.getState();
  if (documentId === null) return;
  await attempt('', async () => {
    const { copy } = await call('documents.reprint', { documentId });
    reprinted(copy);
  });
}

export async function openDrawer(): Promise<void> {
  await attempt('', async () => {
    await call('printing.openDrawer', {});
    report({ kind: 'drawer_opened' });
  });
}

async function attempt(subject: string, action: () => Promise<void>): Promise<void> {
  try {
    await action();
  } catch (thrown) {
    report({ kind: 'refused', subject, error: asCallError(thrown) });
  }
}
