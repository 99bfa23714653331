import { Choice } from '@ui/components/choice';
import { useTranslation } from 'react-i18next';
import { CheckList } from './check-list';
import { FieldSet } from './field-set';
import type { PickedSite } from './site-picker';

interface Props {
  readonly sites: readonly PickedSite[];
  /** `null`: all, those that come later too. */
  readonly value: readonly string[] | null;
  readonly onChange: (siteIds: string[] | null) => void;
}

/** Which sites somebody may see. */
export function SitesField({ sites, value, onChange }: Props) {
  const { t } = useTranslation('hq');
  return (
    <FieldSet legend={t('sites.sees')}>
      <Choice
        label={t('sites.sees')}
        value={value === null ? 'all' : 'some'}
        onChange={(next) => onChange(next === 'all' ? null : [])}
        options={[
          { value: 'all', label: t('sites.allAndLater') },
          { value: 'some', label: t('sites.onlySome') },
        ]}
      />
      {value !== null && (
        <CheckList
          label={t('sites.which')}
          options={sites.map((it) => ({ value: it.siteId, label: it.name }))}
          value={value}
          onChange={onChange}
        />
      )}
    </FieldSet>
  );
}
