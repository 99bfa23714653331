import { styled } from '@mui/material/styles';
import { useAction, useCall } from '@renderer/app/client';
import { Action } from '@ui/components/action';
import { AreaPage } from '@ui/components/area-page';
import { Done } from '@ui/components/done';
import { ErrorNotice } from '@renderer/components/error-notice';
import { SectionTitle } from '@ui/components/section-title';
import { color, font, radius, size } from '@ui/theme/tokens';
import { useTranslation } from 'react-i18next';

const Text = styled('pre')({
  margin: 0,
  minHeight: 0,
  overflow: 'auto',
  padding: 16,
  border: `1px solid ${color.line}`,
  borderRadius: radius.control,
  background: color.surface,
  fontFamily: font.mono,
  fontSize: size.secondary,
  lineHeight: 1.5,
  whiteSpace: 'pre-wrap',
  overflowWrap: 'anywhere',
  userSelect: 'text',
});

/** What support gets, as it will get it. */
export default function SupportArea() {
  const { t } = useTranslation('machine');
  const { t: words } = useTranslation('admin');
  const preview = useCall('support.preview', {}, { staleTime: 0 });
  const save = useAction('support.export');
  const path = save.data?.path;
  return (
    <AreaPage
      title={words('areas.support')}
      note={t('support.note')}
      filled
      actions={
        <Action tone="primary" disabled={save.isPending} onClick={() => save.mutate({})}>
          {t('support.save')}
        </Action>
      }
    >
      <div style={{ minHeight: 0, display: 'grid', gridTemplateRows: 'auto auto minmax(0, 1fr)' }}>
        <div>
          <ErrorNotice error={save.error ?? preview.error} />
          {path && <Done title={t('support.saved', { path })} />}
        </div>
        <SectionTitle>{t('support.preview')}</SectionTitle>
        <Text tabIndex={0} aria-label={t('support.preview')}>
          {preview.data?.text}
        </Text>
      </div>
    </AreaPage>
  );
}
