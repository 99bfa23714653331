import { useAction } from '@renderer/app/client';
import { useZone } from '@renderer/app/state';
import { useShortcut } from '@renderer/app/use-shortcuts';
import { Action } from '@ui/components/action';
import { useLock } from '@ui/components/lock';
import { ErrorNotice } from '@renderer/components/error-notice';
import { SideSheet } from '@renderer/components/side-sheet';
import type { AgreementDetails } from '@shared/contracts/agreements';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { draftOf, NEW_AGREEMENT, problemsOf, termsOf } from './agreement-draft';
import { AgreementFields } from './agreement-fields';
import { discountWords } from './agreement-words';

interface Props {
  /** `null`: a new one. */
  readonly edited: AgreementDetails | null;
  readonly onClose: () => void;
}

/** A new agreement, or other dates and limits of one. */
export function AgreementSheet({ edited, onClose }: Props) {
  const { t } = useTranslation('tariffs');
  const zone = useZone();
  const create = useAction('agreements.create');
  const change = useAction('agreements.change');
  const [draft, setDraft] = useState(() => (edited ? draftOf(edited, zone) : NEW_AGREEMENT));
  const [tried, setTried] = useState(false);
  const problems = problemsOf(draft);
  const locked = useLock() !== null;
  const busy = create.isPending || change.isPending;
  const save = () => {
    if (locked) return;
    setTried(true);
    if (Object.keys(problems).length > 0 || busy) return;
    const terms = termsOf(draft, zone);
    const then = { onSuccess: onClose };
    if (edited) {
      const { agreementId } = edited;
      change.mutate({ ...terms, agreementId, active: draft.active }, then);
    } else {
      const discount = { kind: draft.kind, value: Number(draft.value) };
      create.mutate({ ...terms, code: draft.code, discount }, then);
    }
  };
  return (
    <SideSheet
      title={edited ? edited.name : t('agreements.add')}
      subtitle={
        edited
          ? t('agreements.fixed', {
              code: edited.code,
              discount: discountWords(t, edited.discount),
            })
          : t('agreements.note')
      }
      onClose={onClose}
      footer={
        <SaveButton
          words={t(edited ? 'agreements.save' : 'agreements.create')}
          busy={busy}
          onSave={save}
        />
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <AgreementFields
          draft={draft}
          isNew={edited === null}
          problemAt={(name) => {
            const problem = tried ? problems[name] : undefined;
            return problem ? t(`agreements.problems.${problem}`) : null;
          }}
          onDraft={setDraft}
        />
        <ErrorNotice error={create.error ?? change.error} />
        <button type="submit" hidden>
          {t('agreements.save')}
        </button>
      </form>
    </SideSheet>
  );
}

/** Inside the sheet, so that its key is the sheet's. */
function SaveButton({ words, busy, onSave }: { words: string; busy: boolean; onSave: () => void }) {
  useShortcut({ id: 'agreement.save', key: 'Ctrl+S', label: words, quiet: true, run: onSave });
  return (
    <Action edits tone="primary" wide tall keys="Ctrl+S" disabled={busy} onClick={onSave}>
      {words}
    </Action>
  );
}
