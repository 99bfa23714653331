import { styled } from '@mui/material/styles';
import { useCall } from '@renderer/app/client';
import { useShortcut } from '@renderer/app/use-shortcuts';
import { useZone } from '@renderer/app/state';
import { BoothMark } from '@renderer/features/booths/booth-mark';
import { Action } from '@ui/components/action';
import { Choice } from '@ui/components/choice';
import { EmptyState } from '@ui/components/empty-state';
import { ErrorNotice } from '@renderer/components/error-notice';
import { Money } from '@ui/components/money';
import { PlateText } from '@ui/components/plate-text';
import type { OpenStay } from '@shared/contracts/parking';
import { formatDateTime, formatDuration } from '@shared/kernel/time';
import { keepPreviousData } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CorrectStay } from './correct-stay';
import { RowList } from './row-list';
import type { Said } from './stay-actions';
import { StayHead } from './stay-head';
import { VoidStay } from './void-stay';

const AGES = { day: 24, days: 72, all: 0 } as const;
type Age = keyof typeof AGES;

const Column = styled('div')({ display: 'grid', gap: 14 });

interface Props {
  /** To where it was opened from, when that is not the list on the left. */
  readonly onLeave?: () => void;
  /** The car is here after all and pays: its plate goes into the field. */
  readonly onCharge: (plate: string) => void;
  readonly onDone: (said: Said) => void;
}

/** Stays that nobody closed, oldest first, with what each would owe by now. */
export function ForgottenStays({ onLeave, onCharge, onDone }: Props) {
  const { t } = useTranslation('stays');
  const [age, setAge] = useState<Age>('day');
  const [stay, setStay] = useState<OpenStay | null>(null);
  const aged = useCall(
    'sessions.aged',
    { hours: AGES[age] },
    { placeholderData: keepPreviousData, refetchInterval: 60_000 },
  );
  const stays = aged.data ?? [];
  if (stay) {
    return (
      <OneForgotten
        stay={stay}
        onBack={() => setStay(null)}
        onCharge={onCharge}
        onDone={(said) => {
          setStay(null);
          onDone(said);
        }}
      />
    );
  }
  const owed = stays.reduce((sum, it) => sum + it.amount, 0);
  return (
    <Column>
      <Choice
        label={t('forgotten.age')}
        value={age}
        autoFocus
        options={[
          { value: 'day', label: t('forgotten.day') },
          { value: 'days', label: t('forgotten.days') },
          { value: 'all', label: t('forgotten.all') },
        ]}
        onChange={setAge}
      />
      <ErrorNotice error={aged.error} />
      {stays.length > 0 && (
        <div>
          {t('forgotten.sum', { count: stays.length })} <Money value={owed} />
        </div>
      )}
      <StayRows stays={stays} onTake={setStay} />
      {aged.data && stays.length === 0 && (
        <EmptyState title={t('forgotten.none')}>{t('forgotten.noneThen')}</EmptyState>
      )}
      {onLeave && <LeaveAction onLeave={onLeave} />}
    </Column>
  );
}

function LeaveAction({ onLeave }: { onLeave: () => void }) {
  const { t } = useTranslation('operator');
  const label = t('special.back');
  useShortcut({ id: 'forgotten.leave', key: 'Ctrl+B', label, quiet: true, run: onLeave });
  return (
    <Action keys="Ctrl+B" onClick={onLeave}>
      {label}
    </Action>
  );
}

function StayRows(props: {
  readonly stays: readonly OpenStay[];
  readonly onTake: (stay: OpenStay) => void;
}) {
  const { t } = useTranslation('stays');
  const zone = useZone();
  return (
    <RowList
      label={t('forgotten.list')}
      rows={props.stays}
      keyOf={(it) => it.sessionId}
      columns="112px 52px 104px minmax(0, 1fr) auto"
      onTake={props.onTake}
    >
      {(it) => (
        <>
          <PlateText size={17}>{it.plate.display}</PlateText>
          <strong>{it.spotCode}</strong>
          <span>{formatDuration(it.minutes)}</span>
          <span className="soft">
            {formatDateTime(it.startTime, zone)} · {it.ticketNumber} <BoothMark stay={it} short />
          </span>
          <span className="end">
            <Money value={it.amount} />
          </span>
        </>
      )}
    </RowList>
  );
}

interface OneProps extends Omit<Props, 'onLeave'> {
  readonly stay: OpenStay;
  readonly onBack: () => void;
}

type Way = 'charge' | 'correct' | 'close';

/** Three ways out of a forgotten stay: the car pays, the entry was wrong, or the car is gone. */
function OneForgotten({ stay, onBack, onCharge, onDone }: OneProps) {
  const { t } = useTranslation('stays');
  const [way, setWay] = useState<Exclude<Way, 'charge'> | null>(null);
  const back = way === null ? onBack : () => setWay(null);
  const take = (it: Way) => (it === 'charge' ? onCharge(stay.plate.normalised) : setWay(it));
  useShortcut({
    id: 'forgotten.list',
    key: 'Ctrl+B',
    label: t('forgotten.back'),
    quiet: true,
    run: back,
  });
  return (
    <Column>
      {way === 'correct' && <CorrectStay stay={stay} onDone={onDone} />}
      {way === 'close' && <VoidStay kind="forgotten" stay={stay} onDone={onDone} />}
      {way === null && (
        <>
          <StayHead stay={stay} />
          <div>
            {t('forgotten.owes')} <Money value={stay.amount} size="large" />
          </div>
          {(['charge', 'correct', 'close'] as const).map((it, index) => (
            <WayAction key={it} way={it} index={index} onTake={take} />
          ))}
        </>
      )}
      <Action keys="Ctrl+B" onClick={back}>
        {t('forgotten.back')}
      </Action>
    </Column>
  );
}

function WayAction(props: {
  readonly way: Way;
  readonly index: number;
  readonly onTake: (way: Way) => void;
}) {
  const { t } = useTranslation('stays');
  const { way, index, onTake } = props;
  const key = `Ctrl+${index + 1}` as const;
  const run = () => onTake(way);
  useShortcut({ id: `forgotten.${way}`, key, label: t(`forgotten.${way}`), quiet: true, run });
  return (
    <Action keys={key} wide autoFocus={index === 0} onClick={run}>
      {t(`forgotten.${way}`)}
    </Action>
  );
}
