import { useCall } from '@renderer/app/client';
import { useZone } from '@renderer/app/state';
import { EmptyState } from '@ui/components/empty-state';
import { ErrorNotice } from '@renderer/components/error-notice';
import { Field } from '@ui/components/field';
import { Money } from '@ui/components/money';
import { PlateText } from '@ui/components/plate-text';
import { BoothMark } from '@renderer/features/booths/booth-mark';
import { OptionRow } from '@renderer/features/operator/option-row';
import type { OpenStay } from '@shared/contracts/parking';
import { DAY_MINUTES, formatDateTime, formatDuration, formatTime } from '@shared/kernel/time';
import { keepPreviousData } from '@tanstack/react-query';
import { useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';

const COLUMNS = '116px 52px minmax(0, 1fr) auto';
const LIST_ID = 'stay-results';
const optionId = (index: number): string => `stay-result-${index}`;

interface Props {
  readonly label: string;
  readonly placeholder: string;
  readonly hint?: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onTake: (stay: OpenStay) => void;
}

/** Open stays by plate, ticket, spot or time; arrows mark one, Enter takes it. */
export function StayPicker({ label, placeholder, hint, text, onText, onTake }: Props) {
  const { t } = useTranslation('operator');
  const [marked, setMarked] = useState(0);
  const search = useCall(
    'sessions.search',
    { text, limit: 50 },
    { placeholderData: keepPreviousData },
  );
  const stays = search.data ?? [];
  const at = Math.min(marked, stays.length - 1);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setMarked(Math.max(0, Math.min(stays.length - 1, at + (event.key === 'ArrowDown' ? 1 : -1))));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const stay = stays[at];
      // Only what answers this very text may be taken.
      if (stay && !search.isPlaceholderData && !event.repeat) onTake(stay);
    }
  };

  return (
    <>
      <Field
        label={label}
        placeholder={placeholder}
        hint={hint}
        mono
        autoFocus
        role="combobox"
        aria-expanded={stays.length > 0}
        aria-controls={LIST_ID}
        aria-activedescendant={stays.length > 0 ? optionId(at) : undefined}
        value={text}
        onFocus={(event) => event.target.select()}
        onChange={(event) => {
          setMarked(0);
          onText(event.target.value);
        }}
        onKeyDown={onKeyDown}
      />
      <ErrorNotice error={search.error} />
      {search.data && stays.length === 0 && (
        <div style={{ marginTop: 12 }}>
          <EmptyState title={t('search.none')}>{t('search.noneThen')}</EmptyState>
        </div>
      )}
      {stays.length > 0 && (
        <div id={LIST_ID} role="listbox" aria-label={t('search.results')} style={{ marginTop: 12 }}>
          {stays.map((stay, index) => (
            <StayOption
              key={stay.sessionId}
              stay={stay}
              index={index}
              marked={index === at}
              onTake={() => onTake(stay)}
            />
          ))}
        </div>
      )}
    </>
  );
}

interface OptionProps {
  readonly stay: OpenStay;
  readonly index: number;
  readonly marked: boolean;
  readonly onTake: () => void;
}

function StayOption({ stay, index, marked, onTake }: OptionProps) {
  const zone = useZone();
  const since =
    stay.minutes > DAY_MINUTES
      ? formatDateTime(stay.startTime, zone)
      : formatTime(stay.startTime, zone);
  return (
    <OptionRow id={optionId(index)} marked={marked} columns={COLUMNS} onTake={onTake}>
      <PlateText size={17}>{stay.plate.display}</PlateText>
      <strong>{stay.spotCode}</strong>
      <span className="soft">
        {since} · {formatDuration(stay.minutes)} · {stay.ticketNumber} <BoothMark stay={stay} />
      </span>
      <Money value={stay.amount} />
    </OptionRow>
  );
}
