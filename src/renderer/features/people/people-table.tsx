import type { User } from '@shared/contracts/people';
import { formatDateTime } from '@shared/kernel/time';
import { styled } from '@mui/material/styles';
import { useAppState, useZone } from '@renderer/app/state';
import { useRoleName } from '@renderer/app/use-role-name';
import { Pill } from '@ui/components/pill';
import { color, font, radius, size } from '@ui/theme/tokens';
import { useRef } from 'react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';

const Table = styled('table')({
  width: '100%',
  borderCollapse: 'separate',
  borderSpacing: 0,
  '& thead th': {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    background: color.canvas,
    textAlign: 'left',
    padding: '6px 12px',
    fontSize: size.secondary,
    fontWeight: 600,
    color: color.inkSoft,
    borderBottom: `1px solid ${color.line}`,
  },
  '& tbody th': { padding: 0, textAlign: 'left', fontWeight: 400 },
  '& td': { padding: '0 12px' },
  '& td, & tbody th': {
    height: 60,
    borderBottom: `1px solid ${color.line}`,
    verticalAlign: 'middle',
  },
  '& tbody tr': { cursor: 'pointer' },
  '& tbody tr:hover > *': { background: color.hover },
  '& tbody tr[data-chosen="true"] > *': { background: color.accentSoft },
  '& tr[data-chosen="true"] th': { boxShadow: `inset 3px 0 0 ${color.accent}` },
  '& tr[data-suspended="true"]': { color: color.inkSoft },
  '& .role': { display: 'inline-block', '&::first-letter': { textTransform: 'uppercase' } },
  '& .when': { whiteSpace: 'nowrap', color: color.inkSoft },
});

const Who = styled('button')({
  display: 'block',
  width: '100%',
  minHeight: 60,
  padding: '8px 12px',
  border: 0,
  borderRadius: radius.small,
  background: 'transparent',
  color: 'inherit',
  font: 'inherit',
  textAlign: 'left',
  cursor: 'pointer',
  '&:focus-visible': { outlineOffset: -3 },
  '& .name': { display: 'block', fontWeight: 650 },
  '& .soft': { fontSize: size.secondary, color: color.inkSoft },
  '& .mono': { fontFamily: font.mono },
});

interface Props {
  readonly people: readonly User[];
  readonly chosen: string | null;
  readonly onChoose: (userId: string) => void;
  /** Enter: on to what can be changed. */
  readonly onEnter: () => void;
}

/** Arrows walk through the people; the one with the focus is the one that is shown. */
export function PeopleTable({ people, chosen, onChoose, onEnter }: Props) {
  const { t } = useTranslation('people');
  const zone = useZone();
  const role = useRoleName();
  const me = useAppState()?.signedIn?.userId;
  const table = useRef<HTMLTableElement>(null);
  const first = people.some((it) => it.userId === chosen) ? chosen : people[0]?.userId;
  const walk = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const buttons = [...(table.current?.querySelectorAll<HTMLElement>('[data-person]') ?? [])];
    const at = buttons.findIndex((it) => it === document.activeElement);
    buttons[Math.min(Math.max(at + step, 0), buttons.length - 1)]?.focus();
  };
  return (
    <Table ref={table} aria-label={t('list')} onKeyDown={walk}>
      <thead>
        <tr>
          <th scope="col">{t('name')}</th>
          <th scope="col">{t('role')}</th>
          <th scope="col">{t('lastAccess')}</th>
        </tr>
      </thead>
      <tbody>
        {people.map((it) => (
          <tr
            key={it.userId}
            data-chosen={it.userId === chosen}
            data-suspended={it.status === 'suspended'}
            onClick={() => onChoose(it.userId)}
          >
            <th scope="row" aria-label={it.displayName}>
              <Who
                type="button"
                data-person={it.userId}
                aria-pressed={it.userId === chosen}
                tabIndex={it.userId === first ? 0 : -1}
                onFocus={() => onChoose(it.userId)}
                onKeyDown={(event) => {
                  if (event.key !== 'Enter') return;
                  event.preventDefault();
                  onEnter();
                }}
              >
                <span className="name">{it.displayName}</span>
                <span className="soft">
                  <span className="mono">{it.username}</span>
                  {it.userId === me && ` · ${t('you')}`}
                  {it.hasBadge && ` · ${t('withBadge')}`}
                </span>
              </Who>
            </th>
            <td>
              <span className="role">{role(it.role)}</span>
            </td>
            <td className="when">
              {it.status === 'suspended' ? (
                <Pill tone="attention">{t('suspended')}</Pill>
              ) : it.lastAccessAt === null ? (
                t('never')
              ) : (
                formatDateTime(it.lastAccessAt, zone)
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
