import { focusFieldSoon } from '@renderer/features/operator/field/field-focus';
import { LostTicketSheet } from './lost-ticket-sheet';
import { SearchSheet } from './search-sheet';
import { closeSheets, useOperatorSheet } from './sheet-store';
import { SpecialCasesSheet } from './special-cases-sheet';

const SHEETS = {
  search: SearchSheet,
  lost_ticket: LostTicketSheet,
  special_cases: SpecialCasesSheet,
};

function close(): void {
  closeSheets();
  focusFieldSoon();
}

/** The operator's open side sheet; the charge at the right stays in sight. */
export function OperatorSheets() {
  const sheet = useOperatorSheet((it) => it.sheet);
  if (sheet === null) return null;
  const Sheet = SHEETS[sheet];
  return <Sheet onClose={close} />;
}
