/** Longest pause between two keys of a scanner, in milliseconds. */
const MAX_GAP = 50;
/** A person rolling over keys can be that fast once, not on average. */
const MAX_AVERAGE_GAP = 30;
/** Shorter bursts are a person: no plate and no ticket has fewer characters. */
const MIN_LENGTH = 4;

const SILENT_KEYS = new Set(['Shift', 'CapsLock', 'AltGraph', 'NumLock']);
const END_KEYS = new Set(['Enter', 'Tab']);

export type BurstVerdict =
  /** Nothing of a burst. */
  | { readonly kind: 'none' }
  /** First key of what may become a burst: remember where it lands, to put that back. */
  | { readonly kind: 'begins' }
  | { readonly kind: 'goes_on' }
  /** The end key of a burst: it belongs to the scanner and must act nowhere. */
  | { readonly kind: 'scan'; readonly text: string };

const NONE: BurstVerdict = { kind: 'none' };

/**
 * Tells a keyboard-wedge scanner from a person by the rhythm of the keys. A scanner sends its code
 * as key presses a few milliseconds apart and ends with Enter (some with Tab). The instants are
 * passed in (`event.timeStamp`, milliseconds): when the key was pressed, not when it was handled,
 * so that a busy screen does not spoil the rhythm.
 */
export class ScanBurst {
  #text = '';
  #firstAt = 0;
  #lastAt = 0;

  press(key: string, at: number): BurstVerdict {
    if (SILENT_KEYS.has(key)) return NONE;
    if (END_KEYS.has(key)) return this.#end(at);
    if ([...key].length !== 1) {
      this.#text = '';
      return NONE;
    }
    const goesOn = this.#text !== '' && at - this.#lastAt <= MAX_GAP;
    if (!goesOn) this.#firstAt = at;
    this.#text = goesOn ? this.#text + key : key;
    this.#lastAt = at;
    return { kind: goesOn ? 'goes_on' : 'begins' };
  }

  #end(at: number): BurstVerdict {
    const text = this.#text;
    this.#text = '';
    if (text.length < MIN_LENGTH || at - this.#lastAt > MAX_GAP) return NONE;
    const average = (this.#lastAt - this.#firstAt) / (text.length - 1);
    return average <= MAX_AVERAGE_GAP ? { kind: 'scan', text } : NONE;
  }
}
