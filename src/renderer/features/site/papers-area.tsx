import { keepPreviousData } from '@tanstack/react-query';
import { paperTextsSchema } from '@shared/contracts/settings';
import type { PaperTexts } from '@shared/contracts/settings';
import { PAPER_TEXT, paperLinesOf } from '@shared/kernel/paper-texts';
import { PRINTER_COLUMNS } from '@shared/kernel/printer-config';
import type { PrinterColumns } from '@shared/kernel/printer-config';
import { useAction, useCall } from '@renderer/app/client';
import { AreaPage } from '@ui/components/area-page';
import { Choice } from '@ui/components/choice';
import { ErrorNotice } from '@renderer/components/error-notice';
import { Field } from '@ui/components/field';
import { Lock } from '@ui/components/lock';
import { SectionTitle } from '@ui/components/section-title';
import { TextArea } from '@ui/components/text-area';
import type { CallOutput } from '@shared/contracts/index';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PaperLines } from './paper-lines';
import { SaveFooter } from './save-footer';
import { SettingHistory } from './setting-history';
import { TwoColumns } from './two-columns';
import { useDraft } from './use-draft';

const TEXTS = ['ticketHeader', 'ticketFooter', 'receiptFooter'] as const;
const FIELDS = [...TEXTS, 'claimsContact'] as const;

/** The site's own lines on its papers, seen as they come out. */
export default function PapersArea() {
  const { t } = useTranslation('site');
  const settings = useCall('settings.get', {});
  if (!settings.data) {
    return (
      <AreaPage title={t('papers.title')}>
        <ErrorNotice error={settings.error} />
      </AreaPage>
    );
  }
  return <PapersForm settings={settings.data} />;
}

function PapersForm({ settings }: { settings: CallOutput<'settings.get'> }) {
  const { t } = useTranslation('site');
  const save = useAction('settings.save');
  const draft = useDraft(settings.texts, settings.versions);
  const parsed = paperTextsSchema.safeParse(draft.value);
  const run = (): void => {
    if (!parsed.success) return;
    const change = { key: 'texts', version: draft.basis.texts, value: parsed.data } as const;
    save.mutate({ changes: [change] }, { onSuccess: draft.discard });
  };
  return (
    <AreaPage
      title={t('papers.title')}
      note={t('papers.note')}
      footer={
        <SaveFooter
          dirty={draft.dirty}
          sound={parsed.success}
          saving={save}
          onSave={run}
          onDiscard={draft.discard}
        />
      }
    >
      <TwoColumns>
        <div className="form">
          {TEXTS.map((name) => (
            <PaperText
              key={name}
              name={name}
              value={draft.value[name]}
              onChange={(text) => draft.set({ [name]: text })}
            />
          ))}
          <Field
            label={t('papers.claimsContact')}
            hint={t('papers.claimsHint')}
            maxLength={60}
            value={draft.value.claimsContact}
            onChange={(event) => draft.set({ claimsContact: event.target.value })}
          />
          <SettingHistory
            settingKey="texts"
            title={t('history.title')}
            inWords={(value) => {
              const was = value as Partial<PaperTexts>;
              return FIELDS.map((name) => ({ label: t(`papers.${name}`), text: was[name] ?? '' }));
            }}
          />
        </div>
        <Lock reason={null}>
          <Preview texts={parsed.success ? parsed.data : settings.texts} />
        </Lock>
      </TwoColumns>
    </AreaPage>
  );
}

interface TextProps {
  readonly name: (typeof TEXTS)[number];
  readonly value: string;
  readonly onChange: (text: string) => void;
}

function PaperText({ name, value, onChange }: TextProps) {
  const { t } = useTranslation('site');
  const lines = paperLinesOf(value, PAPER_TEXT.narrowest);
  const facts = { lines, most: PAPER_TEXT.lines };
  return (
    <TextArea
      label={t(`papers.${name}`)}
      rows={3}
      maxLength={PAPER_TEXT.characters}
      value={value}
      hint={t('papers.lines', facts)}
      problem={lines > PAPER_TEXT.lines ? t('papers.tooLong', facts) : null}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

function Preview({ texts }: { texts: PaperTexts }) {
  const { t } = useTranslation('site');
  const [kind, setKind] = useState<'ticket' | 'receipt'>('ticket');
  const [columns, setColumns] = useState<PrinterColumns>(48);
  const input = { kind, texts, columns };
  const paper = useCall('documents.preview', input, {
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
  return (
    <div className="beside" style={{ minWidth: 0 }}>
      <SectionTitle note={t('papers.previewNote')}>{t('papers.preview')}</SectionTitle>
      <Choice
        label={t('papers.paper')}
        value={kind}
        options={(['ticket', 'receipt'] as const).map((value) => ({
          value,
          label: t(`papers.${value}`),
        }))}
        onChange={setKind}
      />
      <Choice
        label={t('papers.width')}
        value={String(columns)}
        options={PRINTER_COLUMNS.map((value) => ({
          value: String(value),
          label: t('papers.columns', { count: value }),
        }))}
        onChange={(value) => setColumns(Number(value) as PrinterColumns)}
      />
      <ErrorNotice error={paper.error} />
      {paper.data && (
        <div style={{ overflowX: 'auto', paddingTop: 8 }}>
          <PaperLines lines={paper.data.lines} columns={columns} label={t('papers.preview')} />
        </div>
      )}
    </div>
  );
}
