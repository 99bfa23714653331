import type { CellWords } from '@shared/kernel/report-cells';
import { REPORT_WORDS } from '@shared/kernel/report-words';
import type { ReportWords } from '@shared/kernel/report-words';
import { usePreferences } from '@ui/preferences';
import { useZone } from '@renderer/app/state';

/** How values are told on this screen. */
export function useCellWords(): CellWords & { readonly words: ReportWords } {
  const language = usePreferences((it) => it.language);
  const zone = useZone();
  return { language, zone, words: REPORT_WORDS[language] };
}
