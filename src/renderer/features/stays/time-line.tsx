import { styled } from '@mui/material/styles';
import { useZone } from '@renderer/app/state';
import { color, size } from '@ui/theme/tokens';
import type { StayEvent } from '@shared/contracts/stays';
import { formatClp } from '@shared/kernel/money';
import { displayPlate } from '@shared/kernel/plate';
import { formatDateTime } from '@shared/kernel/time';
import { useTranslation } from 'react-i18next';
import { useCall } from '@renderer/app/client';
import { useEventWords } from './event-words';

const List = styled('ol')({ listStyle: 'none', margin: 0, padding: 0 });

const Entry = styled('li')({
  position: 'relative',
  padding: '0 0 18px 26px',
  borderLeft: `2px solid ${color.line}`,
  marginLeft: 6,
  '&:last-child': { borderLeftColor: 'transparent', paddingBottom: 0 },
  '&::before': {
    content: '""',
    position: 'absolute',
    left: -6,
    top: 4,
    width: 10,
    height: 10,
    borderRadius: '50%',
    border: `2px solid ${color.accent}`,
    background: color.surface,
  },
  '&.undoing::before': { borderColor: color.danger, borderRadius: 2 },
  '& p': { margin: '2px 0 0', fontSize: 14 },
  '& .soft': { color: color.inkSoft, fontSize: size.secondary },
  '& s': { color: color.inkSoft },
  '& strong': { fontWeight: 650 },
});

/** Actions that take something back. */
const UNDOING = /voided|refunded|reversed/;

/** What happened, oldest first: when, what, who, on whose word and why. */
export function TimeLine({ events }: { events: readonly StayEvent[] }) {
  return (
    <List>
      {events.map((it) => (
        <EventEntry key={it.seq} event={it} />
      ))}
    </List>
  );
}

function EventEntry({ event }: { event: StayEvent }) {
  const { t } = useTranslation('stays');
  const zone = useZone();
  const words = useEventWords();
  const { at, by, authorisedBy, reason, changes, amount, number, copy } = event;
  const facts = [
    number,
    copy !== null && copy > 0 && t('story.nth', { copy }),
    amount !== null && formatClp(amount),
  ];
  return (
    <Entry className={UNDOING.test(event.action) ? 'undoing' : undefined}>
      <div>
        <strong>{words(event.action)}</strong>{' '}
        <span className="soft">{facts.filter(Boolean).join(' · ')}</span>
      </div>
      {changes.map((change) => (
        <ChangeLine key={change.field} change={change} />
      ))}
      {reason && <p>«{reason}»</p>}
      <p className="soft">
        {formatDateTime(at, zone)} · {by ?? t('story.program')}
        {authorisedBy && ` · ${t('story.authorised', { name: authorisedBy })}`}
      </p>
    </Entry>
  );
}

function ChangeLine({ change }: { change: StayEvent['changes'][number] }) {
  const { t } = useTranslation('stays');
  const zone = useZone();
  const classes = useCall('tariffs.current', {}).data ?? [];
  const read = (value: string): string => {
    if (change.field === 'plate') return displayPlate(value);
    if (change.field === 'start_time') return formatDateTime(Number(value), zone);
    if (change.field === 'spot') return value;
    return classes.find((it) => it.vehicleClass.code === value)?.vehicleClass.name ?? value;
  };
  return (
    <p>
      {t(`fields.${change.field}`)}: <s>{read(change.oldValue)}</s> → {read(change.newValue)}
    </p>
  );
}
