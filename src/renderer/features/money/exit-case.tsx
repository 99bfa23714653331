import { useCall } from '@renderer/app/client';
import { useShortcut } from '@renderer/app/use-shortcuts';
import { Action } from '@renderer/components/action';
import { ErrorNotice } from '@renderer/components/error-notice';
import { StayPicker } from '@renderer/features/operator/sheets/stay-picker';
import { useShownLookup } from '@renderer/features/operator/use-subject';
import { StayHead } from '@renderer/features/stays/stay-head';
import type { OpenStay } from '@shared/contracts/parking';
import type { Charge } from '@shared/contracts/payments';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  readonly onBack: () => void;
  readonly children: (charge: Charge) => ReactNode;
}

/** An exit that is not paid as always: the stay in the field, or one that is looked for, and its charge. */
export function ExitCase({ onBack, children }: Props) {
  const { t } = useTranslation('operator');
  const shown = useShownLookup();
  const [stay, setStay] = useState<OpenStay | null>(shown?.kind === 'inside' ? shown.stay : null);
  const [text, setText] = useState('');
  const back = stay ? () => setStay(null) : onBack;
  useShortcut({ id: 'exit.back', key: 'Ctrl+B', label: t('special.back'), quiet: true, run: back });
  return (
    <div style={{ display: 'grid', gap: 16 }}>
      {stay ? (
        <Charged key={stay.sessionId} stay={stay}>
          {children}
        </Charged>
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

/** What was said to the driver holds for its minutes; asked again before they are over. */
const REQUOTE_MS = 60_000;

function Charged({ stay, children }: { stay: OpenStay; children: Props['children'] }) {
  const quote = useCall(
    'payments.quote',
    { sessionId: stay.sessionId, agreementId: null },
    { staleTime: 0, gcTime: 0, refetchInterval: REQUOTE_MS },
  );
  return (
    <>
      <StayHead stay={stay} />
      <ErrorNotice error={quote.error} />
      {quote.data && children(quote.data)}
    </>
  );
}
