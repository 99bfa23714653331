import type { CallOutput } from '@shared/contracts/index';
import { CUSTOMER_DISPLAYS } from '@shared/contracts/kiosk';
import type { KioskSettings } from '@shared/contracts/kiosk';
import { styled } from '@mui/material/styles';
import { useAction, useCall } from '@renderer/app/client';
import { LANGUAGES } from '@ui/preferences';
import { Action } from '@ui/components/action';
import { AreaPage } from '@ui/components/area-page';
import { Choice } from '@ui/components/choice';
import { ErrorNotice } from '@renderer/components/error-notice';
import { Field } from '@ui/components/field';
import { SectionTitle } from '@ui/components/section-title';
import { color, size } from '@ui/theme/tokens';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

const Form = styled('form')({
  maxWidth: 680,
  display: 'grid',
  '& > div + div': { marginTop: 24 },
  '& .hint': { margin: '6px 0 0', color: color.inkSoft, fontSize: size.secondary },
});

/** How this PC behaves around the program: lock-down, start with the system, customer display. */
export default function KioskArea() {
  const { t } = useTranslation('admin');
  const { data, error } = useCall('kiosk.settings', {});
  if (data) return <KioskForm key={JSON.stringify(data.settings)} {...data} />;
  return (
    <AreaPage title={t('areas.kiosk')}>
      <ErrorNotice error={error} />
    </AreaPage>
  );
}

function KioskForm({ settings, displays, canStartWithSystem }: CallOutput<'kiosk.settings'>) {
  const { t } = useTranslation('machine');
  const { t: words } = useTranslation('admin');
  const [draft, setDraft] = useState(settings);
  const save = useAction('kiosk.configure');
  const change = (part: Partial<KioskSettings>) => setDraft((it) => ({ ...it, ...part }));
  const dirty = JSON.stringify(draft) !== JSON.stringify(settings);
  const submit = () => {
    if (dirty && !save.isPending) save.mutate({ settings: draft });
  };
  return (
    <AreaPage
      title={words('areas.kiosk')}
      note={t('kiosk.note')}
      footer={
        <>
          <Action tone="primary" keys="Enter" disabled={!dirty} onClick={submit}>
            {words('save')}
          </Action>
          <Action disabled={!dirty} onClick={() => setDraft(settings)}>
            {words('discard')}
          </Action>
        </>
      }
    >
      <Form
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <ErrorNotice error={save.error} />
        <YesNo
          label={t('kiosk.lock')}
          on={draft.locked}
          hint={t('kiosk.lockHint')}
          onChange={(locked) => change({ locked })}
        />
        <YesNo
          label={t('kiosk.start')}
          on={draft.startWithSystem}
          hint={canStartWithSystem ? null : t('kiosk.startUnable')}
          onChange={(startWithSystem) => change({ startWithSystem })}
        />
        <SectionTitle>{t('kiosk.display')}</SectionTitle>
        <Choice
          label={t('kiosk.display')}
          value={draft.customerDisplay}
          options={CUSTOMER_DISPLAYS.map((value) => ({
            value,
            label: t(`kiosk.displays.${value}`),
          }))}
          onChange={(customerDisplay) => change({ customerDisplay })}
        />
        <p className="hint">{t('kiosk.displayHint', { count: displays })}</p>
        {draft.customerDisplay !== 'off' && (
          <>
            <SectionTitle>{t('kiosk.language')}</SectionTitle>
            <Choice
              label={t('kiosk.language')}
              value={draft.customerLanguage}
              options={LANGUAGES.map((value) => ({
                value,
                label: value === 'es' ? 'Español' : 'English',
              }))}
              onChange={(customerLanguage) => change({ customerLanguage })}
            />
            <div style={{ marginTop: 20 }}>
              <Field
                label={t('kiosk.message')}
                hint={t('kiosk.messageHint')}
                maxLength={80}
                value={draft.customerMessage}
                onChange={(event) => change({ customerMessage: event.target.value })}
              />
            </div>
          </>
        )}
        {/* Enter in the one field of text saves. */}
        <input type="submit" hidden />
      </Form>
    </AreaPage>
  );
}

interface YesNoProps {
  readonly label: string;
  readonly on: boolean;
  readonly hint: ReactNode;
  readonly onChange: (on: boolean) => void;
}

function YesNo({ label, on, hint, onChange }: YesNoProps) {
  const { t } = useTranslation('machine');
  return (
    <div>
      <SectionTitle>{label}</SectionTitle>
      <Choice
        label={label}
        value={on ? 'on' : 'off'}
        options={(['off', 'on'] as const).map((value) => ({ value, label: t(`kiosk.${value}`) }))}
        onChange={(value) => onChange(value === 'on')}
      />
      {hint !== null && <p className="hint">{hint}</p>}
    </div>
  );
}
