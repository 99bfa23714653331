import type { AlarmSeverity } from '@shared/hq/alarms';
import { styled } from '@mui/material/styles';
import { VisuallyHidden } from '@ui/components/visually-hidden';
import { color } from '@ui/theme/tokens';
import { useTranslation } from 'react-i18next';

const Mark = styled('span')({
  flex: 'none',
  display: 'inline-block',
  width: 10,
  height: 10,
  '&.critical': { background: color.danger, borderRadius: 1, transform: 'rotate(45deg)' },
  '&.warning': { background: color.amber, borderRadius: 2 },
  '&.notice': { border: `2px solid ${color.inkFaint}`, borderRadius: '50%' },
});

/** Shape and colour say the same; screen readers hear the word. */
export function SeverityMark({ severity }: { severity: AlarmSeverity }) {
  const { t } = useTranslation('hq');
  return (
    <>
      <Mark className={severity} aria-hidden="true" />
      <VisuallyHidden>{t(`alarms.severities.${severity}`)}: </VisuallyHidden>
    </>
  );
}
