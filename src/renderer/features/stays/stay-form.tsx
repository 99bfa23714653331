import { CorrectStay } from './correct-stay';
import { MoveStay } from './move-stay';
import { ReplaceTicket } from './replace-ticket';
import type { ActedStay, Said, StayAction } from './stay-actions';
import { VoidStay } from './void-stay';

interface Props {
  readonly action: StayAction;
  readonly stay: ActedStay;
  readonly onDone: (said: Said) => void;
}

/** The form of one thing that can be done to an open stay. */
export function StayForm({ action, ...rest }: Props) {
  switch (action) {
    case 'move':
      return <MoveStay {...rest} />;
    case 'replace':
      return <ReplaceTicket {...rest} />;
    case 'correct':
      return <CorrectStay {...rest} />;
    case 'voidStay':
      return <VoidStay kind="wrong_entry" {...rest} />;
  }
}
