import { displayPlate, normalisePlate } from '@shared/kernel/plate';
import { addDays } from '@shared/kernel/time';
import type { Template } from './template';
import type { Token } from './tokens';

const DAY_MS = 86_400_000;

/** When and with which numbers a template is told again. */
export interface Telling {
  /** How many of them came before. */
  readonly order: number;
  /** Days earlier than the template itself. */
  readonly daysEarlier: number;
  readonly isNewest: boolean;
}

export interface Mapping {
  readonly text: (token: Token) => string;
  readonly instant: (at: number) => number;
  /** Hashes are other ones too; told as they are made. */
  readonly learn: (was: string, is: string) => void;
}

/** What each token of the template is in one telling. */
export function mappingOf(
  template: Template,
  { order, daysEarlier }: Telling,
  platesOf: (like: string) => string,
): Mapping {
  const shift = daysEarlier * DAY_MS;
  const known = new Map<string, string>();
  const plates = new Map(
    template.plates.map((plate) => [
      plate,
      template.lastingPlates.has(plate) ? plate : platesOf(plate),
    ]),
  );
  const make = ({ kind, text }: Token): string => {
    switch (kind) {
      case 'uuid':
        return template.lasting.has(text) ? text : earlierId(text, shift);
      case 'number': {
        const number = Number(text.slice(2)) + order * template.numbers;
        return text.slice(0, 2) + String(number).padStart(6, '0');
      }
      case 'date':
        return addDays(text, -daysEarlier);
      case 'chileanDate': {
        const date = addDays(text.split('-').toReversed().join('-'), -daysEarlier);
        return date.split('-').toReversed().join('-');
      }
      case 'instant':
        return String(Number(text) - shift);
      case 'plate': {
        const plate = plates.get(normalisePlate(text)) ?? text;
        return text.includes('·') ? displayPlate(plate) : plate;
      }
      case 'hash':
        return text;
    }
  };
  return {
    instant: (at) => at - shift,
    learn: (was, is) => void known.set(was, is),
    text: (token) => {
      const before = known.get(token.text);
      if (before !== undefined) return before;
      const made = make(token);
      // Hashes are learnt later; those of another time stay as they are.
      if (token.kind !== 'hash') known.set(token.text, made);
      return made;
    },
  };
}

/** The UUIDv7 of the same draw, so much earlier. */
function earlierId(id: string, shift: number): string {
  const hex = id.slice(0, 8) + id.slice(9, 13);
  const earlier = (Number.parseInt(hex, 16) - shift).toString(16).padStart(12, '0');
  return `${earlier.slice(0, 8)}-${earlier.slice(8)}${id.slice(13)}`;
}
