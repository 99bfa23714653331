import { useShortcut } from '@renderer/app/use-shortcuts';
import { Action } from '@ui/components/action';
import { useShownLookup } from '@renderer/features/operator/use-subject';
import type { OpenStay } from '@shared/contracts/parking';
import { Fragment, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { StayPicker } from './stay-picker';

interface Props {
  readonly onBack: () => void;
  readonly children: (stay: OpenStay) => ReactNode;
}

/** A case about one stay: the one in the field, or one that is looked for first. */
export function OneStay({ onBack, children }: Props) {
  const { t } = useTranslation('operator');
  const shown = useShownLookup();
  const [stay, setStay] = useState<OpenStay | null>(shown?.kind === 'inside' ? shown.stay : null);
  const [text, setText] = useState('');
  const back = stay ? () => setStay(null) : onBack;
  useShortcut({ id: 'stay.back', key: 'Ctrl+B', label: t('special.back'), quiet: true, run: back });
  return (
    <div style={{ display: 'grid', gap: 16 }}>
      {stay ? (
        <Fragment key={stay.sessionId}>{children(stay)}</Fragment>
      ) : (
        <div>
          <StayPicker
            label={t('special.whichStay')}
            placeholder={t('search.placeholder')}
            text={text}
            onText={setText}
            onTake={setStay}
          />
        </div>
      )}
      <Action keys="Ctrl+B" onClick={back}>
        {t(stay ? 'special.otherStay' : 'special.back')}
      </Action>
    </div>
  );
}
