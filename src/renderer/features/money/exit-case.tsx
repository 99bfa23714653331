import { useCall } from '@renderer/app/client';
import { ErrorNotice } from '@renderer/components/error-notice';
import { OneStay } from '@renderer/features/operator/sheets/one-stay';
import { StayHead } from '@renderer/features/stays/stay-head';
import type { OpenStay } from '@shared/contracts/parking';
import type { Charge } from '@shared/contracts/payments';
import type { ReactNode } from 'react';

interface Props {
  readonly onBack: () => void;
  readonly children: (charge: Charge) => ReactNode;
}

/** An exit that is not paid as always: the stay in the field, or one that is looked for, and its charge. */
export function ExitCase({ onBack, children }: Props) {
  return <OneStay onBack={onBack}>{(stay) => <Charged stay={stay}>{children}</Charged>}</OneStay>;
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
