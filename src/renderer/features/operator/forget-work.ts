import { forgetKept } from '@renderer/app/kept-work';
import { useView } from '@renderer/app/view';
import { field } from './operator-model';
import { tender } from './charge/tender-store';
import { resetSelection } from './check-in/selection-store';
import { clearMapFilter, setMoving } from './map/map-store';
import { forgetOutcome } from './outcome/outcome-store';
import { forgetDrafts } from './sheets/sheet-drafts';
import { closeSheets } from './sheets/sheet-store';
import { forgetStaysView } from '@renderer/features/stays/stays-view';

/** Somebody signed out: what was typed, chosen and last done is not the next person's. */
export function forgetWork(): void {
  closeSheets();
  forgetDrafts();
  forgetOutcome();
  resetSelection();
  tender({ type: 'stay_changed', sessionId: null });
  field.clear();
  useView.getState().forget();
  clearMapFilter();
  setMoving(null);
  forgetStaysView();
  forgetKept();
}
