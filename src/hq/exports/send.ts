import { EXPORT_TYPES } from '@shared/hq/exports';
import type { ExportFormat } from '@shared/hq/exports';
import type { ReportLanguage } from '@shared/kernel/report-words';
import type { FastifyReply } from 'fastify';
import { Readable } from 'node:stream';
import { csvPieces } from './csv';
import type { ExportTable } from './table';
import { xlsxFile } from './xlsx';

export interface FileAsked {
  readonly format: ExportFormat;
  readonly language: ReportLanguage;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** Answers a table as a file to keep. A CSV is sent as it is read, however long it is. */
export async function sendFile<T>(
  reply: FastifyReply,
  table: ExportTable<T>,
  items: AsyncIterable<T>,
  { format, language, from, to }: FileAsked,
): Promise<FastifyReply> {
  const name = [table.name[language], from, to].filter((part) => part !== undefined).join('_');
  const body =
    format === 'csv'
      ? Readable.from(csvPieces(table, items, language))
      : await xlsxFile(table, items, language);
  return reply
    .header('content-disposition', `attachment; filename="${name}.${format}"`)
    .header('cache-control', 'no-store')
    .type(format === 'csv' ? `${EXPORT_TYPES.csv}; charset=utf-8` : EXPORT_TYPES.xlsx)
    .send(body);
}
