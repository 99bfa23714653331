import { useAction } from '@renderer/app/client';
import { useZone } from '@renderer/app/state';
import { Lock } from '@ui/components/lock';
import { Field } from '@ui/components/field';
import type { Rates } from '@shared/kernel/policy';
import { useTranslation } from 'react-i18next';
import { Card, Fields } from './layout';
import { ratesOf } from './rates-draft';
import type { RatesDraft } from './rates-draft';
import { SaveChange } from './save-change';
import { AT_ONCE, instantOf, WhenField } from './when-field';

interface Props {
  readonly vehicleClass: string;
  /** The rates that would hold without this change. */
  readonly current: Rates | null;
  readonly draft: RatesDraft;
  readonly onDraft: (draft: RatesDraft) => void;
}

/** Other rates for a class, at once or on a date. */
export function RatesCard({ vehicleClass, current, draft, onDraft }: Props) {
  const { t } = useTranslation('tariffs');
  const zone = useZone();
  const schedule = useAction('tariffs.schedule');
  const rates = ratesOf(draft);
  const validFrom = instantOf(draft.when, zone);
  const same =
    rates !== null &&
    draft.when.kind === 'now' &&
    rates.dayRate === current?.dayRate &&
    rates.nightRate === current.nightRate;
  const save = () => {
    if (!rates || validFrom === undefined || same) return;
    schedule.mutate(
      { vehicleClass, ...rates, validFrom },
      { onSuccess: () => onDraft({ ...draft, when: AT_ONCE }) },
    );
  };
  const field = (name: 'dayRate' | 'nightRate') => (
    <Field
      label={t(name)}
      inputMode="numeric"
      value={draft[name]}
      problem={draft[name] === '' ? t('rate') : null}
      onChange={(event) => {
        schedule.reset();
        onDraft({ ...draft, [name]: event.target.value.replace(/\D/g, '').slice(0, 7) });
      }}
    />
  );
  return (
    <Card aria-label={t('change')}>
      <h3>{t('change')}</h3>
      {/* Figures can be tried in the simulator wherever tariffs are managed. */}
      <Lock reason={null}>
        <Fields>
          {field('dayRate')}
          {field('nightRate')}
        </Fields>
      </Lock>
      <WhenField when={draft.when} onChange={(when) => onDraft({ ...draft, when })} />
      <SaveChange
        disabled={!rates || validFrom === undefined || same || schedule.isPending}
        error={schedule.error}
        saved={schedule.isSuccess ? schedule.variables.validFrom : undefined}
        same={same}
        onSave={save}
      />
    </Card>
  );
}
