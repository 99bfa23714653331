import { styled } from '@mui/material/styles';
import { useAction } from '@renderer/app/client';
import { Action } from '@ui/components/action';
import { Done } from '@ui/components/done';
import { ErrorNotice } from '@renderer/components/error-notice';
import { SelectField } from '@ui/components/field';
import { SectionTitle } from '@ui/components/section-title';
import { color, radius, size } from '@ui/theme/tokens';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PassphraseForm } from './passphrase-form';
import type { Status } from './standing';

const INTERVALS = [5, 10, 15, 30, 60] as const;

const Part = styled('section')({
  alignContent: 'start',
  padding: '16px 20px',
  display: 'grid',
  gap: 12,
  border: `1px solid ${color.line}`,
  borderRadius: radius.panel,
  background: color.surface,
  '& > p': { margin: 0, fontSize: size.text, color: color.inkSoft, overflowWrap: 'anywhere' },
  '& .row': { display: 'flex', gap: 8, flexWrap: 'wrap' },
});

const Columns = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(min(420px, 100%), 1fr))',
  gap: 16,
  alignItems: 'start',
});

/** How often, where to, and for whose eyes. Each change is saved by its own button and audited. */
export function BackupSettings({ status }: { status: Status }) {
  return (
    <Columns>
      <Interval minutes={status.everyMinutes} />
      <SecondFolder second={status.second} />
      <PassphraseForm encrypted={status.encrypted} Part={Part} />
    </Columns>
  );
}

function Interval({ minutes }: { minutes: number }) {
  const { t } = useTranslation('backups');
  const change = useAction('backups.setInterval');
  const [draft, setDraft] = useState(minutes);
  const options = [...new Set([...INTERVALS, minutes])].toSorted((a, b) => a - b);
  const changed = draft !== minutes;
  return (
    <Part>
      <SectionTitle>{t('interval.title')}</SectionTitle>
      <form
        style={{ display: 'grid', gap: 12 }}
        onSubmit={(event) => {
          event.preventDefault();
          if (changed) change.mutate({ everyMinutes: draft });
        }}
      >
        <SelectField
          label={t('interval.label')}
          hint={t('interval.hint')}
          value={draft}
          onChange={(event) => setDraft(Number(event.target.value))}
        >
          {options.map((each) => (
            <option key={each} value={each}>
              {t('interval.option', { minutes: each })}
            </option>
          ))}
        </SelectField>
        <div className="row">
          <Action type="submit" tone="primary" disabled={!changed || change.isPending}>
            {t('save')}
          </Action>
        </div>
      </form>
      <ErrorNotice error={change.error} />
      {change.isSuccess && !changed && <Done title={t('saved')} />}
    </Part>
  );
}

function SecondFolder({ second }: Pick<Status, 'second'>) {
  const { t } = useTranslation('backups');
  const choose = useAction('backups.chooseSecondFolder');
  const forget = useAction('backups.forgetSecondFolder');
  return (
    <Part>
      <SectionTitle>{t('folder.title')}</SectionTitle>
      <p>{second ? second.folder : t('folder.none')}</p>
      <p>{t('folder.meaning')}</p>
      <div className="row">
        <Action onClick={() => choose.mutate({})} disabled={choose.isPending}>
          {t(second ? 'folder.change' : 'folder.choose')}
        </Action>
        {second && <Action onClick={() => forget.mutate({})}>{t('folder.forget')}</Action>}
      </div>
      <ErrorNotice error={choose.error ?? forget.error} />
      {choose.data?.folder && <Done title={t('saved')}>{choose.data.folder}</Done>}
    </Part>
  );
}
