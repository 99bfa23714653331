/** Upper halves (0x80–0xFF) of the code pages, as the printer's manual prints them. */
const CP437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0';
const CP850 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0';
const CP858 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈ€ÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0';

/** What the page numbers of `ESC t n` mean on Epson and the many printers that follow it. */
const CODEPAGES: Readonly<Record<number, (byte: number) => string>> = {
  0: (byte) => CP437[byte - 0x80] ?? '',
  2: (byte) => CP850[byte - 0x80] ?? '',
  16: (byte) => new TextDecoder('windows-1252').decode(Uint8Array.of(byte)),
  19: (byte) => CP858[byte - 0x80] ?? '',
};

export interface DecodedPaper {
  /** Printed lines in order; codes are in their own lists. */
  readonly lines: string[];
  /** Of each line: the largest `width × height` used, and whether any of it was bold. */
  readonly styles: { readonly width: number; readonly height: number; readonly bold: boolean }[];
  readonly cuts: ('full' | 'partial')[];
  readonly drawerPulses: { readonly pin: 2 | 5; readonly onMs: number; readonly offMs: number }[];
  readonly qr: string[];
  readonly barcodes: string[];
  readonly codepages: number[];
  /** `initialize`, `pulse`, `line`, `qr`, `barcode`, `cut` in the order they came. */
  readonly events: string[];
}

const ascii = (bytes: Uint8Array): string => String.fromCharCode(...bytes);

/**
 * Plays the printer: obeys ESC/POS bytes and tells what the paper shows. Throws on a command it does
 * not know, so a test notices when something else than expected is sent.
 */
export function decodeEscPos(bytes: Uint8Array): DecodedPaper {
  const paper: DecodedPaper = {
    lines: [],
    styles: [],
    cuts: [],
    drawerPulses: [],
    qr: [],
    barcodes: [],
    codepages: [],
    events: [],
  };
  let at = 0;
  let codepage = 0;
  let line = '';
  let scale = { width: 1, height: 1 };
  let bold = false;
  let style = { width: 1, height: 1, bold: false };
  let qrData = '';

  const take = (count = 1): Uint8Array => {
    if (at + count > bytes.length) throw new Error(`command cut short at byte ${at}`);
    at += count;
    return bytes.subarray(at - count, at);
  };
  const byte = (): number => take()[0] ?? 0;

  const reset = (): void => {
    codepage = 0;
    scale = { width: 1, height: 1 };
    bold = false;
  };

  const endLine = (): void => {
    paper.lines.push(line.trimEnd());
    paper.styles.push(style);
    paper.events.push('line');
    line = '';
    style = { width: 1, height: 1, bold: false };
  };

  const put = (character: string): void => {
    line += character;
    if (character === ' ') return;
    style = {
      width: Math.max(style.width, scale.width),
      height: Math.max(style.height, scale.height),
      bold: style.bold || bold,
    };
  };

  const escape: Readonly<Record<string, () => void>> = {
    '@': () => {
      reset();
      paper.events.push('initialize');
    },
    M: byte,
    a: byte,
    '-': byte,
    '2': () => undefined,
    '3': byte,
    E: () => {
      bold = byte() === 1;
    },
    t: () => {
      codepage = byte();
      paper.codepages.push(codepage);
    },
    p: () => {
      const [pin = 0, on = 0, off = 0] = take(3);
      paper.drawerPulses.push({ pin: pin === 0 ? 2 : 5, onMs: on * 2, offMs: off * 2 });
      paper.events.push('pulse');
    },
  };

  const group: Readonly<Record<string, () => void>> = {
    '!': () => {
      const value = byte();
      scale = { width: (value >> 4) + 1, height: (value & 0x0f) + 1 };
    },
    V: () => {
      paper.cuts.push(byte() === 0 ? 'full' : 'partial');
      paper.events.push('cut');
    },
    h: byte,
    w: byte,
    H: byte,
    k: () => {
      const symbology = byte();
      const data = ascii(take(byte()));
      if (symbology !== 0x49 || !data.startsWith('{B')) throw new Error('not Code128 set B');
      paper.barcodes.push(data.slice(2));
      paper.events.push('barcode');
    },
    '(': () => {
      if (ascii(take()) !== 'k') throw new Error('unknown GS ( command');
      const [low = 0, high = 0] = take(2);
      const [, fn = 0, ...rest] = take(low + high * 256);
      if (fn === 0x50) qrData = ascii(Uint8Array.from(rest.slice(1)));
      if (fn === 0x51) {
        paper.qr.push(qrData);
        paper.events.push('qr');
      }
    },
  };

  const families: Readonly<Record<number, Readonly<Record<string, () => void>>>> = {
    0x1b: escape,
    0x1d: group,
    0x1c: { '.': () => undefined },
  };

  while (at < bytes.length) {
    const value = byte();
    const family = families[value];
    if (family) {
      const name = ascii(take());
      const obey = family[name];
      if (!obey) throw new Error(`unknown command ${value.toString(16)} ${name} at byte ${at}`);
      obey();
    } else if (value === 0x0a) endLine();
    else if (value === 0x10) {
      if (byte() !== 0x04) throw new Error('unknown real-time command');
      byte();
    } else if (value >= 0x80) {
      const decode = CODEPAGES[codepage];
      if (!decode) throw new Error(`unknown code page ${codepage}`);
      put(decode(value));
    } else if (value >= 0x20) put(String.fromCharCode(value));
    else throw new Error(`stray control byte ${value.toString(16)} at byte ${at}`);
  }
  if (line !== '') endLine();
  return paper;
}
