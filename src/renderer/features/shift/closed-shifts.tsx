import type { CallOutput } from '@shared/contracts/index';
import { formatDateTime, formatTime } from '@shared/kernel/time';
import { styled } from '@mui/material/styles';
import { useAction, useCall } from '@renderer/app/client';
import { useZone } from '@renderer/app/state';
import { Action } from '@ui/components/action';
import { Done } from '@ui/components/done';
import { EmptyState } from '@ui/components/empty-state';
import { ErrorNotice } from '@renderer/components/error-notice';
import { signedClp } from '@ui/components/money';
import { color, size } from '@ui/theme/tokens';
import { useTranslation } from 'react-i18next';

const Row = styled('li')({
  display: 'grid',
  gridTemplateColumns: '1fr auto auto',
  alignItems: 'center',
  gap: 16,
  padding: '8px 0',
  borderBottom: `1px solid ${color.line}`,
  '& strong': { display: 'block', fontWeight: 650 },
  '& .when': { color: color.inkSoft, fontSize: size.secondary },
  '& .off': { color: color.onAmberSoft, fontWeight: 650 },
});

/** Shifts closed at this booth, newest first; a Z is printed again as a copy, never changed. */
export function ClosedShifts() {
  const { t } = useTranslation('shift');
  const closed = useCall('shifts.closed', {});
  const reprint = useAction('documents.reprint');
  if (closed.error) return <ErrorNotice error={closed.error} />;
  if (!closed.data) return null;
  if (closed.data.length === 0) {
    return <EmptyState title={t('closed.none')}>{t('closed.noneThen')}</EmptyState>;
  }
  return (
    <div style={{ display: 'grid', gap: 12 }}>
      <ErrorNotice error={reprint.error} />
      {reprint.data && <Done title={t('closed.reprinted', { copy: reprint.data.copy })} />}
      <ul style={{ listStyle: 'none', margin: 0, padding: 0 }}>
        {closed.data.map((shift) => (
          <ClosedShift
            key={shift.shiftId}
            shift={shift}
            onReprint={() => reprint.mutate({ documentId: shift.documentId })}
          />
        ))}
      </ul>
    </div>
  );
}

interface Props {
  readonly shift: CallOutput<'shifts.closed'>[number];
  readonly onReprint: () => void;
}

function ClosedShift({ shift, onReprint }: Props) {
  const { t } = useTranslation('shift');
  const zone = useZone();
  const { difference } = shift;
  const from = formatDateTime(shift.openedAt, zone);
  const to = formatTime(shift.closedAt, zone);
  return (
    <Row>
      <div>
        <strong>{t('closed.row', { z: shift.zNumber, number: shift.number })}</strong>
        <span className="when">{t('closed.when', { name: shift.userName, from, to })}</span>
      </div>
      <span className={difference === 0 ? undefined : 'off'}>
        {difference === 0 ? t('closed.exact') : signedClp(difference)}
      </span>
      <Action label={t('closed.reprintOf', { z: shift.zNumber })} onClick={onReprint}>
        {t('closed.reprint')}
      </Action>
    </Row>
  );
}
