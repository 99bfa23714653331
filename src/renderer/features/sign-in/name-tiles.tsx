import ButtonBase from '@mui/material/ButtonBase';
import { styled } from '@mui/material/styles';
import { useRoleName } from '@renderer/app/use-role-name';
import { KeyHint } from '@ui/components/key-hint';
import { color, radius, size } from '@ui/theme/tokens';
import { useTranslation } from 'react-i18next';
import type { CallOutput } from '@shared/contracts/index';

const Grid = styled('div')({
  display: 'grid',
  gap: 10,
  alignContent: 'start',
  overflowY: 'auto',
  padding: 4,
  margin: -4,
});

const Tile = styled(ButtonBase)({
  display: 'flex',
  alignItems: 'center',
  justifyContent: 'flex-start',
  gap: 14,
  minHeight: 72,
  padding: '12px 14px',
  borderRadius: radius.panel,
  border: `1px solid ${color.line}`,
  background: color.surface,
  color: color.ink,
  fontFamily: 'inherit',
  textAlign: 'left',
  '&:hover': { background: color.hover },
  '&[aria-checked="true"]': {
    borderColor: color.accent,
    background: color.accentSoft,
    boxShadow: `inset 0 0 0 1px ${color.accent}`,
  },
  '& .initials': {
    flex: 'none',
    display: 'grid',
    placeItems: 'center',
    width: 44,
    height: 44,
    borderRadius: '50%',
    background: color.free,
    color: color.onFree,
    border: `1px solid ${color.freeLine}`,
    fontWeight: 700,
    fontSize: 16,
  },
  '&[aria-checked="true"] .initials': {
    background: color.accent,
    color: color.onAccent,
    borderColor: color.accent,
  },
  '& .who': { flex: 1, minWidth: 0 },
  '& .name': {
    display: 'block',
    fontSize: 17,
    fontWeight: 650,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  '& .role': { display: 'block', fontSize: size.secondary, color: color.inkSoft },
});

type People = CallOutput<'access.tiles'>;

interface Props {
  readonly people: People;
  readonly chosen: string | null;
  readonly columns: number;
  /** What chooses now: digits go to the PIN while it is being typed. */
  readonly caps: 'initials' | 'numbers';
  readonly onChoose: (userId: string) => void;
}

export function NameTiles({ people, chosen, columns, caps, onChoose }: Props) {
  const { t } = useTranslation('signIn');
  const roleName = useRoleName();
  const cap = (name: string, index: number) =>
    caps === 'numbers' && index < 9 ? String(index + 1) : initials(name).slice(0, 1);
  return (
    <Grid
      role="radiogroup"
      aria-label={t('choose')}
      style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}
    >
      {people.map((person, index) => (
        <Tile
          key={person.userId}
          role="radio"
          aria-checked={person.userId === chosen}
          data-user={person.userId}
          tabIndex={person.userId === (chosen ?? people[0]?.userId) ? 0 : -1}
          onClick={() => onChoose(person.userId)}
        >
          <span className="initials" aria-hidden="true">
            {initials(person.displayName)}
          </span>
          <span className="who">
            <span className="name">{person.displayName}</span>
            <span className="role">{roleName(person.role)}</span>
          </span>
          <KeyHint keys={cap(person.displayName, index)} />
        </Tile>
      ))}
    </Grid>
  );
}

/** First letters of the first two words. */
export function initials(name: string): string {
  return name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => [...word][0]?.toLocaleUpperCase('es') ?? '')
    .join('');
}
