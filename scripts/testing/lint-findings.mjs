// @ts-check

/** The rules that keep the places of the source tree apart; all others are lint. */
const BOUNDARY_RULES = new Set(['eslint(no-restricted-imports)', 'import(no-cycle)']);

/**
 * @typedef {{ line: string, isBoundary: boolean }} Finding
 */

/**
 * The findings in the linter's JSON, one printable line each; null when it gave no report.
 * @param {string} output
 * @returns {Finding[] | null}
 */
export function lintFindings(output) {
  try {
    const { diagnostics } = JSON.parse(output);
    return diagnostics.map((/** @type {any} */ diagnostic) => ({
      line: printable(diagnostic),
      isBoundary: BOUNDARY_RULES.has(diagnostic.code),
    }));
  } catch {
    return null; // its configuration could not be read; it says so in words
  }
}

function printable(/** @type {any} */ { filename, labels, message, help, code }) {
  const span = labels?.[0]?.span;
  const place = span === undefined ? filename : `${filename}:${span.line}:${span.column}`;
  return `${place}  ${message}${help ? ` ${help}` : ''}  ${code}`;
}
