import { useZone } from '@renderer/app/state';
import { BoothMark } from '@renderer/features/booths/booth-mark';
import { Money } from '@ui/components/money';
import { Pill } from '@ui/components/pill';
import type { PillTone } from '@ui/components/pill';
import { PlateText } from '@ui/components/plate-text';
import type { StayLine } from '@shared/contracts/stays';
import { formatDateTime } from '@shared/kernel/time';
import { useTranslation } from 'react-i18next';
import { RowList } from './row-list';

const TONES = { open: 'good', closed: 'quiet', voided: 'trouble' } as const satisfies Record<
  StayLine['status'],
  PillTone
>;

interface Props {
  readonly stays: readonly StayLine[];
  readonly onOpen: (sessionId: string) => void;
}

export function HistoryRows({ stays, onOpen }: Props) {
  const { t } = useTranslation('stays');
  const zone = useZone();
  return (
    <RowList
      label={t('history.list')}
      rows={stays}
      keyOf={(it) => it.sessionId}
      columns="112px 52px 96px minmax(0, 1fr) 150px 96px"
      onTake={(it) => onOpen(it.sessionId)}
    >
      {(it) => (
        <>
          <PlateText size={17}>{it.plate.display}</PlateText>
          <strong>{it.spotCode}</strong>
          <PlateText>{it.ticketNumber}</PlateText>
          <span className="soft">
            <BoothMark stay={it} short /> {formatDateTime(it.startTime, zone)}
            {it.endTime !== null && ` → ${formatDateTime(it.endTime, zone)}`}
          </span>
          <StayStatus stay={it} />
          <span className="end">{it.amount !== null && <Money value={it.amount} />}</span>
        </>
      )}
    </RowList>
  );
}

/** How a stay stands, by mark and word. */
export function StayStatus({ stay }: { stay: Pick<StayLine, 'status' | 'voidKind'> }) {
  const { t } = useTranslation('stays');
  return (
    <Pill tone={TONES[stay.status]}>
      {t(stay.voidKind === null ? `status.${stay.status}` : `voidKind.${stay.voidKind}`)}
    </Pill>
  );
}
