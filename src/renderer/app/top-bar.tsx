import type { SignedIn } from '@shared/contracts/access';
import type { AppState } from '@shared/contracts/app';
import { formatTime } from '@shared/kernel/time';
import { styled } from '@mui/material/styles';
import { Pill } from '@ui/components/pill';
import { color, size, zoomed } from '@ui/theme/tokens';
import { useTranslation } from 'react-i18next';
import { BoothsPill } from '@renderer/features/booths/booths-pill';
import { MessagesPill } from '@renderer/features/messages/messages-pill';
import { DaysPill } from '@renderer/features/days/days-pill';
import { DemoMark } from './demo-mark';
import { PrinterPill, SyncPill, WarningPills } from './state-pills';
import { useMinute } from './state';
import { useView } from './view';
import { useRoleName } from './use-role-name';

const Bar = styled('header')({
  display: 'flex',
  alignItems: 'center',
  gap: 14,
  padding: '0 20px',
  minWidth: 0,
  [zoomed.narrow]: {
    overflowX: 'auto',
    scrollbarWidth: 'none',
    '& > *': { flexShrink: 0 },
    '& > .place': { display: 'none' },
  },
  background: color.surface,
  borderBottom: `1px solid ${color.line}`,
  '& .brand': { margin: 0, fontSize: 20, fontWeight: 750, letterSpacing: '-0.02em' },
  '& .place': {
    color: color.inkSoft,
    fontSize: size.text,
    whiteSpace: 'nowrap',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    minWidth: 0,
    // The place gives way first; the pills only when nothing of it is left.
    flexShrink: 100_000,
  },
  // What is well gives way to what is not: to its mark, at last.
  '& > [data-tone="good"], & > [data-tone="quiet"]': { flexShrink: 40, minWidth: 44 },
  '& > [data-tone="none"]': { flexShrink: 20, minWidth: 84 },
  '& .gap': { flex: '1 0 0' },
  '& time': { flex: 'none', fontSize: 22, fontWeight: 700, letterSpacing: '-0.02em' },
});

export function TopBar({ state, signedIn }: { state: AppState; signedIn: SignedIn }) {
  const { t } = useTranslation();
  const toggle = useView((it) => it.toggleSheet);
  const sheet = useView((it) => it.sheet);
  const role = useRoleName()(signedIn.role);
  const { site, terminal } = state;
  return (
    <Bar aria-label={t('regions.status')}>
      <h1 className="brand">{t('app')}</h1>
      {site?.demo && <DemoMark />}
      <span className="place">
        {t('place', { site: site?.name ?? '', terminal: terminal?.name ?? '' })}
      </span>
      <ShiftPill state={state} />
      <span className="gap" />
      <MessagesPill />
      <BoothsPill />
      <DaysPill />
      <WarningPills state={state} />
      <PrinterPill
        printing={state.printing}
        expanded={sheet === 'printing'}
        onClick={() => toggle('printing')}
      />
      <SyncPill sync={state.sync} />
      <Pill onClick={() => toggle('settings')} expanded={sheet === 'settings'}>
        {t('pill.user', { name: signedIn.displayName, role })}
      </Pill>
      <Clock zone={site?.zone} />
    </Bar>
  );
}

function ShiftPill({ state: { shift, site } }: { state: AppState }) {
  const { t } = useTranslation();
  const toggle = useView((it) => it.toggleSheet);
  const open = useView((it) => it.sheet === 'shift');
  const onClick = () => toggle('shift');
  if (!shift) {
    return (
      <Pill tone="attention" onClick={onClick} expanded={open}>
        {t('pill.noShift')}
      </Pill>
    );
  }
  const time = formatTime(shift.openedAt, site?.zone ?? 'UTC');
  return (
    <Pill tone={shift.counted ? 'attention' : 'good'} onClick={onClick} expanded={open}>
      {t(shift.counted ? 'pill.shiftCounted' : 'pill.shift', { number: shift.number, time })}
    </Pill>
  );
}

/** Wall clock of the site, whatever zone this PC thinks it is in. */
export function Clock({ zone }: { zone: string | undefined }) {
  const { t } = useTranslation();
  const minute = useMinute();
  return <time aria-label={t('clock')}>{formatTime(minute, zone ?? 'UTC')}</time>;
}
