import { Field } from '@ui/components/field';
import { useTranslation } from 'react-i18next';
import { Pair } from './panel-parts';
import { digits, pinsDiffer } from './draft';
import type { PinDraft } from './draft';

interface Props {
  readonly draft: PinDraft;
  readonly onChange: (draft: PinDraft) => void;
  readonly autoFocus?: boolean;
}

/** A PIN typed twice, for nobody sees it. */
export function PinFields({ draft, onChange, autoFocus = false }: Props) {
  const { t } = useTranslation('people');
  const field = { type: 'password', inputMode: 'numeric' } as const;
  return (
    <Pair>
      <Field
        {...field}
        label={t('pin')}
        hint={t('pinHint')}
        autoFocus={autoFocus}
        value={draft.pin}
        onChange={(it) => onChange({ ...draft, pin: digits(it.target.value) })}
      />
      <Field
        {...field}
        label={t('pinAgain')}
        value={draft.again}
        problem={pinsDiffer(draft) ? t('pinDiffers') : null}
        onChange={(it) => onChange({ ...draft, again: digits(it.target.value) })}
      />
    </Pair>
  );
}
