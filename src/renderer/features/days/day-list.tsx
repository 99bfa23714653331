import ButtonBase from '@mui/material/ButtonBase';
import { styled } from '@mui/material/styles';
import { color, radius, size } from '@ui/theme/tokens';
import { useRef } from 'react';
import type { KeyboardEvent } from 'react';

const List = styled('div')({ display: 'grid', gap: 2, alignContent: 'start' });

const Entry = styled(ButtonBase)({
  minHeight: 56,
  display: 'grid',
  gridTemplateColumns: '1fr auto',
  columnGap: 12,
  alignItems: 'center',
  padding: '6px 12px',
  borderRadius: radius.small,
  color: color.ink,
  font: 'inherit',
  textAlign: 'left',
  '& .end': { textAlign: 'right' },
  '& .soft': { color: color.inkSoft, fontSize: size.secondary },
  '& .attention': { color: color.onAmberSoft, fontWeight: 650 },
  '& strong': { fontWeight: 650 },
  '&:hover': { background: color.hover },
  '&:focus-visible': { outlineOffset: -3 },
  '&[aria-pressed="true"]': {
    background: color.accentSoft,
    boxShadow: `inset 3px 0 0 ${color.accent}`,
  },
});

/** One line of the list of days. */
export interface DayEntry {
  readonly date: string;
  readonly title: string;
  readonly amount: string;
  readonly state: string;
  readonly note: string;
  readonly attention: boolean;
}

interface Props {
  readonly label: string;
  readonly days: readonly DayEntry[];
  readonly chosen: string | null;
  readonly onChoose: (date: string) => void;
}

/** Arrows walk through the days; the one with the focus is the one that is shown. */
export function DayList({ label, days, chosen, onChoose }: Props) {
  const list = useRef<HTMLDivElement>(null);
  const walk = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const entries = [...(list.current?.querySelectorAll<HTMLElement>('[data-day]') ?? [])];
    const at = entries.findIndex((it) => it === document.activeElement);
    entries[Math.min(Math.max(at + step, 0), entries.length - 1)]?.focus();
  };
  return (
    <List ref={list} role="group" aria-label={label} onKeyDown={walk}>
      {days.map((it) => (
        <Entry
          key={it.date}
          data-day={it.date}
          aria-pressed={it.date === chosen}
          tabIndex={it.date === chosen ? 0 : -1}
          onFocus={() => onChoose(it.date)}
          onClick={() => onChoose(it.date)}
        >
          <strong>{it.title}</strong>
          <span className="end">{it.amount}</span>
          <span className={it.attention ? 'soft attention' : 'soft'}>{it.state}</span>
          <span className={it.attention ? 'soft end attention' : 'soft end'}>{it.note}</span>
        </Entry>
      ))}
    </List>
  );
}
