import { keep, keepThroughReload, readKept } from '@renderer/app/kept-work';
import { useView } from '@renderer/app/view';
import { useTender } from './charge/tender-store';
import { useSelection } from './check-in/selection-store';
import { field } from './operator-model';
import { useOutcome } from './outcome/outcome-store';
import { useSheetDrafts } from './sheets/sheet-drafts';
import { useOperatorSheet } from './sheets/sheet-store';

// After a crash of the page the same car stands there, with the same notes typed. A payment that was
// on its way keeps its request: sent again, it is answered with what it came to, and pays once.
keepThroughReload('view', useView);
keepThroughReload('selection', useSelection);
keepThroughReload('tender', useTender, (kept) => ({ ...kept, paying: false }));
keepThroughReload('drafts', useSheetDrafts);
keepThroughReload('sheet', useOperatorSheet);
// Refusals carry more than text; they have been seen.
keepThroughReload('outcome', useOutcome, (kept) =>
  kept.outcome?.kind === 'refused' ? { ...kept, outcome: null, fresh: false } : kept,
);

const typed = readKept('field');
if (typed && 'text' in typed && typeof typed.text === 'string' && typed.text !== '') {
  field.edit(typed.text);
}
field.store.subscribe(({ text }) => keep('field', { text }));
