import { styled } from '@mui/material/styles';
import { keycap } from '@ui/keys';
import type { Key } from '@ui/keys';
import { color, font, radius } from '@ui/theme/tokens';

const Cap = styled('kbd')({
  display: 'inline-flex',
  alignItems: 'center',
  justifyContent: 'center',
  flex: 'none',
  minWidth: 26,
  height: 22,
  padding: '0 6px',
  borderRadius: radius.key,
  border: `1px solid ${color.keyLine}`,
  borderBottomWidth: 2,
  background: color.keyFace,
  color: color.ink,
  fontFamily: font.mono,
  fontSize: 12,
  fontWeight: 600,
  lineHeight: 1,
  whiteSpace: 'nowrap',
});

/** On a filled button the cap takes the button's own ink. */
const OnFill = styled(Cap)({
  background: 'color-mix(in srgb, currentColor 14%, transparent)',
  borderColor: 'color-mix(in srgb, currentColor 45%, transparent)',
  color: 'inherit',
});

/** The key of a control, drawn beside its words. Screen readers get it from `aria-keyshortcuts`. */
export function KeyHint({ keys, onFill = false }: { keys: Key | (string & {}); onFill?: boolean }) {
  const Shape = onFill ? OnFill : Cap;
  return <Shape aria-hidden="true">{keycap(keys)}</Shape>;
}
