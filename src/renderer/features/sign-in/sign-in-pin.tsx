import type { CallOutput } from '@shared/contracts/index';
import { useQueryClient } from '@tanstack/react-query';
import { useAction } from '@renderer/app/client';
import { PinEntry } from '@renderer/components/pin-entry';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { rememberPerson } from './last-person';
import { PinNotice } from './pin-notice';
import { usePin } from './use-pin';

interface Props {
  readonly person: CallOutput<'access.tiles'>[number];
  readonly inputRef: RefObject<HTMLInputElement | null>;
}

export function SignInPin({ person, inputRef }: Props) {
  const { t } = useTranslation('signIn');
  const client = useQueryClient();
  const signIn = useAction('access.signIn');
  const pin = usePin();
  const submit = () => {
    if (signIn.isPending) return;
    rememberPerson(person.userId);
    signIn.mutateAsync({ userId: person.userId, pin: pin.pin }).then(
      () => client.invalidateQueries({ queryKey: ['app.state'] }),
      (error: unknown) => {
        pin.refuse(error);
        inputRef.current?.focus();
      },
    );
  };
  return (
    <PinEntry
      label={t('pinOf', { name: person.displayName })}
      pin={pin.pin}
      onPin={pin.type}
      onSubmit={submit}
      submitLabel={t('enter')}
      disabled={pin.secondsLeft > 0}
      inputRef={inputRef}
      autoFocus
      notice={<PinNotice refusal={pin.refusal} seconds={pin.secondsLeft} />}
    />
  );
}
