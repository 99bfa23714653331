import type { AuditEntry } from '@shared/contracts/audit';
import { formatDateTime } from '@shared/kernel/time';
import { styled } from '@mui/material/styles';
import { useZone } from '@renderer/app/state';
import { color, radius, size } from '@ui/theme/tokens';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useSentence } from './use-words';
import { subjectOf } from './values';

const List = styled('ul')({ listStyle: 'none', margin: 0, padding: 2 });

const Item = styled('li')({
  display: 'grid',
  gridTemplateColumns: '132px minmax(0, 1fr) auto',
  columnGap: 16,
  alignItems: 'baseline',
  minHeight: 48,
  alignContent: 'center',
  padding: '6px 12px',
  borderBottom: `1px solid ${color.line}`,
  borderRadius: radius.small,
  cursor: 'pointer',
  '& time, & .soft': {
    color: color.inkSoft,
    fontSize: size.secondary,
    fontVariantNumeric: 'tabular-nums',
  },
  '& strong': { fontWeight: 650 },
  '& .record': { textAlign: 'right', whiteSpace: 'nowrap' },
  '&:hover': { background: color.hover },
  '&[aria-selected="true"]': {
    background: color.accentSoft,
    boxShadow: `inset 0 0 0 1px ${color.accent}`,
  },
});

interface Props {
  readonly entries: readonly AuditEntry[];
  readonly chosen: number | null;
  readonly onChoose: (seq: number) => void;
  /** The arrow went past the last one. */
  readonly onEnd: () => void;
}

/** One sentence each; arrows walk through them. */
export function EntryList({ entries, chosen, onChoose, onEnd }: Props) {
  const { t } = useTranslation('audit');
  const zone = useZone();
  const sentence = useSentence();
  const walk = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const at = entries.findIndex((it) => it.seq === chosen);
    if (at + step >= entries.length) onEnd();
    const next = entries[Math.min(Math.max(at + step, 0), entries.length - 1)];
    if (next) onChoose(next.seq);
  };
  return (
    <List
      role="listbox"
      tabIndex={0}
      aria-label={t('list')}
      aria-activedescendant={chosen === null ? undefined : `entry-${chosen}`}
      onKeyDown={walk}
    >
      {entries.map((entry) => (
        <Item
          key={entry.seq}
          id={`entry-${entry.seq}`}
          role="option"
          aria-selected={entry.seq === chosen}
          ref={entry.seq === chosen ? keepInSight : null}
          onClick={() => onChoose(entry.seq)}
        >
          <time>{formatDateTime(entry.at, zone)}</time>
          <span>
            <strong>{entry.who ?? t('program')}</strong> {sentence(entry)}
            {entry.authorisedBy && entry.authorisedBy !== entry.who && (
              <span className="soft"> · {t('authorised', { name: entry.authorisedBy })}</span>
            )}
          </span>
          <span className="soft record">{subjectOf(entry)}</span>
        </Item>
      ))}
    </List>
  );
}

function keepInSight(item: HTMLLIElement | null): void {
  item?.scrollIntoView({ block: 'nearest' });
}
