import type { es } from '@renderer/i18n/es/index';
import type { BoardSpot, Lookup, OpenStay } from '@shared/contracts/parking';
import { DAY_MINUTES, formatDateTime, formatTime } from '@shared/kernel/time';
import type { TFunction } from 'i18next';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Sentence } from './sentence';

export interface SentenceKey {
  readonly key: string;
  readonly word: keyof typeof es.operator.sentence.keys;
}

const CANCEL: SentenceKey = { key: 'Esc', word: 'cancel' };
const CLEAR: SentenceKey = { key: 'Esc', word: 'clear' };

/** What the keys do, most wanted first. */
export function keysOf(sentence: Sentence): readonly SentenceKey[] {
  switch (sentence.is) {
    case 'empty':
      return [
        { key: '↓', word: 'map' },
        { key: 'F2', word: 'search' },
        { key: 'F3', word: 'lostTicket' },
      ];
    case 'inside':
      return sentence.enter
        ? [{ key: 'Enter', word: sentence.enter === 'free' ? 'free' : 'charge' }, CLEAR]
        : [CLEAR];
    case 'inside_no_shift':
      return [{ key: 'F10', word: 'openShift' }, CLEAR];
    case 'paying':
      return [];
    case 'moving':
      return sentence.to === null || sentence.to.state === 'out_of_service'
        ? [{ key: '← → ↑ ↓', word: 'spot' }, CANCEL]
        : [{ key: 'Enter', word: sentence.to.stay ? 'exchange' : 'move' }, CANCEL];
    case 'outside':
      return [{ key: 'Enter', word: 'checkIn' }, { key: '← →', word: 'otherSpot' }, CLEAR];
    case 'similar':
      return [{ key: 'Ctrl+S', word: 'similar' }, { key: 'Enter', word: 'checkIn' }, CLEAR];
    case 'full':
    case 'not_ready':
      return [CLEAR];
    case 'several':
      return [{ key: '↑ ↓', word: 'move' }, { key: 'Enter', word: 'choose' }, CLEAR];
    case 'ticket_unknown':
      return [{ key: 'F3', word: 'lostTicket' }, CLEAR];
    case 'failed':
      return [CLEAR];
  }
}

/** The sentence in the operator's language, with times in the site's zone. */
export function useSentenceWords(zone: string): (sentence: Sentence) => string {
  const { t } = useTranslation('operator');
  return useCallback((sentence) => wordsOf(t, sentence, zone), [t, zone]);
}

function wordsOf(t: TFunction<'operator'>, sentence: Sentence, zone: string): string {
  switch (sentence.is) {
    case 'empty':
      return sentence.chosenCode === null
        ? t('sentence.empty')
        : t('sentence.emptyChosen', { spot: sentence.chosenCode });
    case 'inside':
      return insideWords(t, sentence.stay, zone);
    case 'inside_no_shift':
      return t('sentence.noShift', {
        spot: sentence.stay.spotCode,
        time: formatTime(sentence.stay.startTime, zone),
      });
    case 'not_ready':
      return t('sentence.notReady', { plate: sentence.stay.plate.display });
    case 'paying':
      return t('sentence.paying', { plate: sentence.stay.plate.display });
    case 'moving':
      return movingWords(t, sentence.stay, sentence.to);
    case 'outside':
      return t('sentence.outside', { spot: sentence.spot.code });
    case 'similar':
      return t('sentence.similar', {
        plate: sentence.stay.plate.display,
        spot: sentence.stay.spotCode,
      });
    case 'full':
      return t('sentence.full');
    case 'several':
      return t('sentence.several', { count: sentence.count });
    case 'ticket_unknown':
      return ticketWords(t, sentence.lookup, zone);
    case 'failed':
      return t('sentence.failed', { code: sentence.code });
  }
}

function movingWords(t: TFunction<'operator'>, stay: OpenStay, to: BoardSpot | null): string {
  const facts = {
    plate: stay.plate.display,
    spot: to?.code ?? '',
    other: to?.stay?.plate.display ?? '',
  };
  if (!to) return t('sentence.moving', facts);
  if (to.state === 'out_of_service') return t('sentence.movingOut', facts);
  return t(to.stay ? 'sentence.movingWith' : 'sentence.movingTo', facts);
}

function insideWords(t: TFunction<'operator'>, stay: OpenStay, zone: string): string {
  const { spotCode: spot, startTime } = stay;
  const sentence =
    stay.minutes > DAY_MINUTES
      ? t('sentence.insideSince', { spot, date: formatDateTime(startTime, zone) })
      : t('sentence.inside', { spot, time: formatTime(startTime, zone) });
  return stay.booth === null ? sentence : t('sentence.from', { sentence, booth: stay.booth });
}

function ticketWords(
  t: TFunction<'operator'>,
  { ticketNumber: ticket, ended }: Extract<Lookup, { kind: 'ticket_unknown' }>,
  zone: string,
): string {
  if (!ended) return t('sentence.ticketUnknown', { ticket });
  const facts = { ticket, plate: ended.plate.display, date: formatDateTime(ended.endTime, zone) };
  const how = ended.status === 'closed' ? 'sentence.ticketClosed' : 'sentence.ticketVoided';
  return ended.booth === null ? t(how, facts) : t(`${how}At`, { ...facts, booth: ended.booth });
}
