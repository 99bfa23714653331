import { change, changeText } from '@hq/web/components/numbers';
import { styled } from '@mui/material/styles';
import { color } from '@ui/theme/tokens';

const Up = styled('span')({ color: color.accentInk, fontWeight: 600 });
const Down = styled('span')({ color: color.danger, fontWeight: 600 });

/** How much more or less; the arrow says what the colour says. */
export function ChangeCell({ now, before }: { now: number; before: number | null }) {
  const value = before === null ? null : change(now, before);
  if (value === null || value === 0) return <>{changeText(value)}</>;
  return value > 0 ? <Up>↑ {changeText(value)}</Up> : <Down>↓ {changeText(value)}</Down>;
}
