import { styled } from '@mui/material/styles';
import { enterMap, moveTarget } from '@renderer/features/operator/map/map-actions';
import { field, typeText } from '@renderer/features/operator/operator-model';
import { useField } from '@renderer/features/operator/use-subject';
import { color, font, radius, size } from '@ui/theme/tokens';
import type { Board } from '@shared/contracts/parking';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { PLATE_FIELD_ID } from './field-focus';
import { currentLookup, meantBy } from './field-state';
import { MatchList, MATCH_LIST_ID, matchId } from './match-list';
import { SentenceLine } from './sentence-line';

const Box = styled('div')({
  position: 'relative',
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 5fr) minmax(0, 6fr)',
  alignItems: 'center',
  gap: 16,
  height: 88,
  padding: '0 18px 0 0',
  borderRadius: radius.panel,
  border: `2px solid ${color.lineStrong}`,
  background: color.surface,
  '&:has(#plate-field:focus)': {
    borderColor: color.accent,
    boxShadow: `0 0 0 4px ${color.halo}`,
  },
  '@media (max-height: 740px)': { height: 80 },
});

const Input = styled('input')({
  width: '100%',
  height: '100%',
  padding: '0 0 0 20px',
  border: 0,
  outline: 0,
  background: 'none',
  color: color.ink,
  fontFamily: font.mono,
  fontSize: size.plateField,
  fontWeight: 500,
  letterSpacing: '0.02em',
  textTransform: 'uppercase',
  '&:focus-visible': { outline: 0 },
  '&::placeholder': { color: color.inkFaint, opacity: 0.55 },
  '&::selection': { background: color.accentSoft, color: color.ink },
});

const ARROWS = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
} as const;

/** Everything begins here: what is typed or scanned is looked up at every key. */
export function PlateField({ board }: { board: Board | undefined }) {
  const { t } = useTranslation('operator');
  const text = useField((it) => it.text);
  const isList = useField((it) => it.text !== '' && it.answer?.lookup.kind === 'several');
  const marked = useField((it) => it.marked);
  return (
    <Box>
      <Input
        id={PLATE_FIELD_ID}
        aria-label={t('field.label')}
        aria-describedby="next-step"
        role="combobox"
        aria-expanded={isList}
        aria-controls={MATCH_LIST_ID}
        aria-autocomplete="list"
        {...(isList && { 'aria-activedescendant': matchId(marked) })}
        autoFocus
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={64}
        placeholder={t('field.placeholder')}
        value={text}
        onChange={(event) => typeText(event.target.value.toUpperCase())}
        onKeyDown={onKeyDown}
      />
      <SentenceLine board={board} />
      <MatchList />
    </Box>
  );
}

function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
  if (event.nativeEvent.isComposing) return;
  if (event.key === 'Enter') {
    event.preventDefault();
    // A held key is one intent.
    if (!event.repeat) field.enter();
    return;
  }
  const move = ARROWS[event.key as keyof typeof ARROWS];
  // With a modifier the arrows edit the text, as everywhere.
  if (!move || event.shiftKey || event.ctrlKey || event.altKey || event.metaKey) return;
  if (arrow(move)) event.preventDefault();
}

/** Arrows act on what is proposed; answers whether they did. */
function arrow(move: 'left' | 'right' | 'up' | 'down'): boolean {
  const state = field.store.getState();
  const { marked } = state;
  const lookup = currentLookup(state);
  const isEntering = lookup && meantBy(lookup, marked).kind === 'outside';
  const isVertical = move === 'up' || move === 'down';
  if (isEntering && !(lookup.kind === 'several' && isVertical)) {
    moveTarget(move);
    return true;
  }
  if (!isVertical) return false;
  if (lookup?.kind === 'several') field.moveMark(move === 'down' ? 1 : -1);
  else if (move === 'down') enterMap();
  return true;
}
