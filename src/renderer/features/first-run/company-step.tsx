import { formatRut, parseRut } from '@shared/kernel/rut';
import { Field, SelectField } from '@ui/components/field';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { StepGrid } from './grid';
import type { StepProps } from './step-props';
import { zoneLists } from './zones';

export function CompanyStep({ draft, edit, problemAt }: StepProps) {
  const { t } = useTranslation('firstRun');
  const { company, site, terminal } = draft;
  const zones = useMemo(() => zoneLists(), []);
  const rut = parseRut(company.rut);
  // Checked at every key, but never called wrong while it is still being typed.
  const rutTyped = company.rut.replace(/[.\s-]/g, '').length >= 9;
  return (
    <StepGrid>
      <h3>{t('company.company')}</h3>
      <div className="c4">
        <Field
          label={t('company.name')}
          autoFocus
          value={company.name}
          problem={problemAt('company.name')}
          onChange={(it) => edit({ company: { ...company, name: it.target.value } })}
        />
      </div>
      <div className="c2">
        <Field
          label={t('company.rut')}
          value={company.rut}
          hint={rut ? `✓ ${t('company.rutGood')}` : t('company.rutHint')}
          problem={problemAt('company.rut') ?? (rutTyped && !rut ? t('problems.rut') : null)}
          onChange={(it) => edit({ company: { ...company, rut: it.target.value } })}
          onBlur={() => rut && edit({ company: { ...company, rut: formatRut(rut) } })}
        />
      </div>
      <div className="c3">
        <Field
          label={t('company.activity')}
          value={company.activity}
          problem={problemAt('company.activity')}
          onChange={(it) => edit({ company: { ...company, activity: it.target.value } })}
        />
      </div>
      <div className="c3">
        <Field
          label={t('company.address')}
          value={company.address}
          problem={problemAt('company.address')}
          onChange={(it) => edit({ company: { ...company, address: it.target.value } })}
        />
      </div>
      <h3>{t('company.site')}</h3>
      <div className="c2">
        <Field
          label={t('company.siteName')}
          hint={t('company.siteNameHint')}
          value={site.name}
          problem={problemAt('site.name')}
          onChange={(it) => edit({ site: { ...site, name: it.target.value } })}
        />
      </div>
      <div className="c2">
        <Field
          label={t('company.siteAddress')}
          hint={t('company.siteAddressHint')}
          value={site.address}
          problem={problemAt('site.address')}
          onChange={(it) => edit({ site: { ...site, address: it.target.value } })}
        />
      </div>
      <div className="c2">
        <SelectField
          label={t('company.zone')}
          value={site.zone}
          problem={problemAt('site.zone')}
          onChange={(it) => edit({ site: { ...site, zone: it.target.value } })}
        >
          <optgroup label={t('company.zonesChile')}>
            {zones.chile.map((zone) => (
              <option key={zone}>{zone}</option>
            ))}
          </optgroup>
          <optgroup label={t('company.zonesRest')}>
            {zones.rest.map((zone) => (
              <option key={zone}>{zone}</option>
            ))}
          </optgroup>
        </SelectField>
      </div>
      <div className="c2">
        <Field
          label={t('company.terminalName')}
          value={terminal.name}
          problem={problemAt('terminal.name')}
          onChange={(it) => edit({ terminal: { ...terminal, name: it.target.value } })}
        />
      </div>
      <div className="c2">
        <Field
          label={t('company.terminalCode')}
          mono
          maxLength={3}
          hint={t('company.terminalCodeHint', { code: terminal.code || 'A' })}
          value={terminal.code}
          problem={problemAt('terminal.code')}
          onChange={(it) =>
            edit({ terminal: { ...terminal, code: it.target.value.toUpperCase() } })
          }
        />
      </div>
    </StepGrid>
  );
}
