import type { Backup } from '@shared/contracts/backups';
import { formatBytes } from '@shared/kernel/bytes';
import { formatDateTime } from '@shared/kernel/time';
import ButtonBase from '@mui/material/ButtonBase';
import { styled } from '@mui/material/styles';
import { useZone } from '@renderer/app/state';
import { EmptyState } from '@ui/components/empty-state';
import { Panel } from '@ui/components/panel';
import { color, size, zoomed } from '@ui/theme/tokens';
import { useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useAge } from './words';

const COLUMNS = 'minmax(150px, 1.1fr) minmax(150px, 1.3fr) minmax(130px, 1fr) 90px 150px';

const Head = styled('div')({
  display: 'grid',
  gridTemplateColumns: COLUMNS,
  gap: 20,
  padding: '12px 16px 8px',
  fontSize: size.secondary,
  color: color.inkSoft,
  '& .number': { textAlign: 'right' },
  [zoomed.narrow]: { display: 'none' },
});

const Rows = styled('div')({ display: 'grid' });

const Row = styled(ButtonBase)({
  display: 'grid',
  gridTemplateColumns: COLUMNS,
  gap: 20,
  width: '100%',
  minHeight: 56,
  padding: '8px 16px',
  alignItems: 'center',
  justifyItems: 'start',
  borderTop: `1px solid ${color.line}`,
  fontFamily: 'inherit',
  fontSize: size.text,
  textAlign: 'left',
  fontVariantNumeric: 'tabular-nums',
  '&:hover': { background: color.hover },
  '&:focus-visible': { outline: `3px solid ${color.focus}`, outlineOffset: -3 },
  '& strong': { fontWeight: 650 },
  '& small': { display: 'block', fontSize: size.secondary, color: color.inkSoft },
  '& .number': { justifySelf: 'end' },
  '& .bad': { color: color.danger, fontWeight: 650 },
  [zoomed.narrow]: {
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    '& .number': { justifySelf: 'start' },
  },
});

interface Props {
  readonly backups: readonly Backup[];
  readonly onOpen: (id: string) => void;
}

/** Newest first; arrow keys walk, Enter opens. */
export function BackupList({ backups, onOpen }: Props) {
  const { t } = useTranslation('backups');
  const [current, setCurrent] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  if (backups.length === 0) {
    return <EmptyState title={t('empty')}>{t('emptyThen')}</EmptyState>;
  }
  const walk = (event: KeyboardEvent) => {
    const last = backups.length - 1;
    const next = {
      ArrowDown: Math.min(current + 1, last),
      ArrowUp: Math.max(current - 1, 0),
      Home: 0,
      End: last,
    }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    setCurrent(next);
    list.current?.querySelectorAll<HTMLElement>('button')[next]?.focus();
  };
  return (
    <Panel>
      <Head aria-hidden="true">
        <span>{t('columns.when')}</span>
        <span>{t('columns.why')}</span>
        <span>{t('columns.where')}</span>
        <span className="number">{t('columns.size')}</span>
        <span>{t('columns.state')}</span>
      </Head>
      <Rows ref={list} role="group" aria-label={t('parts.list')} onKeyDown={walk}>
        {backups.map((backup, index) => (
          <BackupRow
            key={backup.id}
            backup={backup}
            tabIndex={index === Math.min(current, backups.length - 1) ? 0 : -1}
            onFocus={() => setCurrent(index)}
            onClick={() => onOpen(backup.id)}
          />
        ))}
      </Rows>
    </Panel>
  );
}

interface RowProps {
  readonly backup: Backup;
  readonly tabIndex: number;
  readonly onFocus: () => void;
  readonly onClick: () => void;
}

function BackupRow({ backup, ...handlers }: RowProps) {
  const { t } = useTranslation('backups');
  const zone = useZone();
  const age = useAge();
  const { createdAt, kind, holds, bytes, places, encrypted, sound } = backup;
  return (
    <Row {...handlers} data-kind={kind}>
      <span>
        <strong>{formatDateTime(createdAt, zone)}</strong>
        <small>{age(createdAt)}</small>
      </span>
      <span>
        {t(`kinds.${kind}`)}
        <small>
          {t('row.stays', { count: holds.stays })}, {t('row.payments', { count: holds.payments })}
        </small>
      </span>
      <span>
        {t(places.length === 2 ? 'places.both' : `places.${places[0] ?? 'here'}`)}
        {encrypted && <small>{t('row.sealed')}</small>}
      </span>
      <span className="number">{formatBytes(bytes)}</span>
      <span className={sound ? undefined : 'bad'}>{t(sound ? 'row.sound' : 'row.unsound')}</span>
    </Row>
  );
}
