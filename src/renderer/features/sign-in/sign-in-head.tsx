import type { AppState } from '@shared/contracts/app';
import { formatTime } from '@shared/kernel/time';
import { styled } from '@mui/material/styles';
import { DemoMark } from '@renderer/app/demo-mark';
import { useMinute } from '@renderer/app/state';
import { PrinterPill, SyncPill, WarningPills } from '@renderer/app/state-pills';
import { usePreferences } from '@ui/preferences';
import { color, size } from '@ui/theme/tokens';
import { useTranslation } from 'react-i18next';

const Head = styled('header')({
  display: 'flex',
  alignItems: 'flex-start',
  justifyContent: 'space-between',
  gap: 24,
  padding: '28px 32px 0',
  '& .brand': { display: 'flex', alignItems: 'center', gap: 12, fontSize: 22, fontWeight: 750 },
  '& .place': { margin: '2px 0 0', color: color.inkSoft, fontSize: size.text },
  '& .state': { display: 'flex', flexWrap: 'wrap', gap: 8, marginTop: 12 },
  '& .now': { textAlign: 'right' },
  '& .time': {
    display: 'block',
    fontSize: size.amount,
    fontWeight: 700,
    letterSpacing: '-0.03em',
    lineHeight: 1,
  },
  '& .date': { display: 'block', marginTop: 6, color: color.inkSoft },
});

export function SignInHead({ state }: { state: AppState }) {
  const { t } = useTranslation();
  const minute = useMinute();
  const language = usePreferences((it) => it.language);
  const zone = state.site?.zone ?? 'UTC';
  return (
    <Head>
      <div>
        <div className="brand">
          {t('app')}
          {state.site?.demo && <DemoMark />}
        </div>
        <p className="place">
          {t('place', { site: state.site?.name ?? '', terminal: state.terminal?.name ?? '' })}
        </p>
        <div className="state" role="status" aria-label={t('regions.status')}>
          <PrinterPill printing={state.printing} />
          <SyncPill sync={state.sync} />
          <WarningPills state={state} />
        </div>
      </div>
      <div className="now">
        <time className="time" aria-label={t('clock')}>
          {formatTime(minute, zone)}
        </time>
        <span className="date">{longDate(minute, zone, language)}</span>
      </div>
    </Head>
  );
}

/** `viernes, 20 de noviembre`, by the site's calendar. */
function longDate(instant: number, zone: string, language: string): string {
  return new Intl.DateTimeFormat(language === 'es' ? 'es-CL' : 'en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: zone,
  }).format(instant);
}
