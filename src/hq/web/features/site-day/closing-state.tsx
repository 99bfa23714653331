import type { ClosingLine } from '@shared/hq/days';
import { Pill } from '@ui/components/pill';
import type { PillTone } from '@ui/components/pill';
import { useTranslation } from 'react-i18next';

const TONES: Readonly<Record<ClosingLine['state'], PillTone>> = {
  waiting: 'quiet',
  confirmed: 'good',
  different: 'trouble',
};

/** Whether HQ counts what the booth closed with. */
export function ClosingState({ state }: { state: ClosingLine['state'] }) {
  const { t } = useTranslation('hq');
  return <Pill tone={TONES[state]}>{t(`closings.states.${state}`)}</Pill>;
}
