import { styled } from '@mui/material/styles';
import { useAppState, useZone } from '@renderer/app/state';
import { KeyHint } from '@ui/components/key-hint';
import { VisuallyHidden } from '@ui/components/visually-hidden';
import { sumTenders } from '@renderer/features/operator/charge/tender-sum';
import { useShownCharge, useTender } from '@renderer/features/operator/charge/tender-store';
import { useSelection } from '@renderer/features/operator/check-in/selection-store';
import { spotOf } from '@renderer/features/operator/check-in/target-spot';
import { useMapView } from '@renderer/features/operator/map/map-store';
import { useField, useShownLookup, useTarget } from '@renderer/features/operator/use-subject';
import { color } from '@ui/theme/tokens';
import type { Board } from '@shared/contracts/parking';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sentenceFor, type Sentence } from './sentence';
import { keysOf, useSentenceWords } from './sentence-words';

const Root = styled('div')({
  minWidth: 0,
  fontSize: 14,
  lineHeight: 1.3,
  color: color.inkSoft,
  '& strong': {
    color: color.ink,
    fontSize: 15,
    fontWeight: 650,
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: 2,
    overflow: 'hidden',
  },
  '& .keys': {
    display: 'flex',
    gap: 14,
    marginTop: 6,
    overflow: 'hidden',
    whiteSpace: 'nowrap',
  },
  '& .keys > span': { display: 'inline-flex', alignItems: 'center', gap: 6 },
});

/** Said aloud only once the typing pauses, not at every key. */
const SAY_AFTER_MS = 400;

/** What stands in the field, and what the keys will do now. */
export function SentenceLine({ board }: { board: Board | undefined }) {
  const { t } = useTranslation('operator');
  const sentence = useSentence(board);
  const words = useSentenceWords(useZone())(sentence);
  const keys = keysOf(sentence);
  const spoken = `${words}. ${keys.map((it) => `${it.key}: ${t(`sentence.keys.${it.word}`)}`).join(', ')}`;
  return (
    <Root id="next-step">
      <strong>{words}</strong>
      <div className="keys" aria-hidden="true">
        {keys.map((it) => (
          <span key={it.key}>
            <KeyHint keys={it.key} /> {t(`sentence.keys.${it.word}`)}
          </span>
        ))}
      </div>
      <Announcer text={spoken} />
    </Root>
  );
}

function useSentence(board: Board | undefined): Sentence {
  const moving = useMovingSentence(board);
  const lookup = useShownLookup();
  const failure = useField((it) => it.failure);
  const target = useTarget(board);
  const chosen = useSelection((it) => it.spotId);
  const { charge } = useShownCharge();
  const state = useTender();
  const shiftOpen = useAppState()?.shift != null;
  const sum = charge ? sumTenders(charge.amount, state) : null;
  if (moving) return moving;
  return sentenceFor({
    lookup,
    failure,
    target,
    chosenCode: chosen === null ? null : (spotOf(board, chosen)?.code ?? null),
    shiftOpen,
    amount: charge && sum ? charge.amount + sum.rounding : null,
    ready: sum?.obstacle === null,
    paying: state.paying,
  });
}

/** While a car is being put on another spot: what Enter would do with the one in focus. */
function useMovingSentence(board: Board | undefined): Sentence | null {
  const { moving: stay, rovingSpotId } = useMapView();
  if (!stay) return null;
  const to = rovingSpotId === null ? undefined : spotOf(board, rovingSpotId);
  return { is: 'moving', stay, to: to && to.spotId !== stay.spotId ? to : null };
}

function Announcer({ text }: { text: string }) {
  const [said, setSaid] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSaid(text), SAY_AFTER_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return <VisuallyHidden aria-live="polite">{said}</VisuallyHidden>;
}
