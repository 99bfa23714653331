import type { SignedIn } from '@shared/contracts/access';
import type { AppState } from '@shared/contracts/app';
import Modal from '@mui/material/Modal';
import { styled } from '@mui/material/styles';
import { useQueryClient } from '@tanstack/react-query';
import { useAction } from '@renderer/app/client';
import { Clock } from '@renderer/app/top-bar';
import { Action } from '@ui/components/action';
import { PinEntry } from '@renderer/components/pin-entry';
import { color, radius, size } from '@ui/theme/tokens';
import { useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { PinNotice } from './pin-notice';
import { usePin } from './use-pin';

const Veil = styled('div')({ position: 'fixed', inset: 0, background: color.veil });

const Card = styled('div')({
  position: 'absolute',
  top: '50%',
  left: '50%',
  transform: 'translate(-50%, -50%)',
  width: 400,
  maxWidth: '100vw',
  maxHeight: '100vh',
  overflowY: 'auto',
  padding: '24px 28px',
  display: 'grid',
  gap: 16,
  background: color.surface,
  border: `1px solid ${color.lineStrong}`,
  borderRadius: radius.panel,
  '& h2': { margin: 0, fontSize: 22, fontWeight: 700 },
  '& p': { margin: 0, color: color.inkSoft, fontSize: size.text },
  '& .row': { display: 'flex', justifyContent: 'space-between', alignItems: 'baseline' },
  '& time': { fontSize: 22, fontWeight: 700 },
});

/** The screen is locked: the work stays behind it, and only the PIN of who was working opens it. */
export function LockOverlay({ state, signedIn }: { state: AppState; signedIn: SignedIn }) {
  const { t } = useTranslation('signIn');
  const client = useQueryClient();
  const unlock = useAction('access.unlock');
  const signOut = useAction('access.signOut');
  const pin = usePin();
  const titleId = useId();
  const input = useRef<HTMLInputElement>(null);
  const submit = () => {
    if (unlock.isPending) return;
    unlock.mutateAsync({ pin: pin.pin }).then(
      // What was asked while locked was refused: ask again.
      () => client.invalidateQueries(),
      (error: unknown) => {
        pin.refuse(error);
        input.current?.focus();
      },
    );
  };
  return (
    <Modal open slots={{ backdrop: Veil }}>
      <Card role="dialog" aria-modal="true" aria-labelledby={titleId}>
        <div>
          <div className="row">
            <h2 id={titleId}>{signedIn.displayName}</h2>
            <Clock zone={state.site?.zone} />
          </div>
          <p>
            {t('locked')}. {t('lockedThen')}
          </p>
        </div>
        <PinEntry
          label={t('pinOf', { name: signedIn.displayName })}
          pin={pin.pin}
          onPin={pin.type}
          onSubmit={submit}
          submitLabel={t('unlock')}
          disabled={pin.secondsLeft > 0}
          inputRef={input}
          autoFocus
          notice={<PinNotice refusal={pin.refusal} seconds={pin.secondsLeft} />}
        />
        <Action wide onClick={() => signOut.mutate({})}>
          {t('otherPerson')}
        </Action>
      </Card>
    </Modal>
  );
}
