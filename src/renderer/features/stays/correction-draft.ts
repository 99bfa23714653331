import type { CallInput } from '@shared/contracts/index';
import { normalisePlate } from '@shared/kernel/plate';
import { formatDateTime, instantOf } from '@shared/kernel/time';
import type { ActedStay } from './stay-actions';

/** What stands in the fields of a correction. */
export interface CorrectionTexts {
  readonly plate: string;
  readonly vehicleClass: string;
  readonly spot: string;
  /** `DD-MM-YYYY`. */
  readonly date: string;
  /** `HH:MM`. */
  readonly time: string;
}

type Fields = Pick<
  CallInput<'sessions.correct'>,
  'plate' | 'vehicleClass' | 'spotId' | 'startTime'
>;

type Problem = 'plateEmpty' | 'spotUnknown' | 'spotTaken' | 'date' | 'time';
type Problems = Partial<Record<keyof CorrectionTexts, Problem>>;

/** Entry as its two fields show it. */
function entryTexts(startTime: number, zone: string): Pick<CorrectionTexts, 'date' | 'time'> {
  const [date = '', time = ''] = formatDateTime(startTime, zone).split(' ');
  return { date, time };
}

/** What the fields show: the stay as it is by now, and what was written over it. */
export function correctionTexts(
  stay: ActedStay,
  zone: string,
  written: Partial<CorrectionTexts>,
): CorrectionTexts {
  return {
    plate: stay.plate.display,
    vehicleClass: stay.vehicleClass,
    spot: stay.spotCode,
    ...entryTexts(stay.startTime, zone),
    ...written,
  };
}

interface KnownSpot {
  readonly spotId: string;
  readonly state: string;
  readonly stay: { readonly sessionId: string } | null;
}

/** What differs from the stay, for main; `null` while nothing does or something is not understood. */
export function correctionOf(
  stay: ActedStay,
  texts: CorrectionTexts,
  zone: string,
  spotNamed: (code: string) => KnownSpot | undefined,
): { readonly fields: Fields | null; readonly problems: Problems } {
  const plate = normalisePlate(texts.plate);
  const spot = spotNamed(texts.spot);
  const before = entryTexts(stay.startTime, zone);
  const isSameEntry = texts.date.trim() === before.date && texts.time.trim() === before.time;
  const entry = isSameEntry ? stay.startTime : instantOf(texts.date, texts.time, zone);
  const isTaken = spot !== undefined && spot.spotId !== stay.spotId && spot.state !== 'free';
  const problems: Problems = {
    ...(plate === '' && { plate: 'plateEmpty' }),
    ...(!spot && { spot: 'spotUnknown' }),
    ...(isTaken && { spot: 'spotTaken' }),
    ...(entry === 'date' && { date: 'date' }),
    ...(entry === 'time' && { time: 'time' }),
  };
  if (Object.keys(problems).length > 0 || typeof entry !== 'number' || !spot) {
    return { fields: null, problems };
  }
  const fields: Fields = {
    ...(plate !== stay.plate.normalised && { plate }),
    ...(texts.vehicleClass !== stay.vehicleClass && { vehicleClass: texts.vehicleClass }),
    ...(spot.spotId !== stay.spotId && { spotId: spot.spotId }),
    ...(entry !== stay.startTime && { startTime: entry }),
  };
  return { fields: Object.keys(fields).length > 0 ? fields : null, problems };
}
