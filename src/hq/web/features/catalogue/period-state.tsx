import { State } from '@hq/web/components/state';
import type { PeriodState } from '@shared/kernel/timeline';
import { useTranslation } from 'react-i18next';

const TONES = { current: 'good', scheduled: 'attention', withdrawn: 'trouble' } as const;

/** Where on its line of time something is. */
export function PeriodMark({ state }: { state: PeriodState }) {
  const { t } = useTranslation('hq');
  const words = t(`tariffs.states.${state}`);
  if (state === 'past') return <span className="soft">{words}</span>;
  return <State tone={TONES[state]}>{words}</State>;
}
