import { FieldSet } from '@hq/web/components/field-set';
import { ChangeFrame } from '@hq/web/features/catalogue/change-frame';
import type { NewSheetProps } from '@hq/web/features/catalogue/new-sheets';
import { instantOf } from '@hq/web/features/catalogue/when';
import type { When } from '@hq/web/features/catalogue/when';
import { WhenFields } from '@hq/web/features/catalogue/when-fields';
import { DEFAULT_CHARGING_POLICY } from '@shared/kernel/policy';
import { Choice } from '@ui/components/choice';
import { Field } from '@ui/components/field';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { policyDraftOf } from '@ui/policy-draft';
import type { PolicyDraft } from '@ui/policy-draft';
import { policyOf } from './policy-draft';

const PAIR = { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 12, alignItems: 'start' };

type TextField = Exclude<keyof PolicyDraft, 'mode'>;

/** Other charging rules from an instant on; begins with those that hold. */
export function PolicySheet({ catalogue, onClose }: NewSheetProps) {
  const { t } = useTranslation('hq');
  const current = catalogue.policies.find((it) => it.state === 'current')?.policy;
  const [draft, setDraft] = useState(() => policyDraftOf(current ?? DEFAULT_CHARGING_POLICY));
  const [when, setWhen] = useState<When>({ when: 'later', local: '' });
  const { policy, wrong } = policyOf(draft);
  const validFrom = instantOf(when, catalogue.zone);
  const field = (name: TextField, hint?: string, type: 'text' | 'time' = 'text') => (
    <Field
      type={type}
      inputMode={type === 'text' ? 'numeric' : undefined}
      label={t(`policy.${name}`)}
      hint={hint}
      required={name !== 'dailyCap'}
      problem={wrong.has(name) ? t('policy.wrong') : null}
      value={draft[name]}
      onChange={(event) => setDraft({ ...draft, [name]: event.target.value })}
    />
  );
  return (
    <ChangeFrame
      title={t('managed.make.policy')}
      part="tariffs"
      at={[catalogue.siteId]}
      change={
        policy === null || validFrom === undefined ? null : { kind: 'policy', policy, validFrom }
      }
      onClose={onClose}
    >
      <FieldSet legend={t('policy.mode')}>
        <Choice
          label={t('policy.mode')}
          value={draft.mode}
          onChange={(mode) => setDraft({ ...draft, mode })}
          options={[
            { value: 'per_minute', label: t('policy.perMinute') },
            { value: 'tranche', label: t('policy.byTranche') },
          ]}
        />
      </FieldSet>
      {draft.mode === 'tranche' && (
        <div style={PAIR}>
          {field('firstTranche', t('policy.firstHint'))}
          {field('nextTranche', t('policy.nextHint'))}
        </div>
      )}
      <div style={PAIR}>
        {field('dayFrom', t('policy.dayHint'), 'time')}
        {field('dayTo', undefined, 'time')}
      </div>
      <div style={PAIR}>
        {field('freeMinutes', t('policy.freeHint'))}
        {field('dailyCap', t('policy.capHint'))}
      </div>
      <WhenFields
        value={when}
        siteName={catalogue.siteName}
        onChange={(change) => setWhen({ ...when, ...change })}
      />
    </ChangeFrame>
  );
}
