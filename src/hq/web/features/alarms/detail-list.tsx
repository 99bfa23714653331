import type { Alarm } from '@shared/hq/alarms';
import { styled } from '@mui/material/styles';
import { color, font, size } from '@ui/theme/tokens';
import { useTranslation } from 'react-i18next';

const List = styled('dl')({
  margin: 0,
  display: 'grid',
  gridTemplateColumns: 'auto minmax(0, 1fr)',
  gap: '4px 16px',
  fontSize: size.secondary,
  '& dt': { color: color.inkSoft },
  '& dd': { margin: 0, fontFamily: font.mono, overflowWrap: 'anywhere' },
});

/** The facts as HQ recorded them, for who has to look closer. */
export function DetailList({ alarm }: { alarm: Alarm }) {
  const { t } = useTranslation('hq');
  const facts = Object.entries(alarm.details);
  return (
    <List aria-label={t('alarms.facts')}>
      <dt>{t('alarms.code')}</dt>
      <dd>{alarm.code}</dd>
      <dt>{t('alarms.subject')}</dt>
      <dd>{alarm.subject}</dd>
      {facts.map(([name, value]) => (
        <div key={name} style={{ display: 'contents' }}>
          <dt>{name}</dt>
          <dd>{typeof value === 'string' ? value : JSON.stringify(value)}</dd>
        </div>
      ))}
    </List>
  );
}
