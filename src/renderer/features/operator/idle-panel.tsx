import { styled } from '@mui/material/styles';
import { useCall } from '@renderer/app/client';
import { useAppState, useMay, useZone } from '@renderer/app/state';
import { PlateText } from '@ui/components/plate-text';
import { color } from '@ui/theme/tokens';
import { formatClp } from '@shared/kernel/money';
import { displayPlate } from '@shared/kernel/plate';
import { formatTime } from '@shared/kernel/time';
import { useTranslation } from 'react-i18next';
import { UnreadMessage } from '@renderer/features/messages/unread-message';
import { NoShift } from './charge/no-shift';
import { useOutcome } from './outcome/outcome-store';
import { OutcomeStrip } from './outcome/outcome-strip';
import { PanelBody, SidePanel } from './panel-parts';

const Guide = styled('div')({
  display: 'grid',
  gap: 14,
  padding: '6px 0',
  '& h2': { margin: 0, fontSize: 20, fontWeight: 650, letterSpacing: '-0.01em' },
  '& dl': { margin: 0, display: 'grid', gap: 10 },
  '& dt': { fontWeight: 600 },
  '& dd': { margin: 0, color: color.inkSoft, fontSize: 14 },
});

const Recent = styled('ul')({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  fontSize: 14,
  '& li': {
    display: 'grid',
    gridTemplateColumns: '52px minmax(0, 1fr) auto auto',
    alignItems: 'baseline',
    gap: 10,
    padding: '7px 0',
    borderTop: `1px solid ${color.line}`,
  },
  '& .soft': { color: color.inkSoft },
  '& .reversed': { textDecoration: 'line-through', color: color.inkSoft },
});

/** As many as fit beside the last outcome on the lowest screen. */
const SHOWN = 6;

/** Nobody at the barrier: what the last action came to, what to do first, the latest payments. */
export function IdlePanel() {
  const { t } = useTranslation('operator');
  const outcome = useOutcome((it) => it.outcome);
  const may = useMay('payments:charge');
  const shiftOpen = useAppState()?.shift != null;
  return (
    <SidePanel aria-label={t('idle.label')}>
      <OutcomeStrip roomy />
      <PanelBody>
        <UnreadMessage />
        {!outcome && (
          <Guide>
            <h2>{t('idle.title')}</h2>
            <dl>
              <div>
                <dt>{t('idle.enterTitle')}</dt>
                <dd>{t('idle.enter')}</dd>
              </div>
              <div>
                <dt>{t('idle.leaveTitle')}</dt>
                <dd>{t('idle.leave')}</dd>
              </div>
              <div>
                <dt>{t('idle.oddTitle')}</dt>
                <dd>{t('idle.odd')}</dd>
              </div>
            </dl>
          </Guide>
        )}
        {may && shiftOpen && <RecentPayments />}
      </PanelBody>
      {may && !shiftOpen && <NoShift />}
    </SidePanel>
  );
}

function RecentPayments() {
  const { t } = useTranslation('operator');
  const zone = useZone();
  const recent = useCall('payments.recent', { limit: SHOWN }).data;
  if (!recent || recent.length === 0) return null;
  return (
    <section aria-label={t('idle.recent')}>
      <h2 style={{ margin: '0 0 6px', fontSize: 13, fontWeight: 650 }}>{t('idle.recent')}</h2>
      <Recent>
        {recent.map((it) => (
          <li key={it.paymentId}>
            <span className="soft">{formatTime(it.paidAt, zone)}</span>
            <PlateText>{displayPlate(it.plate)}</PlateText>
            <span className="soft">{it.reversed > 0 ? t('idle.reversed') : it.receiptNumber}</span>
            <span className={it.reversed > 0 ? 'reversed' : undefined}>
              {formatClp(it.amount + it.rounding)}
            </span>
          </li>
        ))}
      </Recent>
    </section>
  );
}
