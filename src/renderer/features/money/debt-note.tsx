import { useZone } from '@renderer/app/state';
import { Note } from '@renderer/features/operator/panel-parts';
import type { Debt } from '@shared/contracts/parking';
import { formatClp } from '@shared/kernel/money';
import { formatDateTime } from '@shared/kernel/time';
import { useTranslation } from 'react-i18next';

/** This vehicle owes of an earlier stay; how it is collected. */
export function DebtNote({ debt }: { debt: Debt }) {
  const { t } = useTranslation('money');
  const zone = useZone();
  return (
    <Note className="attention" role="status">
      <strong>{t('debt.owes', { owed: formatClp(debt.owed) })}</strong>{' '}
      {t('debt.since', { date: formatDateTime(debt.since, zone) })}
    </Note>
  );
}
