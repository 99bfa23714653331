import { styled } from '@mui/material/styles';
import { Action } from '@ui/components/action';
import { Choice } from '@ui/components/choice';
import { Field } from '@ui/components/field';
import { zoomed } from '@ui/theme/tokens';
import { useTranslation } from 'react-i18next';
import { newScanCode } from './agreement-draft';
import type { AgreementDraft } from './agreement-draft';

const Grid = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
  alignItems: 'start',
  gap: '14px 16px',
  marginBottom: 16,
  '& .wide': { gridColumn: '1 / -1' },
  '& .beside': { alignSelf: 'start', marginTop: 25 },
  [zoomed.narrow]: { gridTemplateColumns: 'minmax(0, 1fr)', '& .beside': { marginTop: 0 } },
});

type TextField = Exclude<keyof AgreementDraft, 'kind' | 'active'>;

const NUMBERS: ReadonlySet<TextField> = new Set(['value', 'maxUses', 'maxUsesPerDay']);
const LONGEST: Readonly<Partial<Record<TextField, number>>> = {
  name: 60,
  merchant: 80,
  code: 20,
  scanCode: 40,
};

interface Props {
  readonly draft: AgreementDraft;
  readonly isNew: boolean;
  readonly problemAt: (name: TextField) => string | null;
  readonly onDraft: (draft: AgreementDraft) => void;
}

export function AgreementFields({ draft, isNew, problemAt, onDraft }: Props) {
  const { t } = useTranslation('tariffs');
  const set = (change: Partial<AgreementDraft>) => onDraft({ ...draft, ...change });
  const field = (name: TextField, hint?: string, type: 'text' | 'date' = 'text') => (
    <Field
      type={type}
      label={t(`agreements.${name}`)}
      hint={hint}
      autoFocus={name === 'name'}
      mono={name === 'code' || name === 'scanCode'}
      inputMode={NUMBERS.has(name) ? 'numeric' : 'text'}
      maxLength={LONGEST[name]}
      value={draft[name]}
      problem={problemAt(name)}
      onChange={(event) => set({ [name]: cleaned(name, event.target.value) })}
    />
  );
  const random = (count: number) => crypto.getRandomValues(new Uint8Array(count));
  return (
    <Grid>
      {field('name', t('agreements.nameHint'))}
      {field('merchant', t('agreements.merchantHint'))}
      {isNew && (
        <>
          <div className="wide">
            <Choice
              label={t('agreements.kind')}
              value={draft.kind}
              options={(['percent', 'minutes', 'amount'] as const).map((value) => ({
                value,
                label: t(`agreements.${value}`),
              }))}
              onChange={(kind) => set({ kind })}
            />
          </div>
          {field('value')}
          {field('code', t('agreements.codeHint'))}
        </>
      )}
      {field('scanCode', t('agreements.scanCodeHint'))}
      <div className="beside">
        <Action edits wide onClick={() => set({ scanCode: newScanCode(random) })}>
          {t('agreements.makeCode')}
        </Action>
      </div>
      {field('validFrom', undefined, 'date')}
      {field('validTo', t('agreements.validToHint'), 'date')}
      {field('maxUses', t('agreements.usesHint'))}
      {field('maxUsesPerDay', t('agreements.usesHint'))}
      {!isNew && (
        <div className="wide">
          <Choice
            label={t('agreements.active')}
            value={draft.active ? 'on' : 'off'}
            options={(['on', 'off'] as const).map((value) => ({
              value,
              label: t(`agreements.${value}`),
            }))}
            onChange={(value) => set({ active: value === 'on' })}
          />
        </div>
      )}
    </Grid>
  );
}

function cleaned(name: TextField, text: string): string {
  if (NUMBERS.has(name)) return text.replace(/\D/g, '').slice(0, 7);
  if (name === 'code') return text.toUpperCase().replace(/[^A-Z0-9]/g, '');
  return name === 'scanCode' ? text.toUpperCase() : text;
}
