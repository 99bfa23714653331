import { styled } from '@mui/material/styles';
import { useAction, useCall } from '@renderer/app/client';
import { useZone } from '@renderer/app/state';
import { Choice } from '@ui/components/choice';
import { Done } from '@ui/components/done';
import { ErrorNotice } from '@renderer/components/error-notice';
import { Lock } from '@ui/components/lock';
import { Field } from '@ui/components/field';
import { policyDraftOf } from '@ui/policy-draft';
import type { PolicyDraft } from '@ui/policy-draft';
import { DEFAULT_CHARGING_POLICY } from '@shared/kernel/policy';
import type { ChargingPolicy } from '@shared/kernel/policy';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card, Fields } from './layout';
import { plainPolicyOf } from './policy-draft';
import type { PlainPolicy } from './policy-draft';
import { SaveChange } from './save-change';
import { AT_ONCE, instantOf, WhenField } from './when-field';

const Law = styled('div')({ minHeight: 54, display: 'grid' });

/** What the field asks for, by name; the words are the first run's. */
const PROBLEM = {
  firstTranche: 'minutes',
  nextTranche: 'minutes',
  dayFrom: 'time',
  dayTo: 'time',
  freeMinutes: 'freeMinutes',
  dailyCap: 'cap',
} as const;

interface Props {
  readonly current: ChargingPolicy | null;
  readonly draft: PolicyDraft;
  readonly onDraft: (draft: PolicyDraft) => void;
}

/** Another policy, at once or on a date; main says at every change whether the law allows it. */
export function PolicyCard({ current, draft, onDraft }: Props) {
  const { t } = useTranslation(['tariffs', 'firstRun']);
  const zone = useZone();
  const [when, setWhen] = useState(AT_ONCE);
  const schedule = useAction('policy.schedule');
  const { policy, wrong } = plainPolicyOf(draft);
  const verdict = useVerdict(policy);
  const validFrom = instantOf(when, zone);
  const same = current !== null && when.kind === 'now' && isSame(draft, policyDraftOf(current));
  const ready = policy !== null && verdict.isSuccess && validFrom !== undefined && !same;
  const save = () => {
    if (!ready) return;
    schedule.mutate({ policy, validFrom }, { onSuccess: () => setWhen(AT_ONCE) });
  };
  const set = (change: Partial<PolicyDraft>) => {
    schedule.reset();
    onDraft({ ...draft, ...change });
  };
  const field = (name: keyof typeof PROBLEM, hint?: string) => (
    <Field
      label={t(`firstRun:policy.${name}`)}
      hint={hint}
      inputMode={name === 'dayFrom' || name === 'dayTo' ? 'text' : 'numeric'}
      value={draft[name]}
      problem={wrong.has(name) ? t(`firstRun:problems.${PROBLEM[name]}`) : null}
      onChange={(event) => set({ [name]: event.target.value })}
    />
  );
  return (
    <Card aria-label={t('policy.change')}>
      <h3>{t('policy.change')}</h3>
      {/* Ways of charging can be tried in the simulator wherever they are managed. */}
      <Lock reason={null}>
        <Choice
          label={t('firstRun:policy.mode')}
          value={draft.mode}
          options={(['per_minute', 'tranche'] as const).map((value) => ({
            value,
            label: t(`firstRun:policy.${value}`),
          }))}
          onChange={(mode) => set({ mode })}
        />
        {draft.mode === 'tranche' && (
          <Fields>
            {field('firstTranche')}
            {field('nextTranche')}
          </Fields>
        )}
        <Fields>
          {field('dayFrom')}
          {field('dayTo')}
          {field('freeMinutes', t('firstRun:policy.freeMinutesHint'))}
          {field('dailyCap', t('firstRun:policy.dailyCapHint'))}
        </Fields>
      </Lock>
      <Law>
        {verdict.isError && <ErrorNotice error={verdict.error} />}
        {verdict.isSuccess && (
          <Done title={t('firstRun:policy.good')}>{t('firstRun:policy.lawName')}</Done>
        )}
      </Law>
      <WhenField when={when} onChange={setWhen} />
      <SaveChange
        disabled={!ready || schedule.isPending}
        error={schedule.error}
        saved={schedule.isSuccess ? schedule.variables.validFrom : undefined}
        same={same}
        onSave={save}
      />
    </Card>
  );
}

function useVerdict(policy: PlainPolicy | null) {
  const { zone: _site, ...usual } = DEFAULT_CHARGING_POLICY;
  return useCall(
    'policy.check',
    { policy: policy ?? usual },
    { enabled: policy !== null, staleTime: Infinity },
  );
}

function isSame(a: PolicyDraft, b: PolicyDraft): boolean {
  return (Object.keys(b) as (keyof PolicyDraft)[]).every((name) => a[name] === b[name]);
}
