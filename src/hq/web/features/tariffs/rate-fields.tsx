import { WhenFields } from '@hq/web/features/catalogue/when-fields';
import type { Catalogue } from '@shared/hq/catalogue';
import { Field, SelectField } from '@ui/components/field';
import { useTranslation } from 'react-i18next';
import { pesosOf, ratesNow } from './tariff-draft';
import type { TariffDraft } from './tariff-draft';

interface Props {
  readonly catalogue: Catalogue;
  readonly draft: TariffDraft;
  readonly onChange: (change: Partial<TariffDraft>) => void;
}

/** What is charged for which class, from when on. */
export function RateFields({ catalogue, draft, onChange }: Props) {
  const { t } = useTranslation('hq');
  const wrong = (text: string) =>
    text !== '' && pesosOf(text) === null ? t('tariffs.rateWrong') : null;
  return (
    <>
      <SelectField
        label={t('tariffs.class')}
        hint={t('tariffs.classHint')}
        value={draft.vehicleClass}
        onChange={({ target: { value } }) =>
          onChange({
            vehicleClass: value,
            ...ratesNow(catalogue.classes.find((it) => it.code === value)),
          })
        }
      >
        {catalogue.classes.map((it) => (
          <option key={it.code} value={it.code}>
            {it.name}
          </option>
        ))}
      </SelectField>
      <div style={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 12 }}>
        <Field
          label={t('tariffs.day')}
          inputMode="numeric"
          required
          problem={wrong(draft.dayRate)}
          value={draft.dayRate}
          onChange={(event) => onChange({ dayRate: event.target.value })}
        />
        <Field
          label={t('tariffs.night')}
          inputMode="numeric"
          required
          problem={wrong(draft.nightRate)}
          value={draft.nightRate}
          onChange={(event) => onChange({ nightRate: event.target.value })}
        />
      </div>
      <WhenFields value={draft} siteName={catalogue.siteName} onChange={onChange} />
    </>
  );
}
