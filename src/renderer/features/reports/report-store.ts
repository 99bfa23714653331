import type { Period, ReportQuestion } from '@shared/contracts/reports';
import type { PeriodPreset } from '@shared/kernel/periods';
import type { ReportType } from '@shared/kernel/report-kinds';
import { create } from 'zustand';
import { filtersByClass, filtersByPerson } from './report-groups';

export type PeriodChoice = PeriodPreset | 'dates';

/** What is being asked, kept while somebody goes back to the cars and comes again. */
export interface ReportDraft {
  readonly type: ReportType;
  readonly period: PeriodChoice;
  readonly from: string;
  readonly to: string;
  /** UTC epoch milliseconds; `null`: now. */
  readonly at: number | null;
  readonly vehicleClass: string | null;
  readonly operatorId: string | null;
}

interface Store extends ReportDraft {
  change(part: Partial<ReportDraft>): void;
}

export const useReportDraft = create<Store>()((set) => ({
  type: 'revenue_day',
  period: 'this_month',
  from: '',
  to: '',
  at: null,
  vehicleClass: null,
  operatorId: null,
  change: (part) => set(part),
}));

/** The question of a draft; `null` while its dates are not written yet. */
export function questionOf(draft: ReportDraft): ReportQuestion | null {
  const { type, at } = draft;
  const period = periodOf(draft);
  if (period === null) return null;
  const filters = {
    vehicleClass: filtersByClass(type) ? draft.vehicleClass : null,
    operatorId: filtersByPerson(type) ? draft.operatorId : null,
  };
  if (type === 'open_stays') {
    return { type, period: { kind: 'preset', preset: 'today' }, at, filters };
  }
  return { type, period, at: null, filters };
}

function periodOf({ period, from, to }: ReportDraft): Period | null {
  if (period !== 'dates') return { kind: 'preset', preset: period };
  return from === '' || to === '' ? null : { kind: 'dates', from, to };
}
