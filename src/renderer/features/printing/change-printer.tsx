import type { PrinterConfig } from '@shared/kernel/printer-config';
import { useAction } from '@renderer/app/client';
import { Action } from '@ui/components/action';
import { Done } from '@ui/components/done';
import { ErrorNotice } from '@renderer/components/error-notice';
import { SectionTitle } from '@ui/components/section-title';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { configOf, draftOf } from './printer-draft';
import { PrinterForm } from './printer-form';

/** Another printer for this booth; saved explicitly. */
export function ChangePrinter({ current }: { current: PrinterConfig }) {
  const { t } = useTranslation('printing');
  const [draft, setDraft] = useState(() => draftOf(current));
  const configure = useAction('printing.configure');
  const [open, setOpen] = useState(false);
  const printer = configOf(draft);
  if (!open) return <Action onClick={() => setOpen(true)}>{t('change')}</Action>;
  return (
    <form
      style={{ display: 'grid', gap: 16 }}
      onSubmit={(event) => {
        event.preventDefault();
        if (printer) configure.mutate({ printer });
      }}
    >
      <SectionTitle>{t('change')}</SectionTitle>
      <PrinterForm
        draft={draft}
        autoFocus
        onChange={(next) => {
          configure.reset();
          setDraft(next);
        }}
      />
      <ErrorNotice error={configure.error} />
      {configure.isSuccess && <Done title={t('saved')} />}
      <Action type="submit" tone="primary" keys="Enter" disabled={printer === null}>
        {t('save')}
      </Action>
    </form>
  );
}
