import { AppError } from './errors';

/** Which country's and vehicle's shape a plate has. `unknown` is accepted with a notice, never refused. */
export type PlateFormat =
  | 'cl_current'
  | 'cl_old'
  | 'cl_new'
  | 'cl_motorcycle'
  | 'ar_mercosur'
  | 'ar_old'
  | 'br_mercosur'
  | 'unknown';

export interface Plate {
  /** Upper case letters and digits only: the identity of the vehicle. */
  readonly normalised: string;
  /** As people read it: `KRTV·62`. */
  readonly display: string;
  readonly format: PlateFormat;
}

interface Shape {
  readonly format: PlateFormat;
  readonly pattern: RegExp;
}

// Order matters only where shapes overlap; none of these do.
const SHAPES: readonly Shape[] = [
  { format: 'cl_current', pattern: /^([A-Z]{4})(\d{2})$/ },
  { format: 'cl_old', pattern: /^([A-Z]{2})(\d{2})(\d{2})$/ },
  { format: 'cl_new', pattern: /^([A-Z]{5})(\d)$/ },
  { format: 'cl_motorcycle', pattern: /^([A-Z]{3})(\d{2})$/ },
  { format: 'cl_motorcycle', pattern: /^([A-Z]{4})(\d)$/ },
  { format: 'ar_mercosur', pattern: /^([A-Z]{2})(\d{3})([A-Z]{2})$/ },
  { format: 'ar_old', pattern: /^([A-Z]{3})(\d{3})$/ },
  { format: 'br_mercosur', pattern: /^([A-Z]{3})(\d[A-Z]\d{2})$/ },
];

export const MAX_PLATE_LENGTH = 12;

/** Strips accents, separators and anything a scanner's wrong keyboard layout adds. */
export function normalisePlate(text: string): string {
  return text
    .normalize('NFKD')
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .slice(0, MAX_PLATE_LENGTH);
}

/** Reads a plate as typed or scanned. Throws `PLATE_EMPTY` when nothing readable is left. */
export function parsePlate(text: string): Plate {
  const normalised = normalisePlate(text);
  if (normalised === '') throw new AppError('PLATE_EMPTY');
  for (const { format, pattern } of SHAPES) {
    const match = pattern.exec(normalised);
    if (match) return { normalised, display: match.slice(1).join('·'), format };
  }
  return { normalised, display: normalised, format: 'unknown' };
}

/** `KRTV62` → `KRTV·62`. */
export function displayPlate(normalised: string): string {
  return parsePlate(normalised).display;
}
