import { useCall } from '@renderer/app/client';
import { useMay } from '@renderer/app/state';
import { useView } from '@renderer/app/view';
import { Pill } from '@ui/components/pill';
import { useTranslation } from 'react-i18next';

/** A closed day that headquarters counts differently waits for a person; nothing is shown otherwise. */
export function DaysPill() {
  const { t } = useTranslation('days');
  const open = useView((it) => it.openArea);
  const may = useMay('day:close');
  const count = useCall('days.differing', {}, { enabled: may }).data?.count ?? 0;
  if (count === 0) return null;
  return (
    <Pill tone="trouble" label={t('hq.pill', { count })} onClick={() => open('days')}>
      {t('hq.pillShort', { count })}
    </Pill>
  );
}
