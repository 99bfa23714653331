import { styled } from '@mui/material/styles';
import { Action } from '@ui/components/action';
import { ErrorNotice } from '@renderer/components/error-notice';
import { Field } from '@ui/components/field';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

const Form = styled('form')({ display: 'grid', gap: 8, marginTop: 8 });
const Buttons = styled('div')({ display: 'flex', flexWrap: 'wrap', gap: 8 });
const Place = styled('div')({ marginTop: 6, justifySelf: 'start' });

interface Props {
  readonly from: string;
  readonly onWithdraw: (reason: string) => Promise<unknown>;
}

/** Takes a scheduled change back: one button, then a reason. Esc leaves it scheduled. */
export function Withdraw({ from, onWithdraw }: Props) {
  const { t } = useTranslation('tariffs');
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [error, setError] = useState<unknown>(null);
  if (!open) {
    return (
      <Place>
        <Action edits label={t('line.withdrawOf', { from })} onClick={() => setOpen(true)}>
          {t('line.withdraw')}
        </Action>
      </Place>
    );
  }
  return (
    <Form
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim().length < 3) return;
        onWithdraw(reason).catch(setError);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        setOpen(false);
      }}
    >
      <Field
        label={t('line.reason')}
        hint={t('line.reasonHint')}
        autoFocus
        maxLength={200}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <ErrorNotice error={error} />
      <Buttons>
        <Action tone="danger" type="submit" disabled={reason.trim().length < 3}>
          {t('line.confirm')}
        </Action>
        <Action keys="Esc" onClick={() => setOpen(false)}>
          {t('line.keep')}
        </Action>
      </Buttons>
    </Form>
  );
}
