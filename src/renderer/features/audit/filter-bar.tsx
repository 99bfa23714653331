import type { AuditFilter, AuditGroup } from '@shared/contracts/audit';
import { AUDIT_GROUPS } from '@shared/contracts/audit';
import { styled } from '@mui/material/styles';
import { useCall } from '@renderer/app/client';
import { Action } from '@ui/components/action';
import { Field, SelectField } from '@ui/components/field';
import { zoomed } from '@ui/theme/tokens';
import { useTranslation } from 'react-i18next';

const Bar = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'minmax(180px, 2fr) repeat(2, minmax(140px, 1fr)) repeat(2, 150px) auto',
  gap: 12,
  alignItems: 'end',
  [zoomed.narrow]: { gridTemplateColumns: 'repeat(auto-fit, minmax(200px, 1fr))' },
});

export const NO_FILTER: AuditFilter = {
  userId: null,
  group: null,
  text: '',
  from: null,
  until: null,
};

interface Props {
  readonly filter: AuditFilter;
  readonly onChange: (filter: AuditFilter) => void;
}

/** Whom, what, which record, when. Every change asks at once. */
export function FilterBar({ filter, onChange }: Props) {
  const { t } = useTranslation('audit');
  const people = useCall('audit.people', {}).data ?? [];
  const set = (part: Partial<AuditFilter>) => onChange({ ...filter, ...part });
  const isSet = JSON.stringify(filter) !== JSON.stringify(NO_FILTER);
  return (
    <Bar role="search" aria-label={t('filters.label')}>
      <Field
        label={t('filters.text')}
        mono
        maxLength={64}
        value={filter.text}
        onChange={(event) => set({ text: event.target.value })}
      />
      <SelectField
        label={t('filters.person')}
        value={filter.userId ?? ''}
        onChange={(event) => set({ userId: event.target.value || null })}
      >
        <option value="">{t('filters.anybody')}</option>
        {people.map((person) => (
          <option key={person.userId} value={person.userId}>
            {person.displayName}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={t('filters.group')}
        value={filter.group ?? ''}
        onChange={(event) => set({ group: (event.target.value || null) as AuditGroup | null })}
      >
        <option value="">{t('filters.everything')}</option>
        {AUDIT_GROUPS.map((group) => (
          <option key={group} value={group}>
            {t(`groups.${group}`)}
          </option>
        ))}
      </SelectField>
      <Field
        type="date"
        label={t('filters.from')}
        value={filter.from ?? ''}
        onChange={(event) => set({ from: event.target.value || null })}
      />
      <Field
        type="date"
        label={t('filters.until')}
        value={filter.until ?? ''}
        onChange={(event) => set({ until: event.target.value || null })}
      />
      <Action disabled={!isSet} onClick={() => onChange(NO_FILTER)}>
        {t('filters.clear')}
      </Action>
    </Bar>
  );
}
