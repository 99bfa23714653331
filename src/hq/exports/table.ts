import type { ExportColumn } from '@shared/hq/export-words';
import type { Page } from '@shared/hq/common';
import type { ReportLanguage } from '@shared/kernel/report-words';

/** An instant is shown by the clock of its site; `number` and `clp` are numbers, the rest texts. */
export type ExportCell =
  | { readonly text: string | null }
  | { readonly date: string | null }
  | { readonly at: number | null; readonly zone: string }
  | { readonly clp: number | null }
  | { readonly number: number | null };

/** A file's columns, and how a thing becomes one of its lines. */
export interface ExportTable<T> {
  /** Beginning of the file's name, by language. */
  readonly name: Readonly<Record<ReportLanguage, string>>;
  readonly columns: readonly ExportColumn[];
  row(item: T, language: ReportLanguage): readonly ExportCell[];
}

export const text = (value: string | null): ExportCell => ({ text: value });
export const date = (value: string | null): ExportCell => ({ date: value });
export const clp = (value: number | null): ExportCell => ({ clp: value });
export const number = (value: number | null): ExportCell => ({ number: value });
export const instant = (at: number | null, { zone }: { readonly zone: string }): ExportCell => ({
  at,
  zone,
});

/** Lines at a time: enough to keep the database's round trips few, little enough to hold. */
export const EXPORT_PAGE = 1000;

/** Every item of a list, page by page: nothing is read before it is wanted. */
export async function* everyItem<T>(
  page: (asked: { readonly cursor?: string; readonly limit: number }) => Promise<Page<T>>,
): AsyncGenerator<T> {
  let cursor: string | null = null;
  do {
    const found: Page<T> = await page({ ...(cursor !== null && { cursor }), limit: EXPORT_PAGE });
    yield* found.items;
    cursor = found.next;
  } while (cursor !== null);
}
