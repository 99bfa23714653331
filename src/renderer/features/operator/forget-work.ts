import { field } from './operator-model';
import { tender } from './charge/tender-store';
import { resetSelection } from './check-in/selection-store';
import { clearMapFilter } from './map/map-store';
import { forgetOutcome } from './outcome/outcome-store';
import { forgetDrafts } from './sheets/sheet-drafts';
import { closeSheets } from './sheets/sheet-store';

/** Somebody signed out: what was typed, chosen and last done is not the next person's. */
export function forgetWork(): void {
  closeSheets();
  forgetDrafts();
  forgetOutcome();
  resetSelection();
  tender({ type: 'stay_changed', sessionId: null });
  field.clear();
  clearMapFilter();
}
