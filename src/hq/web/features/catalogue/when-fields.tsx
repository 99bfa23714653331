import { FieldSet } from '@hq/web/components/field-set';
import { Choice } from '@ui/components/choice';
import { Field } from '@ui/components/field';
import { useTranslation } from 'react-i18next';
import type { When } from './when';

interface Props {
  readonly value: When;
  readonly onChange: (change: Partial<When>) => void;
  /** Whose clock it is. */
  readonly siteName: string;
}

/** From when on something holds: at once, or an instant to come. */
export function WhenFields({ value, onChange, siteName }: Props) {
  const { t } = useTranslation('hq');
  return (
    <FieldSet legend={t('tariffs.when')}>
      <Choice
        label={t('tariffs.when')}
        value={value.when}
        onChange={(when) => onChange({ when })}
        options={(['later', 'now'] as const).map((it) => ({
          value: it,
          label: t(`tariffs.whens.${it}`),
        }))}
      />
      {value.when === 'later' && (
        <Field
          type="datetime-local"
          label={t('tariffs.from')}
          hint={t('tariffs.fromHint', { site: siteName })}
          required
          value={value.local}
          onChange={(event) => onChange({ local: event.target.value })}
        />
      )}
    </FieldSet>
  );
}
