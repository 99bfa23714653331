import { parseClock } from '@shared/kernel/time';
import { styled } from '@mui/material/styles';
import { useAction } from '@renderer/app/client';
import { Action } from '@ui/components/action';
import { ErrorNotice } from '@renderer/components/error-notice';
import { Field } from '@ui/components/field';
import { color } from '@ui/theme/tokens';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';

const Form = styled('form')({
  display: 'grid',
  gap: 8,
  marginTop: 16,
  padding: '16px 12px 0',
  borderTop: `1px solid ${color.line}`,
});

/** When a business day begins, for who configures the site. */
export function CutoverForm({ cutover }: { cutover: string }) {
  const { t } = useTranslation('days');
  const { t: common } = useTranslation('admin');
  const [draft, setDraft] = useState(cutover);
  const save = useAction('days.setCutover');
  const changed = draft !== cutover;
  const sound = parseClock(draft) !== null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (changed && sound && !save.isPending) save.mutate({ cutover: draft });
  };
  return (
    <Form onSubmit={submit}>
      <Field
        mono
        inputMode="numeric"
        maxLength={5}
        placeholder="00:00"
        label={t('cutover.label')}
        hint={save.isSuccess && !changed ? t('cutover.saved') : t('cutover.hint')}
        problem={sound ? null : t('cutover.problem')}
        value={draft}
        onChange={(event) => setDraft(event.target.value)}
      />
      <ErrorNotice error={save.error} />
      {changed && (
        <Action type="submit" keys="Enter" disabled={!sound}>
          {common('save')}
        </Action>
      )}
    </Form>
  );
}
