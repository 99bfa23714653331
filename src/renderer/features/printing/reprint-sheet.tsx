import { styled } from '@mui/material/styles';
import { keepPreviousData } from '@tanstack/react-query';
import { useAction, useCall } from '@renderer/app/client';
import { Action } from '@ui/components/action';
import { Done } from '@ui/components/done';
import { EmptyState } from '@ui/components/empty-state';
import { ErrorNotice } from '@renderer/components/error-notice';
import { Field } from '@ui/components/field';
import { SideSheet } from '@renderer/components/side-sheet';
import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { DocumentList } from './document-list';
import { PaperPreview } from './paper-preview';

const Split = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) auto',
  gap: 24,
  height: '100%',
  minHeight: 0,
  '& .left': {
    display: 'grid',
    gridTemplateRows: 'auto minmax(0, 1fr)',
    gap: 12,
    minHeight: 0,
  },
  '& .list': { display: 'grid', alignContent: 'start', minHeight: 0 },
  '& .right': { overflowY: 'auto', minHeight: 0 },
});

/** F9: any paper of before, looked at and printed again as a copy. */
export default function ReprintSheet({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('printing');
  const [text, setText] = useState('');
  const [picked, setPicked] = useState<string | null>(null);
  const recent = useCall('documents.recent', { text }, { placeholderData: keepPreviousData });
  const reprint = useAction('documents.reprint');
  const documents = recent.data ?? [];
  const chosen = documents.find((it) => it.documentId === picked) ?? documents[0];

  const pick = (documentId: string | undefined) => {
    reprint.reset();
    setPicked(documentId ?? null);
  };
  const print = () => {
    if (chosen && !reprint.isPending) reprint.mutate({ documentId: chosen.documentId });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      const index = chosen ? documents.indexOf(chosen) : -1;
      const next = documents[index + step];
      event.preventDefault();
      if (next) pick(next.documentId);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      print();
    }
  };
  const footer = (
    <div style={{ display: 'grid', gap: 12 }}>
      <ErrorNotice error={reprint.error} />
      {reprint.data && chosen && (
        <Done
          title={t('reprint.done', {
            copy: reprint.data.copy,
            number: chosen.number || chosen.subject,
          })}
        />
      )}
      <Action tone="primary" tall wide keys="Enter" disabled={!chosen} onClick={print}>
        {t('reprint.action')}
      </Action>
    </div>
  );
  return (
    <SideSheet
      title={t('reprint.title')}
      subtitle={t('reprint.intro')}
      onClose={onClose}
      width={860}
      footer={footer}
    >
      <Split>
        <div className="left">
          <Field
            label={t('reprint.search')}
            mono
            autoFocus
            maxLength={64}
            role="combobox"
            aria-expanded
            aria-controls="documents-list"
            aria-activedescendant={chosen && `document-${chosen.documentId}`}
            value={text}
            onKeyDown={onKeyDown}
            onChange={(event) => {
              setText(event.target.value);
              pick(undefined);
            }}
          />
          {recent.error && <ErrorNotice error={recent.error} />}
          <div className="list">
            <DocumentList
              documents={documents}
              chosen={chosen?.documentId}
              onPick={pick}
              onKeyDown={onKeyDown}
            />
            {recent.data && documents.length === 0 && (
              <EmptyState title={t(text ? 'reprint.none' : 'reprint.nothing')}>
                {t(text ? 'reprint.noneThen' : 'reprint.nothingThen')}
              </EmptyState>
            )}
          </div>
        </div>
        <div className="right">{chosen && <PaperPreview documentId={chosen.documentId} />}</div>
      </Split>
    </SideSheet>
  );
}
