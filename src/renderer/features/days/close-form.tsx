import type { ClosedDay, DayPreview } from '@shared/contracts/closings';
import { styled } from '@mui/material/styles';
import { useAction } from '@renderer/app/client';
import { Action } from '@ui/components/action';
import { ErrorNotice } from '@renderer/components/error-notice';
import { Field } from '@ui/components/field';
import { color, radius, size, zoomed } from '@ui/theme/tokens';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';

const Form = styled('form')({
  display: 'grid',
  gap: 12,
  padding: '14px 16px 16px',
  borderRadius: radius.control,
  border: `1px solid ${color.line}`,
  background: color.sunken,
  '& p': { margin: 0, color: color.inkSoft, fontSize: size.secondary },
  '& .row': {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    gap: 12,
    alignItems: 'end',
    [zoomed.narrow]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
});

interface Props {
  readonly day: DayPreview;
  readonly first: boolean;
  readonly blocked: boolean;
  readonly onClosed: (day: ClosedDay) => void;
}

/** Closing is said once, with what it means beside it. */
export function CloseForm({ day, first, blocked, onClosed }: Props) {
  const { t } = useTranslation('days');
  const [note, setNote] = useState('');
  const close = useAction('days.close');
  const sound = day.addsUp && day.faults.length === 0;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (blocked || close.isPending) return;
    const request = { date: day.date, note, acceptFaults: !sound };
    close.mutate(request, { onSuccess: onClosed });
  };
  return (
    <Form onSubmit={submit}>
      <p>
        {t('close.intro')} {day.running && t('close.runningIntro')} {first && t('close.first')}
      </p>
      <div className="row">
        <Field
          label={t('close.note')}
          maxLength={200}
          value={note}
          disabled={blocked}
          onChange={(event) => setNote(event.target.value)}
        />
        <Action
          type="submit"
          tone={sound ? 'primary' : 'danger'}
          keys="Enter"
          disabled={blocked || close.isPending}
        >
          {t(sound ? 'close.action' : 'close.acceptAction')}
        </Action>
      </div>
      <ErrorNotice error={close.error} />
    </Form>
  );
}
