import type { Layout } from '@shared/contracts/spots';
import { useAction } from '@renderer/app/client';
import { useShortcut } from '@renderer/app/use-shortcuts';
import { Action } from '@ui/components/action';
import { ErrorNotice } from '@renderer/components/error-notice';
import { useTranslation } from 'react-i18next';
import { diffOf, isSame, wantedOf } from './plan';
import type { Draft, PlanDiff } from './plan';
import { beginFrom } from './plan-store';

interface Props {
  readonly base: Layout;
  readonly draft: Draft;
  readonly twins: ReadonlySet<string>;
}

/** What would be saved, in figures, and saving it. */
export function SaveBar({ base, draft, twins }: Props) {
  const { t } = useTranslation('spots');
  const { t: tAdmin } = useTranslation('admin');
  const save = useAction('spots.saveLayout');
  const diff = diffOf(draft, base);
  const clean = isSame(diff);
  const maySave = !clean && twins.size === 0 && !save.isPending;
  const run = (): void => {
    if (!maySave) return;
    const input = { version: base.version, layout: wantedOf(draft, base) };
    save.mutate(input, { onSuccess: beginFrom });
  };
  useShortcut({ id: 'spots.save', key: 'Ctrl+S', label: t('savePlan'), disabled: !maySave, run });
  return (
    <>
      <Action edits tone="primary" keys="Ctrl+S" disabled={!maySave} onClick={run}>
        {tAdmin('save')}
      </Action>
      <Action
        disabled={clean}
        onClick={() => {
          save.reset();
          beginFrom(base);
        }}
      >
        {tAdmin('discard')}
      </Action>
      {save.error ? (
        <ErrorNotice error={save.error} />
      ) : (
        <span role="status">
          {clean ? t(save.isSuccess ? 'savedNow' : 'nothingToSave') : <Changes diff={diff} />}
        </span>
      )}
    </>
  );
}

function Changes({ diff }: { diff: PlanDiff }) {
  const { t } = useTranslation('spots');
  const parts = [
    diff.added > 0 && t('diff.added', { count: diff.added }),
    diff.changed > 0 && t('diff.changed', { count: diff.changed }),
    diff.removed > 0 && t('diff.removed', { count: diff.removed }),
    diff.zones && t('diff.zones'),
  ].filter((it) => it !== false);
  return <>{parts.join(' · ')}</>;
}
