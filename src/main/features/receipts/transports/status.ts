import { AppError } from '@shared/kernel/errors';

/** Real-time status requests (DLE EOT n): 1 printer, 2 why it is off-line, 4 paper. Answered even off-line. */
export const STATUS_REQUESTS = [
  { n: 1, name: 'printer' },
  { n: 2, name: 'offline' },
  { n: 4, name: 'paper' },
] as const;

export type StatusName = (typeof STATUS_REQUESTS)[number]['name'];
export type PrinterStatus = Partial<Record<StatusName, number>>;

export function statusRequest(n: number): Uint8Array {
  return Uint8Array.of(0x10, 0x04, n);
}

/** Bits 0 and 7 clear, 1 and 4 set: what tells a status byte from anything else a printer says. */
export function isStatusByte(byte: number): boolean {
  return (byte & 0b1001_0011) === 0b0001_0010;
}

const OFFLINE = 0x08;
const COVER_OPEN = 0x04;
const STOPPED_NO_PAPER = 0x20;
const ERROR = 0x40;
const PAPER_END = 0x60;

/** Throws what the status bytes say against printing; missing ones say nothing. */
export function checkStatus({ printer = 0, offline = 0, paper = 0 }: PrinterStatus): void {
  if (paper & PAPER_END || offline & STOPPED_NO_PAPER) throw new AppError('PRINTER_NO_PAPER');
  if (offline & COVER_OPEN) throw new AppError('PRINTER_OFF', { cause: 'cover_open' });
  if (offline & ERROR) throw new AppError('PRINTER_OFF', { cause: 'error' });
  if (printer & OFFLINE) throw new AppError('PRINTER_OFF', { cause: 'offline' });
}
