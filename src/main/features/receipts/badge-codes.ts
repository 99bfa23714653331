/**
 * Codes of badges that wait for the printer, by document. In memory only: whoever reads the file, or
 * reprints its papers, gets nothing that opens anything.
 */
export type BadgeCodes = Map<string, string>;
