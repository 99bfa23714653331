/** The contract's least length of a reason. */
const LEAST_LETTERS = 3;

export function isReason(text: string): boolean {
  return text.trim().length >= LEAST_LETTERS;
}
