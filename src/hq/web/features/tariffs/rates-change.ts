import type { ChangeAtSite } from '@shared/hq/catalogue';
import { formatClp, isClp } from '@shared/kernel/money';

type Row = ChangeAtSite['rows'][number];

export interface RatesChange {
  readonly key: string;
  /** `$1.800 / $1.200`, day and night; `null`: there was none. */
  readonly before: string | null;
  readonly after: string | null;
}

/** The tariffs among the rows of a change, as pesos by day and by night. */
export function ratesChange(rows: readonly Row[]): RatesChange[] {
  return rows
    .filter((it) => it.kind === 'tariff')
    .map(({ key, before, follows, after }) => ({
      key,
      before: rates(before ?? follows),
      after: rates(after),
    }));
}

function rates(row: Row['before']): string | null {
  const { dayRate, nightRate } = row ?? {};
  return isClp(dayRate) && isClp(nightRate)
    ? `${formatClp(dayRate)} / ${formatClp(nightRate)}`
    : null;
}
