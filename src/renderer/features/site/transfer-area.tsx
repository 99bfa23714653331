import type { ImportPreview } from '@shared/contracts/site';
import { useAction } from '@renderer/app/client';
import { Action } from '@ui/components/action';
import { AreaPage } from '@ui/components/area-page';
import { Done } from '@ui/components/done';
import { ErrorNotice } from '@renderer/components/error-notice';
import { SectionTitle } from '@ui/components/section-title';
import { color, size } from '@ui/theme/tokens';
import { styled } from '@mui/material/styles';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ImportParts } from './import-parts';

const Body = styled('div')({
  display: 'grid',
  gap: 16,
  maxWidth: 860,
  '& p': { margin: 0, color: color.inkSoft, fontSize: size.secondary },
  '& > :has(> h3)': { margin: '12px 0 -10px' },
  '& > :has(> h3):first-of-type': { marginTop: 0 },
  '& .row': { display: 'flex', gap: 8, flexWrap: 'wrap' },
});

/** What a site is set to, as one file: written for another booth, or read with a look at it first. */
export default function TransferArea() {
  const { t } = useTranslation('site');
  const write = useAction('site.export');
  const read = useAction('site.readFile');
  const [preview, setPreview] = useState<ImportPreview | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const open = (): void => {
    setDone(null);
    read.mutate({}, { onSuccess: (found) => found && setPreview(found) });
  };
  const written = write.data?.fileName;
  return (
    <AreaPage title={t('transfer.title')} note={t('transfer.note')}>
      <Body>
        <SectionTitle>{t('transfer.export')}</SectionTitle>
        <p>{t('transfer.exportHolds')}</p>
        <div className="row">
          <Action tone="primary" disabled={write.isPending} onClick={() => write.mutate({})}>
            {t('transfer.exportNow')}
          </Action>
        </div>
        <ErrorNotice error={write.error} />
        {written && <Done title={t('transfer.exported', { file: written })} />}
        <SectionTitle>{t('transfer.import')}</SectionTitle>
        <p>{t('transfer.importHow')}</p>
        <div className="row">
          <Action disabled={read.isPending} onClick={open}>
            {t('transfer.choose')}
          </Action>
        </div>
        <ErrorNotice error={read.error} />
        {done !== null && <Done title={t('transfer.imported', { file: done })} />}
        {preview && (
          <ImportParts
            key={preview.importId}
            preview={preview}
            onDone={() => {
              setDone(preview.fileName);
              setPreview(null);
            }}
            onCancel={() => setPreview(null)}
          />
        )}
      </Body>
    </AreaPage>
  );
}
