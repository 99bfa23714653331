/** Reads RFC 4180, as a spreadsheet would. */
export function parseCsv(text: string): string[][] {
  const records: string[][] = [[]];
  const field = /("(?:[^"]|"")*"|[^,\r\n]*)(,|\r\n|\n|$)/gy;
  for (let match = field.exec(text); match; match = field.exec(text)) {
    const [whole, raw = '', end] = match;
    const quoted = raw.startsWith('"');
    records.at(-1)?.push(quoted ? raw.slice(1, -1).replaceAll('""', '"') : raw);
    if (end === '' || field.lastIndex === text.length) break;
    if (end !== ',') records.push([]);
    if (whole === '') break;
  }
  return records;
}
