import { Pill } from '@ui/components/pill';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLiveState } from './live-store';

/** Whether what is shown changes by itself; if not, when it is tried again. */
export function LivePill() {
  const { t } = useTranslation('hq');
  const live = useLiveState();
  if (live.state === 'on') return <Pill tone="good">{t('live.on')}</Pill>;
  if (live.state === 'connecting') return <Pill tone="quiet">{t('live.connecting')}</Pill>;
  return <Countdown until={live.retryAt} />;
}

function Countdown({ until }: { until: number }) {
  const { t } = useTranslation('hq');
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  const seconds = Math.max(0, Math.ceil((until - now) / 1000));
  return <Pill tone="attention">{t('live.off', { seconds })}</Pill>;
}
