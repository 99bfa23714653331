import { styled } from '@mui/material/styles';
import { useCall } from '@renderer/app/client';
import { Choice } from '@ui/components/choice';
import { Done } from '@ui/components/done';
import { ErrorNotice } from '@renderer/components/error-notice';
import { Field } from '@ui/components/field';
import type { PolicyDraft } from '@ui/policy-draft';
import { color, radius, size } from '@ui/theme/tokens';
import { useTranslation } from 'react-i18next';
import { policyOf } from './draft';
import { StepGrid } from './grid';
import type { StepProps } from './step-props';

const Law = styled('aside')({
  gridColumn: '1 / -1',
  padding: '14px 18px',
  borderRadius: radius.control,
  border: `1px solid ${color.line}`,
  background: color.sunken,
  fontSize: 14,
  '& h3': { margin: '0 0 6px', fontSize: 14 },
  '& ul': { margin: 0, paddingLeft: 18, color: color.inkSoft },
  '& span': { fontWeight: 400, color: color.inkSoft, fontSize: size.secondary },
});

const Mode = styled('span')({
  width: '100%',
  textAlign: 'left',
  '& small': { display: 'block', color: color.inkSoft, fontSize: size.secondary, fontWeight: 400 },
});

/** Main says whether the law allows it, at every change. */
export function usePolicyVerdict(policy: ReturnType<typeof policyOf>, complete: boolean) {
  return useCall('setup.checkPolicy', { policy }, { enabled: complete, staleTime: Infinity });
}

interface Props extends StepProps {
  readonly verdict: ReturnType<typeof usePolicyVerdict>;
}

export function PolicyStep({ draft, edit, problemAt, verdict }: Props) {
  const { t } = useTranslation('firstRun');
  const { policy } = draft;
  const set = (change: Partial<PolicyDraft>) => edit({ policy: { ...policy, ...change } });
  const field = (name: Exclude<keyof PolicyDraft, 'mode'>, hint?: string) => (
    <div className="c3">
      <Field
        label={t(`policy.${name}`)}
        hint={hint}
        inputMode={name === 'dayFrom' || name === 'dayTo' ? 'text' : 'numeric'}
        value={policy[name]}
        problem={problemAt(`policy.${name}`)}
        onChange={(it) => set({ [name]: it.target.value })}
      />
    </div>
  );
  return (
    <StepGrid>
      <div className="c6">
        <Choice
          label={t('policy.mode')}
          autoFocus
          value={policy.mode}
          options={(['per_minute', 'tranche'] as const).map((value) => ({
            value,
            label: (
              <Mode>
                {t(`policy.${value}`)}
                <small>{t(`policy.${value}Then`)}</small>
              </Mode>
            ),
          }))}
          onChange={(mode) => set({ mode })}
        />
      </div>
      {policy.mode === 'tranche' && (
        <>
          {field('firstTranche')}
          {field('nextTranche')}
        </>
      )}
      {field('dayFrom')}
      {field('dayTo')}
      {field('freeMinutes', t('policy.freeMinutesHint'))}
      {field('dailyCap', t('policy.dailyCapHint'))}
      <div className="c6">
        {verdict.isError && <ErrorNotice error={verdict.error} />}
        {verdict.isSuccess && <Done title={t('policy.good')} />}
      </div>
      <Law>
        <h3>
          {t('policy.law')} <span>· {t('policy.lawName')}</span>
        </h3>
        <ul>
          <li>{t('policy.lawRound')}</li>
          <li>{t('policy.lawTranche')}</li>
          <li>{t('policy.lawTicket')}</li>
        </ul>
      </Law>
    </StepGrid>
  );
}
