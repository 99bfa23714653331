import { useCall } from '@renderer/app/client';
import { useMay } from '@renderer/app/state';
import { useView } from '@renderer/app/view';
import { Pill } from '@ui/components/pill';
import { useTranslation } from 'react-i18next';

/** Something between this booth and another waits for a person; nothing is shown otherwise. */
export function BoothsPill() {
  const { t } = useTranslation('booths');
  const open = useView((it) => it.openArea);
  const may = useMay('sessions:view');
  const list = useCall('conflicts.list', {}, { enabled: may });
  if (!list.data) return null;
  const waiting = list.data.paidTwice.filter(({ settledAt }) => settledAt === null);
  const count = waiting.length + list.data.clashes.length;
  if (count === 0) return null;
  return (
    <Pill tone={waiting.length > 0 ? 'trouble' : 'attention'} onClick={() => open('booths')}>
      {t('pill', { count })}
    </Pill>
  );
}
