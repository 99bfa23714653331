import { styled } from '@mui/material/styles';
import type { Lookup } from '@shared/contracts/parking';
import { parseTicketCode } from '@shared/kernel/ids';
import { useCall } from '@renderer/app/client';
import { EmptyState } from '@ui/components/empty-state';
import { ErrorNotice } from '@renderer/components/error-notice';
import { SectionTitle } from '@ui/components/section-title';
import { color, font, radius, size } from '@ui/theme/tokens';
import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { readingOf } from './scanner-reading';
import type { Reading, Stroke } from './scanner-reading';

const Box = styled('input')({
  width: '100%',
  height: 60,
  padding: '0 16px',
  border: `2px dashed ${color.lineStrong}`,
  borderRadius: radius.control,
  background: color.surface,
  color: color.ink,
  fontFamily: font.mono,
  fontSize: 20,
  '&:focus-visible': { outline: `3px solid ${color.halo}`, borderColor: color.accent },
});

const Facts = styled('dl')({
  display: 'grid',
  gridTemplateColumns: 'auto minmax(0, 1fr)',
  gap: '6px 16px',
  margin: 0,
  '& dt': { color: color.inkSoft, fontSize: size.secondary },
  '& dd': { margin: 0, fontWeight: 600, overflowWrap: 'anywhere' },
  '& dd.mono': { fontFamily: font.mono },
});

/** Without an end key, what was read is shown after this pause. */
const PAUSE_MS = 400;

/** Shows what the scanner sends and what the booth would make of it; nothing is done with it. */
export function ScannerTest() {
  const { t } = useTranslation('site');
  const strokes = useRef<Stroke[]>([]);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [reading, setReading] = useState<Reading | null>(null);
  useEffect(() => () => clearTimeout(timer.current), []);
  const finish = (): void => {
    const read = readingOf(strokes.current);
    strokes.current = [];
    if (read) setReading(read);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    const isEnd = event.key === 'Enter' || event.key === 'Tab';
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    // Tab goes on as always unless it ends a reading.
    if (isEnd && strokes.current.length === 0) return;
    if (!isEnd && [...event.key].length !== 1) return;
    event.preventDefault();
    event.stopPropagation();
    strokes.current.push({ key: event.key, at: event.timeStamp });
    clearTimeout(timer.current);
    if (isEnd) finish();
    else timer.current = setTimeout(finish, PAUSE_MS);
  };
  return (
    <section>
      <SectionTitle note={t('scanner.note')}>{t('scanner.title')}</SectionTitle>
      <Box
        aria-label={t('scanner.field')}
        placeholder={t('scanner.place')}
        value={reading?.text ?? ''}
        readOnly
        onKeyDown={onKeyDown}
      />
      <div style={{ marginTop: 16 }}>
        {reading ? (
          <Result reading={reading} />
        ) : (
          <EmptyState title={t('scanner.empty')}>{t('scanner.emptyThen')}</EmptyState>
        )}
      </div>
    </section>
  );
}

function Result({ reading }: { reading: Reading }) {
  const { t } = useTranslation('site');
  const text = reading.text.slice(0, 64);
  const lookup = useCall('sessions.lookup', { text });
  const gap = reading.text.length > 1 ? reading.took / (reading.text.length - 1) : 0;
  return (
    <div role="status">
      <Facts>
        <dt>{t('scanner.read')}</dt>
        <dd className="mono">{reading.text}</dd>
        <dt>{t('scanner.length')}</dt>
        <dd>{t('scanner.characters', { count: [...reading.text].length })}</dd>
        <dt>{t('scanner.speed')}</dt>
        <dd>{t(reading.fast ? 'scanner.fast' : 'scanner.slow', { gap: Math.round(gap) })}</dd>
        <dt>{t('scanner.end')}</dt>
        <dd>{reading.end === null ? t('scanner.noEnd') : reading.end}</dd>
        <dt>{t('scanner.format')}</dt>
        <dd>{lookup.data && <Format text={text} lookup={lookup.data} />}</dd>
        <dt>{t('scanner.would')}</dt>
        <dd>{lookup.data && <Would lookup={lookup.data} />}</dd>
      </Facts>
      <ErrorNotice error={lookup.error} />
    </div>
  );
}

function Format({ text, lookup }: { text: string; lookup: Lookup }) {
  const { t } = useTranslation('site');
  if (parseTicketCode(text) !== null) return t('scanner.ticket', { number: parseTicketCode(text) });
  if (lookup.kind === 'outside' && lookup.plate.format !== 'unknown') {
    return t('scanner.plate', { plate: lookup.plate.display });
  }
  if (lookup.kind === 'inside') return t('scanner.plate', { plate: lookup.stay.plate.display });
  return t('scanner.unknown');
}

function Would({ lookup }: { lookup: Lookup }) {
  const { t } = useTranslation('site');
  switch (lookup.kind) {
    case 'inside': {
      const { plate, spotCode } = lookup.stay;
      return t('scanner.charges', { plate: plate.display, spot: spotCode });
    }
    case 'outside':
      return t('scanner.enters', { plate: lookup.plate.display });
    case 'several':
      return t('scanner.several', { count: lookup.stays.length });
    case 'ticket_unknown':
      return t(lookup.ended ? 'scanner.ended' : 'scanner.noTicket');
    case 'empty':
      return t('scanner.nothing');
  }
}
