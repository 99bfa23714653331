import { styled } from '@mui/material/styles';
import { useCall } from '@renderer/app/client';
import { ErrorNotice } from '@renderer/components/error-notice';
import { font } from '@ui/theme/tokens';
import { useTranslation } from 'react-i18next';

// Paper is white in every theme: what is seen is what comes out.
export const Paper = styled('pre')({
  margin: 0,
  padding: '20px 18px 28px',
  minWidth: '32ch',
  background: '#fffefa',
  color: '#1b1b1b',
  border: '1px solid #cfcfc8',
  fontFamily: font.mono,
  fontSize: 12,
  lineHeight: 1.35,
  boxSizing: 'content-box',
});

/** The stored paper as it is printed, letter by letter at the printer's width. */
export function PaperPreview({ documentId }: { documentId: string }) {
  const { t } = useTranslation('printing');
  const paper = useCall('documents.get', { documentId });
  if (paper.error) return <ErrorNotice error={paper.error} />;
  if (!paper.data) return null;
  return (
    <Paper tabIndex={0} role="document" aria-label={t('reprint.preview')}>
      {paper.data.text.join('\n')}
    </Paper>
  );
}
