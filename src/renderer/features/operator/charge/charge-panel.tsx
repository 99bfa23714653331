import { useMay, useAppState, useZone } from '@renderer/app/state';
import { ErrorNotice } from '@renderer/components/error-notice';
import { KeyHint } from '@ui/components/key-hint';
import { PlateText } from '@ui/components/plate-text';
import { OutcomeStrip } from '@renderer/features/operator/outcome/outcome-strip';
import {
  BigLine,
  Note,
  PanelBody,
  PanelHead,
  SidePanel,
} from '@renderer/features/operator/panel-parts';
import { useClassName } from '@renderer/features/operator/use-subject';
import type { Debt, OpenStay } from '@shared/contracts/parking';
import type { Charge } from '@shared/contracts/payments';
import { formatClp } from '@shared/kernel/money';
import { formatDuration, formatTime } from '@shared/kernel/time';
import { useTranslation } from 'react-i18next';
import { BoothNotes } from '@renderer/features/booths/booth-notes';
import { DebtNote } from '@renderer/features/money/debt-note';
import { AgreementChoice } from './agreement-choice';
import { ExplanationLines } from './explanation-lines';
import { PayArea } from './pay-area';
import { NoShift } from './no-shift';
import { sumTenders, type TenderSum } from './tender-sum';
import { useTender } from './tender-store';
import { useCharge } from './use-charge';

interface Props {
  readonly stay: OpenStay;
  readonly debt: Debt | null;
  /** The same plate, open a second time. */
  readonly twin: OpenStay | null;
}

/** The stay in the field and its money. */
export function ChargePanel({ stay, debt, twin }: Props) {
  const { t } = useTranslation('operator');
  const { charge, error } = useCharge(stay);
  const state = useTender();
  const sum = charge ? sumTenders(charge.amount, state) : null;
  const may = useMay('payments:charge');
  const shiftOpen = useAppState()?.shift != null;
  return (
    <SidePanel aria-label={t('charge.label')}>
      <OutcomeStrip />
      <StayHead stay={stay} charge={charge} />
      <AmountLine stay={stay} charge={charge} sum={sum} />
      <PanelBody>
        <BoothNotes stay={stay} twin={twin} />
        {debt !== null && <DebtNote debt={debt} />}
        <Notices charge={charge} sum={sum} />
        {charge && <ExplanationLines charge={charge} rounding={sum?.rounding ?? 0} />}
        <ErrorNotice error={error} />
        {may && shiftOpen && state.method !== 'mixed' && <AgreementChoice />}
      </PanelBody>
      {may && shiftOpen && charge && sum && <PayArea charge={charge} sum={sum} />}
      {may && !shiftOpen && <NoShift />}
      {!may && (
        <Note className="attention">
          <strong>{t('charge.mayNot')}</strong>
          <br />
          {t('charge.mayNotThen')}
        </Note>
      )}
    </SidePanel>
  );
}

function StayHead({ stay, charge }: { stay: OpenStay; charge: Charge | null }) {
  const { t } = useTranslation('operator');
  const zone = useZone();
  const className = useClassName(stay.vehicleClass);
  const until = charge?.quotedAt ?? stay.startTime + stay.minutes * 60_000;
  return (
    <PanelHead>
      <h2>
        <PlateText>{stay.plate.display}</PlateText>
      </h2>
      <div>
        <strong>{formatDuration(charge?.minutes ?? stay.minutes)}</strong>
      </div>
      <p>
        {t('charge.ticket', { ticket: stay.ticketNumber, spot: stay.spotCode, class: className })}
      </p>
      <p>
        {formatTime(stay.startTime, zone)} → {formatTime(until, zone)}
      </p>
    </PanelHead>
  );
}

interface MoneyProps {
  readonly charge: Charge | null;
  readonly sum: TenderSum | null;
}

function AmountLine({ stay, charge, sum }: MoneyProps & { stay: OpenStay }) {
  const { t } = useTranslation('operator');
  const zone = useZone();
  const frozen = useTender((it) => it.frozen);
  const due = charge ? charge.amount + (sum?.rounding ?? 0) : stay.amount;
  return (
    <BigLine>
      <div className="big" data-testid="amount-due">
        {formatClp(due)}
      </div>
      {frozen && (
        <div className="aside">
          {t('charge.frozen', { time: formatTime(frozen.quotedAt, zone) })}
          <br />
          <KeyHint keys="Esc" /> {t('charge.release')}
        </div>
      )}
    </BigLine>
  );
}

/** What the operator must know about this amount before charging it. */
function Notices({ charge, sum }: MoneyProps) {
  const { t } = useTranslation('operator');
  const { lostTicket, outdated } = useTender();
  return (
    <>
      {outdated && charge && sum && (
        <Note className="attention" role="alert">
          <strong>
            {t('charge.expired', {
              before: formatClp(outdated.due),
              now: formatClp(charge.amount + sum.rounding),
            })}
          </strong>{' '}
          {t('charge.expiredThen')}
        </Note>
      )}
      {lostTicket && (
        <Note className="attention">
          <strong>{t('charge.lost')}</strong> ·{' '}
          {t('charge.lostThen', { evidence: lostTicket.evidence })}
        </Note>
      )}
    </>
  );
}
