import type { SettingChange } from '@shared/contracts/settings';
import { formatRut, parseRut } from '@shared/kernel/rut';
import { useAction, useCall } from '@renderer/app/client';
import { AreaPage } from '@ui/components/area-page';
import { ErrorNotice } from '@renderer/components/error-notice';
import { Lock } from '@ui/components/lock';
import { Field, SelectField } from '@ui/components/field';
import { SectionTitle } from '@ui/components/section-title';
import type { CallOutput } from '@shared/contracts/index';
import { useTranslation } from 'react-i18next';
import { SaveFooter } from './save-footer';
import { SettingHistory } from './setting-history';
import { TwoColumns } from './two-columns';
import { useDraft } from './use-draft';

const IDLE_CHOICES = [0, 1, 2, 5, 10, 15, 30, 60] as const;

/** Whose papers these are, what the site and this booth are called, when its screen locks. */
export default function CompanyArea() {
  const settings = useCall('settings.get', {});
  const { t } = useTranslation('site');
  if (!settings.data) {
    return (
      <AreaPage title={t('company.title')}>
        <ErrorNotice error={settings.error} />
      </AreaPage>
    );
  }
  return <CompanyForm settings={settings.data} />;
}

function CompanyForm({ settings }: { settings: CallOutput<'settings.get'> }) {
  const { t } = useTranslation('site');
  const { company, site, terminal, screen, versions } = settings;
  const save = useAction('settings.save');
  const draft = useDraft(
    {
      name: company.name,
      rut: formatRut(company.rut),
      activity: company.activity,
      address: company.address,
      siteName: site.name,
      siteAddress: site.address,
      terminalName: terminal.name,
      idle: screen.idleLockMinutes,
    },
    versions,
  );
  const it = draft.value;
  const rut = parseRut(it.rut);
  const required = [it.name, it.activity, it.address, it.siteName, it.terminalName];
  const sound = rut !== null && required.every((text) => text.trim() !== '');
  const run = (): void => {
    if (rut === null) return;
    const { name, activity, address } = it;
    const wanted: readonly [SettingChange, unknown][] = [
      [
        {
          key: 'company',
          version: draft.basis.company,
          value: { name: name.trim(), rut, activity: activity.trim(), address: address.trim() },
        },
        company,
      ],
      [
        {
          key: 'site',
          version: draft.basis.site,
          value: { name: it.siteName.trim(), address: it.siteAddress.trim() },
        },
        { name: site.name, address: site.address },
      ],
      [{ key: 'screen', version: draft.basis.screen, value: { idleLockMinutes: it.idle } }, screen],
    ];
    const changes = wanted
      .filter(([change, was]) => JSON.stringify(change.value) !== JSON.stringify(was))
      .map(([change]) => change);
    save.mutate({ changes, terminalName: it.terminalName.trim() }, { onSuccess: draft.discard });
  };
  const empty = (text: string): string | null => (text.trim() === '' ? t('required') : null);
  return (
    <AreaPage
      title={t('company.title')}
      note={t('company.note')}
      footer={
        <SaveFooter
          dirty={draft.dirty}
          sound={sound}
          saving={save}
          onSave={run}
          onDiscard={draft.discard}
        />
      }
    >
      <TwoColumns>
        <div className="form">
          <SectionTitle>{t('company.legal')}</SectionTitle>
          <div className="pair">
            <Field
              label={t('company.name')}
              maxLength={200}
              value={it.name}
              problem={empty(it.name)}
              onChange={(event) => draft.set({ name: event.target.value })}
            />
            <Field
              label={t('company.rut')}
              mono
              maxLength={14}
              value={it.rut}
              hint={rut === null ? undefined : t('company.rutGood')}
              problem={rut === null ? t('company.rutBad') : null}
              onChange={(event) => draft.set({ rut: event.target.value })}
              onBlur={() => rut !== null && draft.set({ rut: formatRut(rut) })}
            />
          </div>
          <Field
            label={t('company.activity')}
            maxLength={200}
            value={it.activity}
            problem={empty(it.activity)}
            onChange={(event) => draft.set({ activity: event.target.value })}
          />
          <Field
            label={t('company.address')}
            maxLength={200}
            value={it.address}
            problem={empty(it.address)}
            onChange={(event) => draft.set({ address: event.target.value })}
          />
          <SectionTitle>{t('company.place')}</SectionTitle>
          <div className="pair">
            <Field
              label={t('company.siteName')}
              maxLength={200}
              value={it.siteName}
              problem={empty(it.siteName)}
              onChange={(event) => draft.set({ siteName: event.target.value })}
            />
            {/* This booth's own, whoever manages the company. */}
            <Lock reason={null}>
              <Field
                label={t('company.terminal', { code: terminal.code })}
                maxLength={40}
                value={it.terminalName}
                problem={empty(it.terminalName)}
                onChange={(event) => draft.set({ terminalName: event.target.value })}
              />
            </Lock>
          </div>
          <Field
            label={t('company.siteAddress')}
            maxLength={200}
            value={it.siteAddress}
            hint={t('company.zone', { zone: site.zone })}
            onChange={(event) => draft.set({ siteAddress: event.target.value })}
          />
          <SectionTitle>{t('company.screen')}</SectionTitle>
          <Lock reason={null}>
            <SelectField
              label={t('company.idle')}
              hint={t('company.idleHint')}
              value={it.idle}
              onChange={(event) => draft.set({ idle: Number(event.target.value) })}
            >
              {[...new Set<number>([...IDLE_CHOICES, it.idle])]
                .toSorted((a, b) => a - b)
                .map((minutes) => (
                  <option key={minutes} value={minutes}>
                    {minutes === 0 ? t('company.never') : t('company.minutes', { count: minutes })}
                  </option>
                ))}
            </SelectField>
          </Lock>
        </div>
        <div className="beside">
          <SettingHistory
            settingKey="company"
            title={t('history.company')}
            inWords={(value) => {
              const was = value as Partial<typeof company>;
              return [
                { label: t('company.name'), text: was.name ?? '' },
                { label: t('company.rut'), text: formatRut(was.rut ?? '') },
                { label: t('company.activity'), text: was.activity ?? '' },
                { label: t('company.address'), text: was.address ?? '' },
              ];
            }}
          />
          <SettingHistory
            settingKey="site"
            title={t('history.site')}
            inWords={(value) => {
              const was = value as Partial<typeof site>;
              return [
                { label: t('company.siteName'), text: was.name ?? '' },
                { label: t('company.siteAddress'), text: was.address ?? '' },
              ];
            }}
          />
          <Lock reason={null}>
            <SettingHistory
              settingKey="screen"
              title={t('history.screen')}
              inWords={(value) => {
                const minutes = (value as Partial<typeof screen>).idleLockMinutes ?? 0;
                const text =
                  minutes === 0 ? t('company.never') : t('company.minutes', { count: minutes });
                return [{ label: t('company.idle'), text }];
              }}
            />
          </Lock>
        </div>
      </TwoColumns>
    </AreaPage>
  );
}
