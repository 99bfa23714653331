import { useAction } from '@renderer/app/client';
import { useShortcut } from '@renderer/app/use-shortcuts';
import { Action } from '@ui/components/action';
import { Done } from '@ui/components/done';
import { ErrorNotice } from '@renderer/components/error-notice';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { isPinReady, NO_PIN } from './draft';
import { Deed, Form } from './panel-parts';
import { PinFields } from './pin-fields';

export function PinDeed({ userId }: { userId: string }) {
  const { t } = useTranslation('people');
  const [open, setOpen] = useState(false);
  const [pin, setPin] = useState(NO_PIN);
  const reset = useAction('users.resetPin');
  const close = () => {
    setOpen(false);
    setPin(NO_PIN);
  };
  useShortcut({
    id: 'people.pin',
    key: 'Esc',
    label: t('close'),
    quiet: true,
    disabled: !open,
    run: close,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isPinReady(pin) || reset.isPending) return;
    reset.mutate({ userId, pin: pin.pin }, { onSuccess: close });
  };
  return (
    <Deed>
      <h4>{t('pinTitle')}</h4>
      <p>{t('resetPinNote')}</p>
      <ErrorNotice error={reset.error} />
      {reset.isSuccess && !open && <Done title={t('pinDone')}>{t('createdThen')}</Done>}
      {open ? (
        <Form onSubmit={submit}>
          <PinFields draft={pin} onChange={setPin} autoFocus />
          <div className="buttons">
            <Action keys="Esc" onClick={close}>
              {t('close')}
            </Action>
            <Action type="submit" tone="primary" keys="Enter" disabled={!isPinReady(pin)}>
              {t('resetPin')}
            </Action>
          </div>
        </Form>
      ) : (
        <Action
          edits
          wide
          onClick={() => {
            reset.reset();
            setOpen(true);
          }}
        >
          {t('resetPin')}
        </Action>
      )}
    </Deed>
  );
}
