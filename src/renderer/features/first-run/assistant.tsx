import { styled } from '@mui/material/styles';
import { asCallError } from '@renderer/app/call-error';
import { useAction } from '@renderer/app/client';
import { useShortcut } from '@renderer/app/use-shortcuts';
import { Action } from '@ui/components/action';
import { ErrorNotice } from '@renderer/components/error-notice';
import { Panel } from '@ui/components/panel';
import { color, size, zoomed } from '@ui/theme/tokens';
import { useLayoutEffect, useRef } from 'react';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { firstRunOf, policyOf } from './draft';
import type { Draft } from './draft';
import { usePolicyVerdict } from './policy-step';
import { STEPS, problemsOf, problemsOfStep, stepOfRefusal } from './problems';
import type { Step } from './problems';
import { StepBody } from './step-body';
import { StepRail } from './step-rail';
import { stepBeside, useFirstRun } from './store';

const Root = styled('main')({
  width: '100%',
  maxWidth: 1180,
  height: '100%',
  margin: '0 auto',
  padding: 'clamp(14px, 3.4vh, 28px)',
  display: 'grid',
  gridTemplateColumns: '240px minmax(0, 1fr)',
  gridTemplateRows: 'minmax(0, 1fr)',
  gap: 28,
  '& .side': { display: 'grid', gap: 20, alignContent: 'start' },
  '& .brand': {
    margin: 0,
    padding: '0 12px',
    fontSize: 20,
    fontWeight: 750,
    letterSpacing: '-0.02em',
  },
  [zoomed.narrow]: { gridTemplateColumns: 'minmax(0, 1fr)', '& > .side': { display: 'none' } },
});

const Sheet = styled(Panel)({
  minHeight: 0,
  overflow: 'hidden',
  '& form': { height: '100%', display: 'grid', gridTemplateRows: 'auto minmax(0, 1fr) auto' },
  '& header': { padding: '22px 28px 12px' },
  '& header span': { color: color.inkSoft, fontSize: size.secondary },
  '& h2': { margin: '2px 0 0', fontSize: 24, fontWeight: 700, letterSpacing: '-0.02em' },
  '& header p': { margin: '4px 0 0', color: color.inkSoft },
  '& .body': { overflowY: 'auto', padding: '8px 28px 20px' },
  '& footer': {
    display: 'grid',
    gridTemplateColumns: '160px 1fr 240px',
    alignItems: 'center',
    gap: 16,
    padding: '14px 28px',
    borderTop: `1px solid ${color.line}`,
  },
  [zoomed.narrow]: { '& footer': { gridTemplateColumns: '1fr 1fr', '& p': { display: 'none' } } },
  '& footer p': { margin: 0, color: color.danger, fontWeight: 600, fontSize: 14 },
});

/** Seven short steps; Enter goes on, Esc goes back, nothing typed is lost on the way. */
export function Assistant({ draft, onLeave }: { draft: Draft; onLeave: () => void }) {
  const { t } = useTranslation('firstRun');
  const { step, tried, edit, go, tryStep } = useFirstRun();
  const form = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => {
    const node = form.current;
    node?.addEventListener('keydown', enterGoesOn);
    return () => node?.removeEventListener('keydown', enterGoesOn);
  }, []);
  const complete = useAction('setup.complete');
  const problems = problemsOf(draft);
  const open = (it: Step) => Object.keys(problemsOfStep(problems, it)).length > 0;
  const verdict = usePolicyVerdict(policyOf(draft), !open('policy') && !open('company'));
  const blocked = (it: Step) => open(it) || (it === 'policy' && verdict.isError);
  const reachable = (it: Step) => STEPS.slice(0, STEPS.indexOf(it)).every((its) => !blocked(its));

  const finish = () => {
    if (complete.isPending) return;
    complete.mutate(firstRunOf(draft), {
      onError: (error) => {
        const where = stepOfRefusal(asCallError(error).code);
        if (where) go(where);
      },
    });
  };
  const forward = (event: FormEvent) => {
    event.preventDefault();
    tryStep(step);
    if (blocked(step)) {
      // After the marks are drawn.
      setTimeout(() => form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus());
      return;
    }
    const next = stepBeside(step, 1);
    if (next) go(next);
    else finish();
  };
  const back = () => {
    const before = stepBeside(step, -1);
    if (before) go(before);
    else onLeave();
  };
  useShortcut({ id: 'first-run.back', label: t('back'), key: 'Esc', quiet: true, run: back });

  const problemAt = (path: string) => {
    const problem = tried.includes(step) ? problems[path] : undefined;
    return problem ? t(`problems.${problem}`) : null;
  };
  return (
    <Root>
      <div className="side">
        <h1 className="brand">Coipo</h1>
        <StepRail
          step={step}
          done={(it) => tried.includes(it) && !blocked(it)}
          reachable={reachable}
          onGo={go}
        />
      </div>
      <Sheet>
        <form ref={form} onSubmit={forward} noValidate>
          <header>
            <span>{t('progress', { step: STEPS.indexOf(step) + 1, count: STEPS.length })}</span>
            <h2>{t(`steps.${step}`)}</h2>
            <p>{t(`${step}.intro`)}</p>
          </header>
          <div className="body">
            <ErrorNotice error={complete.error} />
            <StepBody
              key={step}
              step={step}
              draft={draft}
              edit={(change) => {
                if (complete.isError) complete.reset();
                edit(change);
              }}
              problemAt={problemAt}
              verdict={verdict}
            />
          </div>
          <footer>
            <Action keys="Esc" onClick={back}>
              {t('back')}
            </Action>
            <p role="status">{tried.includes(step) && open(step) && t('fix')}</p>
            <Action
              // Mounted anew for the summary, where it is what takes the focus.
              key={step === 'summary' ? 'complete' : 'next'}
              type="submit"
              tone="primary"
              keys="Enter"
              autoFocus={step === 'summary'}
            >
              {t(step === 'summary' ? 'summary.complete' : 'next')}
            </Action>
          </footer>
        </form>
      </Sheet>
    </Root>
  );
}

/** Enter goes on from lists and options too, where a form by itself would do nothing. */
function enterGoesOn(event: KeyboardEvent): void {
  const from = event.target as HTMLElement;
  if (event.key !== 'Enter' || !from.matches('select, [role="radio"]')) return;
  event.preventDefault();
  from.closest('form')?.requestSubmit();
}
