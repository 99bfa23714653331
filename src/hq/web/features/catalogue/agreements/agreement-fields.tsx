import { FieldSet } from '@hq/web/components/field-set';
import { Choice } from '@ui/components/choice';
import { Field } from '@ui/components/field';
import { useTranslation } from 'react-i18next';
import { agreementProblems } from './agreement-draft';
import type { AgreementDraft } from './agreement-draft';

const PAIR = { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 12, alignItems: 'start' };

type TextField = Exclude<keyof AgreementDraft, 'kind'>;

interface Props {
  readonly draft: AgreementDraft;
  readonly isNew: boolean;
  readonly onChange: (draft: AgreementDraft) => void;
}

/** What an agreement takes off and for whom; when and how often. */
export function AgreementFields({ draft, isNew, onChange }: Props) {
  const { t } = useTranslation('hq');
  const problems = agreementProblems(draft);
  const field = (name: TextField, hint?: string, type: 'text' | 'date' = 'text') => {
    const problem = problems[name];
    // An empty field is not wrong yet: the button waits.
    const wrong = problem !== undefined && draft[name] !== '';
    return (
      <Field
        type={type}
        label={t(`agreements.${name}`)}
        hint={hint}
        autoFocus={name === 'name'}
        mono={name === 'code' || name === 'scanCode'}
        value={draft[name]}
        problem={wrong ? t(`agreements.problems.${problem}`) : null}
        onChange={({ target }) => onChange({ ...draft, [name]: cleaned(name, target.value) })}
      />
    );
  };
  return (
    <>
      <div style={PAIR}>
        {field('name', t('agreements.nameHint'))}
        {field('merchant', t('agreements.merchantHint'))}
      </div>
      {isNew && (
        <>
          <FieldSet legend={t('agreements.kind')}>
            <Choice
              label={t('agreements.kind')}
              value={draft.kind}
              onChange={(kind) => onChange({ ...draft, kind })}
              options={(['percent', 'minutes', 'amount'] as const).map((value) => ({
                value,
                label: t(`agreements.kinds.${value}`),
              }))}
            />
          </FieldSet>
          <div style={PAIR}>
            {field('value')}
            {field('code', t('agreements.codeHint'))}
          </div>
        </>
      )}
      <div style={PAIR}>
        {field('validFrom', t('agreements.validFromHint'), 'date')}
        {field('validTo', t('agreements.validToHint'), 'date')}
      </div>
      <div style={PAIR}>
        {field('maxUses', t('agreements.usesHint'))}
        {field('maxUsesPerDay', t('agreements.usesHint'))}
      </div>
      {field('scanCode', t('agreements.scanCodeHint'))}
    </>
  );
}

function cleaned(name: TextField, text: string): string {
  if (name === 'value' || name === 'maxUses' || name === 'maxUsesPerDay') {
    return text.replaceAll(/\D/g, '').slice(0, 7);
  }
  if (name === 'code') return text.toUpperCase().replaceAll(/[^A-Z0-9]/g, '');
  return name === 'scanCode' ? text.toUpperCase() : text;
}
