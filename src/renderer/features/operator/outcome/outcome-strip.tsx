import { ErrorNotice } from '@renderer/components/error-notice';
import { OutcomeCard } from './outcome-card';
import { OutcomeLine } from './outcome-line';
import { useOutcome } from './outcome-store';

/** What the last action came to: large until the next key, then one line; F9 prints it again. */
export function OutcomeStrip({ roomy = false }: { roomy?: boolean }) {
  const outcome = useOutcome((it) => it.outcome);
  const fresh = useOutcome((it) => it.fresh);
  if (!outcome) return null;
  if (outcome.kind === 'refused') return <ErrorNotice error={outcome.error} />;
  return fresh || roomy ? <OutcomeCard outcome={outcome} /> : <OutcomeLine outcome={outcome} />;
}
