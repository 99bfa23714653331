// @ts-check

/**
 * One line of the doctor's report; `fix` says exactly what to do when something is missing.
 * @typedef {{ label: string, value: string, fix?: string }} Line
 */

/** @typedef {{ title: string, lines: Line[] }} Section */

/**
 * The report as text: what was found, then everything that is missing with its fix.
 * @param {readonly Section[]} sections
 */
export function printable(sections) {
  const found = sections.flatMap(({ title, lines }) => [title, ...lines.map(line), '']);
  const fixes = sections.flatMap(({ lines }) => lines.filter(({ fix }) => fix !== undefined));
  if (fixes.length === 0) return [...found, 'Nothing is missing.'].join('\n');
  return [
    ...found,
    'Missing',
    ...fixes.map(({ label, fix }) => `  ${label}: ${fix?.replaceAll('\n', '\n    ')}`),
  ].join('\n');
}

const line = (/** @type {Line} */ { label, value, fix }) =>
  `${fix === undefined ? ' ' : '!'} ${label.padEnd(22)} ${value}`;
