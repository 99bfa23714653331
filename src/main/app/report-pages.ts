import { AppError } from '@shared/kernel/errors';
import { shell } from 'electron';
import { withPage } from './page-printer';

const MARGIN_INCHES = 0.7;

/** Chromium's own words for the number of a page. */
const FOOTER = `<div style="width:100%;font:8px sans-serif;color:#53625c;text-align:center">
  <span class="pageNumber"></span> / <span class="totalPages"></span></div>`;

/** A report on letter paper, with its pages numbered. */
export function reportToPdf(html: string): Promise<Uint8Array> {
  return withPage(html, (contents) =>
    contents.printToPDF({
      pageSize: 'Letter',
      printBackground: true,
      displayHeaderFooter: true,
      headerTemplate: '<span></span>',
      footerTemplate: FOOTER,
      margins: {
        top: MARGIN_INCHES,
        bottom: MARGIN_INCHES,
        left: MARGIN_INCHES,
        right: MARGIN_INCHES,
      },
    }),
  );
}

/** The system's file manager over a folder. Throws FOLDER_NOT_OPENED. */
export async function showFolder(folder: string): Promise<void> {
  const trouble = await shell.openPath(folder);
  if (trouble !== '') throw new AppError('FOLDER_NOT_OPENED', { folder }, trouble);
}
