import { formatClp } from '@shared/kernel/money';
import { styled } from '@mui/material/styles';
import { color } from '@ui/theme/tokens';
import { useTranslation } from 'react-i18next';
import { numberOf } from './draft';
import type { Draft } from './draft';
import { previewSpots } from './spots-preview';

const List = styled('dl')({
  display: 'grid',
  gridTemplateColumns: '150px 1fr',
  margin: 0,
  '& > *': { margin: 0, padding: '10px 0', borderBottom: `1px solid ${color.line}` },
  '& dt': { color: color.inkSoft },
  '& dd > span': { display: 'block' },
});

/** Everything that will be created, to read once before it is. */
export function SummaryStep({ draft }: { draft: Draft }) {
  const { t } = useTranslation('firstRun');
  const { t: printing } = useTranslation('printing');
  const { company, site, terminal, admin, policy, printer } = draft;
  const preview = previewSpots(draft.spots);
  const window = { from: policy.dayFrom, to: policy.dayTo };
  const charging = [
    policy.mode === 'per_minute'
      ? t('summary.perMinute', window)
      : t('summary.tranche', {
          ...window,
          first: policy.firstTranche,
          next: policy.nextTranche,
        }),
    ...(numberOf(policy.freeMinutes) > 0
      ? [t('summary.free', { minutes: policy.freeMinutes })]
      : []),
    ...(numberOf(policy.dailyCap) > 0
      ? [t('summary.cap', { amount: formatClp(numberOf(policy.dailyCap)) })]
      : []),
  ];
  return (
    <List>
      <dt>{t('summary.company')}</dt>
      <dd>
        {company.name} · {company.rut} · {company.activity}
      </dd>
      <dt>{t('summary.site')}</dt>
      <dd>
        {site.name} · {site.address || company.address} · {site.zone}
      </dd>
      <dt>{t('summary.terminal')}</dt>
      <dd>
        {terminal.name} · {terminal.code}
      </dd>
      <dt>{t('summary.admin')}</dt>
      <dd>
        {admin.displayName} · {admin.username}
      </dd>
      <dt>{t('summary.classes')}</dt>
      <dd>
        {draft.classes.map((it) => (
          <span key={it.id}>
            {t('summary.rates', {
              name: it.name,
              day: formatClp(numberOf(it.dayRate)),
              night: formatClp(numberOf(it.nightRate)),
            })}
          </span>
        ))}
      </dd>
      <dt>{t('summary.policy')}</dt>
      <dd>{charging.join(' · ')}</dd>
      <dt>{t('summary.spots')}</dt>
      <dd>
        {t('spots.total', { count: preview.total })}
        {preview.zones.map((it) => ` · ${it.zone} ${it.spots.length}`).join('')}
      </dd>
      <dt>{t('summary.printer')}</dt>
      <dd>{printing(`form.${printer.kind}`)}</dd>
    </List>
  );
}
