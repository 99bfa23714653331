const SPECIAL = /[\\\n\r\t]/;
const ESCAPED: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

function field(value: string | null): string {
  if (value === null) return '\\N';
  // Nearly none has anything to escape.
  if (!SPECIAL.test(value)) return value;
  return value.replaceAll(/[\\\n\r\t]/g, (it) => ESCAPED[it] ?? it);
}

/** A row in the text format of `COPY`: values as PostgreSQL reads them, in the order of the columns. */
export function copyLine(values: readonly (string | number | null)[]): string {
  let line = '';
  for (const [index, value] of values.entries()) {
    if (index > 0) line += '\t';
    line += typeof value === 'number' ? String(value) : field(value);
  }
  return `${line}\n`;
}
