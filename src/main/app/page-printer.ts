import { AppError } from '@shared/kernel/errors';
import type { PaperWidthMm } from '@shared/kernel/printer-config';
import { BrowserWindow } from 'electron';
import type { WebContents } from 'electron';
import type { PagePrinter, PageSource } from '@main/features/receipts/index';
import type { SystemPrinter } from '@main/features/receipts/index';

const MICRONS_PER_MM = 1000;
const MM_PER_INCH = 25.4;
const MM_PER_CSS_PIXEL = MM_PER_INCH / 96;
const SHORTEST_MM = 40;

/** A hidden page without scripts from us or anybody, only to be printed. */
export async function withPage<T>(
  html: string,
  use: (contents: WebContents) => Promise<T>,
): Promise<T> {
  const window = new BrowserWindow({
    show: false,
    width: 400,
    height: 1200,
    webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false },
  });
  try {
    const page = Buffer.from(html, 'utf8').toString('base64');
    await window.loadURL(`data:text/html;charset=utf-8;base64,${page}`);
    return await use(window.webContents);
  } finally {
    window.destroy();
  }
}

async function measureHeightMm(contents: WebContents): Promise<number> {
  const pixels: unknown = await contents.executeJavaScript(
    'Math.ceil(document.body.getBoundingClientRect().height)',
  );
  return Math.max(SHORTEST_MM, Math.ceil(Number(pixels) * MM_PER_CSS_PIXEL) + 2);
}

/** Lays the paper out once to learn its length, then again on a page of exactly that length. */
async function onPage<T>(
  source: PageSource,
  use: (contents: WebContents, heightMm: number) => Promise<T>,
): Promise<T> {
  // Loaded with the first paper, not with the program.
  const { PAPER_FONTS: fontCss } = await import('./paper-fonts');
  const heightMm = await withPage(source({ heightMm: undefined, fontCss }), measureHeightMm);
  return withPage(source({ heightMm, fontCss }), (contents) => use(contents, heightMm));
}

async function printSilently(
  contents: WebContents,
  name: string,
  widthMm: number,
  heightMm: number,
): Promise<void> {
  const known = await contents.getPrintersAsync();
  if (!known.some((printer) => printer.name === name)) {
    throw new AppError('PRINTER_UNKNOWN', { printer: name });
  }
  await new Promise<void>((resolve, reject) => {
    const options = {
      silent: true,
      printBackground: true,
      deviceName: name,
      margins: { marginType: 'none' as const },
      pageSize: { width: widthMm * MICRONS_PER_MM, height: heightMm * MICRONS_PER_MM },
    };
    contents.print(options, (success, reason) => {
      if (success) resolve();
      else reject(new AppError('PRINTER_REFUSED', { printer: name, reason }));
    });
  });
}

export function electronPagePrinter(): PagePrinter {
  return {
    toSystem: (source, name, widthMm: PaperWidthMm) =>
      onPage(source, (contents, heightMm) => printSilently(contents, name, widthMm, heightMm)),
    toPdf: (source, widthMm) =>
      onPage(source, (contents, heightMm) =>
        contents.printToPDF({
          printBackground: true,
          margins: { top: 0, bottom: 0, left: 0, right: 0 },
          pageSize: { width: widthMm / MM_PER_INCH, height: heightMm / MM_PER_INCH },
        }),
      ),
  };
}

/** Printers the operating system knows. */
export async function systemPrinters(window: BrowserWindow): Promise<SystemPrinter[]> {
  const printers = await window.webContents.getPrintersAsync();
  return printers.map(({ name, displayName }) => ({ name, description: displayName }));
}
