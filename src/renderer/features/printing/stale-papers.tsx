import { styled } from '@mui/material/styles';
import { useAction } from '@renderer/app/client';
import { Action } from '@ui/components/action';
import { ErrorNotice } from '@renderer/components/error-notice';
import { color, radius, size } from '@ui/theme/tokens';
import { useTranslation } from 'react-i18next';

const Root = styled('section')({
  padding: 16,
  border: `1px solid ${color.amberLine}`,
  borderRadius: radius.control,
  display: 'grid',
  gap: 12,
  '& p': { margin: 0, fontSize: size.secondary, color: color.inkSoft },
  '& .two': { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 8 },
});

/** Papers that waited too long come out only when somebody says so. */
export function StalePapers({ count }: { count: number }) {
  const { t } = useTranslation('printing');
  const release = useAction('printing.releaseStale');
  return (
    <Root aria-label={t('stale', { count })}>
      <div>
        <strong>{t('stale', { count })}</strong>
        <p>{t('staleThen')}</p>
      </div>
      <div className="two">
        <Action onClick={() => release.mutate({ action: 'print' })}>{t('stalePrint')}</Action>
        <Action onClick={() => release.mutate({ action: 'discard' })}>{t('staleDiscard')}</Action>
      </div>
      <p>{t('staleKept')}</p>
      <ErrorNotice error={release.error} />
    </Root>
  );
}
