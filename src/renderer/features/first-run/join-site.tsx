import { styled } from '@mui/material/styles';
import { useAction } from '@renderer/app/client';
import { ErrorNotice } from '@renderer/components/error-notice';
import { groupCode, holdsAddress } from '@renderer/features/sync/code-text';
import { InView } from '@renderer/components/in-view';
import { Action } from '@ui/components/action';
import { Field } from '@ui/components/field';
import { color, radius, size, zoomed } from '@ui/theme/tokens';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

const Root = styled('main')({
  width: '100%',
  maxWidth: 760,
  margin: 'auto',
  padding: 32,
  [zoomed.narrow]: { padding: 16 },
  '& h1': { margin: 0, fontSize: 28, fontWeight: 750, letterSpacing: '-0.02em' },
  '& > p': { margin: '8px 0 20px', fontSize: 17, color: color.inkSoft, textWrap: 'pretty' },
});

const Form = styled('form')({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(min(260px, 100%), 1fr))',
  gap: 16,
  padding: '20px 24px',
  border: `1px solid ${color.line}`,
  borderRadius: radius.panel,
  background: color.surface,
  '& > .whole': { gridColumn: '1 / -1', display: 'flex', gap: 8, flexWrap: 'wrap' },
  '& > .whole:empty': { display: 'none' },
  '& > .whole > [role="alert"]': { flex: '1 1 100%' },
  '& > .note': { gridColumn: '1 / -1', margin: 0, fontSize: size.text, color: color.inkSoft },
});

/** One more booth of a site that is there: where its headquarters is, the code, and what it is called. */
export function JoinSite({ onLeave }: { onLeave: () => void }) {
  const { t } = useTranslation('firstRun');
  const { t: sync } = useTranslation('sync');
  const [draft, setDraft] = useState({ code: '', url: '', letter: '', name: '' });
  const join = useAction('sync.join');
  const set = (change: Partial<typeof draft>) => setDraft({ ...draft, ...change });
  const scanned = holdsAddress(draft.code);
  const { code, url, letter, name } = draft;
  const filled = code.trim() !== '' && (scanned || url.trim() !== '');
  const ready = filled && letter !== '' && name.trim() !== '' && !join.isPending;
  const submit = () => {
    if (!ready) return;
    join.mutate({ url: scanned ? null : url, code, terminal: { code: letter, name } });
  };
  return (
    <Root>
      <h1>{t('join.title')}</h1>
      <p>{t('join.intro')}</p>
      <Form
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Field
          label={sync('enrol.code')}
          hint={sync(scanned ? 'enrol.scanned' : 'enrol.codeHint')}
          mono
          autoFocus
          maxLength={600}
          placeholder="ABCD-EFGH-JKM"
          value={code}
          onChange={(event) => set({ code: groupCode(event.target.value) })}
        />
        <Field
          label={sync('enrol.url')}
          hint={sync('enrol.urlHint')}
          maxLength={300}
          placeholder="https://"
          disabled={scanned}
          value={scanned ? '' : url}
          onChange={(event) => set({ url: event.target.value })}
        />
        <Field
          label={t('join.letter')}
          hint={t('join.letterHint')}
          mono
          maxLength={3}
          value={letter}
          onChange={(event) => set({ letter: letters(event.target.value) })}
        />
        <Field
          label={t('join.name')}
          hint={t('join.nameHint')}
          maxLength={40}
          value={name}
          onChange={(event) => set({ name: event.target.value })}
        />
        <p className="note">{t('join.people')}</p>
        <InView className="whole" of={join.error}>
          <ErrorNotice error={join.error} />
        </InView>
        <div className="whole">
          <Action type="submit" tone="primary" disabled={!ready}>
            {t(join.isPending ? 'join.running' : 'join.action')}
          </Action>
          <Action onClick={onLeave}>{t('join.back')}</Action>
        </div>
      </Form>
    </Root>
  );
}

const letters = (typed: string): string => typed.toUpperCase().replaceAll(/[^A-Z]/g, '');
