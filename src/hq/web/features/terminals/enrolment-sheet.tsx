import { useChange } from '@hq/web/app/queries';
import { ErrorNotice } from '@hq/web/components/error-notice';
import { Sheet } from '@hq/web/components/sheet';
import type { PickedSite } from '@hq/web/components/site-picker';
import { useQueryClient } from '@tanstack/react-query';
import { ENROLMENT_CODES_PATH, enrolmentCodeSchema } from '@shared/hq/enrolment';
import { Action } from '@ui/components/action';
import { Field, SelectField } from '@ui/components/field';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { CodeCard } from './code-card';

interface Props {
  readonly sites: readonly PickedSite[];
  readonly onClose: () => void;
}

/** A one-time code by which a booth becomes part of HQ. */
export function EnrolmentSheet({ sites, onClose }: Props) {
  const { t } = useTranslation('hq');
  const client = useQueryClient();
  const [siteId, setSiteId] = useState('');
  const [note, setNote] = useState('');
  const make = useChange({
    schema: enrolmentCodeSchema,
    question: () => ({
      address: ENROLMENT_CODES_PATH,
      method: 'POST',
      body: { siteId: siteId === '' ? null : siteId, note: note.trim() },
    }),
    onDone: () => void client.invalidateQueries({ queryKey: [ENROLMENT_CODES_PATH] }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    make.mutate();
  };
  if (make.data) {
    return (
      <Sheet title={t('terminals.code')} subtitle={t('terminals.codeOnce')} onClose={onClose}>
        <CodeCard code={make.data} />
      </Sheet>
    );
  }
  return (
    <Sheet title={t('terminals.enrol')} subtitle={t('terminals.enrolNote')} onClose={onClose}>
      <form onSubmit={submit} style={{ display: 'grid', gap: 14 }}>
        <SelectField
          label={t('terminals.forSite')}
          hint={t(siteId === '' ? 'terminals.newSiteHint' : 'terminals.joinHint')}
          autoFocus
          value={siteId}
          onChange={(event) => setSiteId(event.target.value)}
        >
          <option value="">{t('terminals.newSite')}</option>
          {sites.map((it) => (
            <option key={it.siteId} value={it.siteId}>
              {it.name}
            </option>
          ))}
        </SelectField>
        <Field
          label={t('terminals.codeNote')}
          hint={t('terminals.codeNoteHint')}
          maxLength={100}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
        <ErrorNotice error={make.error} />
        <div>
          <Action type="submit" tone="primary" disabled={make.isPending}>
            {t('terminals.makeCode')}
          </Action>
        </div>
      </form>
    </Sheet>
  );
}
