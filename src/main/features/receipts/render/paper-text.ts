import type { PrinterCodepage } from '@shared/kernel/printer-config';

/** Typographic characters no receipt code page has, as plain ones. */
const PLAIN: Readonly<Record<string, string>> = {
  '\u2212': '-',
  '\u2010': '-',
  '\u2011': '-',
  '\u2013': '-',
  '\u2014': '-',
  '\u2018': "'",
  '\u2019': "'",
  '\u201c': '"',
  '\u201d': '"',
  '\u2026': '...',
  '\u2022': '·',
  '\u2192': '->',
  '\u2009': ' ',
  '\u202f': '\u00a0',
};

/** What IBM code page 437 has beyond ASCII and is a letter or sign we print. */
const CP437 = 'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥áíóúñÑªº¿¬½¼¡«»ß±÷°·²\u00a0';

function isPrintable(character: string, codepage: PrinterCodepage): boolean {
  if (character >= ' ' && character <= '~') return true;
  if (codepage === 'cp437') return CP437.includes(character);
  // cp850, cp858 and windows1252 hold every letter and sign of Latin-1.
  if (character >= '\u00a0' && character <= '\u00ff') return true;
  return character === '€' && codepage !== 'cp850';
}

function fold(character: string, codepage: PrinterCodepage): string {
  if (isPrintable(character, codepage)) return character;
  const plain = PLAIN[character];
  if (plain !== undefined) return plain;
  const base = character.normalize('NFD').replace(/\p{M}/gu, '');
  return [...base].map((c) => (isPrintable(c, codepage) ? c : '?')).join('');
}

/**
 * One line of text without control or invisible characters: what somebody typed as a plate or a
 * reason can never be a command to the printer or turn the reading direction round.
 */
export function visibleText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\r\n\t]+/g, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\u2028\u2029]/gu, '');
}

/** Text in which every character exists in the printer's code page; done before wrapping, as it changes lengths. */
export function paperText(text: string, codepage: PrinterCodepage): string {
  return [...visibleText(text)].map((c) => fold(c, codepage)).join('');
}
