import { styled } from '@mui/material/styles';
import { useAction } from '@renderer/app/client';
import { ErrorNotice } from '@renderer/components/error-notice';
import { Action } from '@ui/components/action';
import { SectionTitle } from '@ui/components/section-title';
import { color, radius, size } from '@ui/theme/tokens';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

const Root = styled('section')({
  maxWidth: 640,
  padding: '16px 20px',
  display: 'grid',
  gap: 12,
  border: `1px solid ${color.line}`,
  borderRadius: radius.panel,
  background: color.surface,
  '& > p': { margin: 0, fontSize: size.text, color: color.inkSoft },
  '& .row': { display: 'flex', gap: 8, flexWrap: 'wrap' },
});

interface Props {
  readonly siteName: string;
  readonly waiting: number;
}

/** Leaving is asked twice: what waits would not reach anybody. */
export function DisconnectForm({ siteName, waiting }: Props) {
  const { t } = useTranslation('sync');
  const [asked, setAsked] = useState(false);
  const leave = useAction('sync.disconnect');
  return (
    <Root>
      <SectionTitle>{t('leave.title')}</SectionTitle>
      <p>{t('leave.meaning')}</p>
      {asked && <p role="alert">{t('leave.sure', { site: siteName, count: waiting })}</p>}
      <div className="row">
        {asked ? (
          <>
            <Action tone="danger" disabled={leave.isPending} onClick={() => leave.mutate({})}>
              {t('leave.yes')}
            </Action>
            <Action onClick={() => setAsked(false)}>{t('leave.no')}</Action>
          </>
        ) : (
          <Action onClick={() => setAsked(true)}>{t('leave.action')}</Action>
        )}
      </div>
      <ErrorNotice error={leave.error} />
    </Root>
  );
}
