import { styled } from '@mui/material/styles';
import { useAction } from '@renderer/app/client';
import { useMay, useZone } from '@renderer/app/state';
import { Action } from '@ui/components/action';
import { Done } from '@ui/components/done';
import { ErrorNotice } from '@renderer/components/error-notice';
import { PlateText } from '@ui/components/plate-text';
import { PaperPreview } from '@renderer/features/printing/paper-preview';
import type { DocumentSummary } from '@shared/contracts/receipts';
import { formatDateTime } from '@shared/kernel/time';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RowList } from './row-list';

const Column = styled('div')({ display: 'grid', gap: 10, overflowX: 'auto' });

/** Papers of a stay: Enter shows one as it was printed, and it can come out again as a copy. */
export function StoryPapers({ papers }: { papers: readonly DocumentSummary[] }) {
  const { t } = useTranslation('stays');
  const { t: tp } = useTranslation('printing');
  const zone = useZone();
  const mayReprint = useMay('receipts:reprint');
  const [open, setOpen] = useState<string | null>(null);
  const reprint = useAction('documents.reprint');
  return (
    <Column>
      <RowList
        label={t('story.papers')}
        rows={papers}
        keyOf={(it) => it.documentId}
        columns="minmax(0, 1fr) auto"
        current={open}
        onTake={(it) => {
          reprint.reset();
          setOpen(it.documentId === open ? null : it.documentId);
        }}
      >
        {(it) => (
          <>
            <span>
              {tp(`reprint.kinds.${it.kind}`)} <PlateText>{it.number}</PlateText>
            </span>
            <span className="soft end">{formatDateTime(it.createdAt, zone)}</span>
          </>
        )}
      </RowList>
      {open !== null && mayReprint && (
        <>
          <Action disabled={reprint.isPending} onClick={() => reprint.mutate({ documentId: open })}>
            {t('story.reprint')}
          </Action>
          <ErrorNotice error={reprint.error} />
          {reprint.data && <Done title={t('story.reprinted', { copy: reprint.data.copy })} />}
          <PaperPreview documentId={open} />
        </>
      )}
    </Column>
  );
}
