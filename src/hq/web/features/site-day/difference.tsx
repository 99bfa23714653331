import { styled } from '@mui/material/styles';
import { signedClp } from '@ui/components/money';
import { color } from '@ui/theme/tokens';
import { useTranslation } from 'react-i18next';

const Off = styled('strong')({ color: color.danger });

/** Too much or too little, with its sign; nothing is told quietly. */
export function Difference({ value }: { value: number | null }) {
  const { t } = useTranslation('hq');
  if (value === null) return <>{t('none')}</>;
  return value === 0 ? <>{signedClp(0)}</> : <Off>{signedClp(value)}</Off>;
}
