import { styled } from '@mui/material/styles';
import { color, size } from '@ui/theme/tokens';
import { useTranslation } from 'react-i18next';

const Mark = styled('span')({
  padding: '2px 8px',
  borderRadius: 4,
  border: `1.5px dashed ${color.violetLine}`,
  background: color.violetSoft,
  color: color.onViolet,
  fontSize: size.small,
  fontWeight: 700,
  letterSpacing: '0.08em',
});

/** A demonstration site is marked wherever it is shown. */
export function DemoMark() {
  const { t } = useTranslation();
  return <Mark title={t('demoMeaning')}>{t('demo')}</Mark>;
}
