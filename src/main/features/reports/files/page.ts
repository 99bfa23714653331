import type { Report } from '@shared/contracts/reports';
import type { CellKind } from '@shared/kernel/report-kinds';
import { cellText, headlineText, isNumberKind } from '@shared/kernel/report-cells';
import { REPORT_WORDS } from '@shared/kernel/report-words';
import type { Heading } from './heading';

const STYLE = `
  * { box-sizing: border-box; }
  body { margin: 0; color: #10201c; font: 10.5pt/1.4 Inter, 'Segoe UI', 'DejaVu Sans', sans-serif;
    font-variant-numeric: tabular-nums; -webkit-print-color-adjust: exact; }
  header { border-bottom: 2px solid #0c6a5b; padding-bottom: 10px; margin-bottom: 14px; }
  h1 { margin: 0; font-size: 19pt; letter-spacing: -0.01em; }
  header p { margin: 2px 0 0; color: #53625c; }
  header p.demo { color: #6d4000; font-weight: 700; }
  dl { display: flex; flex-wrap: wrap; align-items: flex-end; gap: 8px 32px; margin: 0 0 18px; }
  dt { color: #53625c; font-size: 9pt; }
  dd { margin: 0; font-size: 15pt; font-weight: 700; line-height: 1.1; }
  dl div:first-child dd { font-size: 24pt; }
  table { width: 100%; border-collapse: collapse; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
  th { text-align: left; font-size: 9pt; color: #53625c; border-bottom: 1px solid #7d8b85; padding: 4px 8px; }
  td { border-bottom: 1px solid #dde4e0; padding: 4px 8px; }
  th.n, td.n { text-align: right; white-space: nowrap; }
  td.plate { font-family: 'JetBrains Mono', 'DejaVu Sans Mono', monospace; }
  .part { display: block; height: 3px; background: #0c6a5b; margin-left: auto; border-radius: 2px; }
`;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};
const escaped = (text: string): string => text.replaceAll(/[&<>"]/g, (it) => ENTITIES[it] ?? it);

/** A bar under a share or an occupancy, so that the eye compares before it reads. */
const bar = (kind: CellKind, value: unknown): string =>
  kind === 'percent' && typeof value === 'number' && value > 0
    ? `<span class="part" style="width:${Math.min(100, value)}%"></span>`
    : '';

function side(kind: CellKind): string {
  if (kind === 'plate') return ' class="plate"';
  return isNumberKind(kind) ? ' class="n"' : '';
}

function table(report: Report, heading: Heading): string {
  const words = REPORT_WORDS[heading.language];
  if (report.rows.length === 0) return `<p>${words.page.nothing}</p>`;
  const head = report.columns.map(({ key, kind }) => `<th${side(kind)}>${words.columns[key]}</th>`);
  const rows = report.rows.map((row) => {
    const cells = report.columns.map(({ kind }, index) => {
      const value = row[index] ?? null;
      return `<td${side(kind)}>${escaped(cellText(kind, value, heading))}${bar(kind, value)}</td>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  return `<table><thead><tr>${head.join('')}</tr></thead><tbody>${rows.join('\n')}</tbody></table>`;
}

/** The report as a page of letter paper, complete in itself: no script, nothing from outside. */
export function reportPage(report: Report, heading: Heading): string {
  const words = REPORT_WORDS[heading.language];
  const numbers = report.headlines.map(({ key, kind, value }) => {
    const text = escaped(headlineText(key, kind, value, heading));
    return `<div><dt>${words.headlines[key]}</dt><dd>${text}</dd></div>`;
  });
  const only =
    heading.only.length > 0 ? ` · ${words.page.filters}: ${heading.only.join(', ')}` : '';
  const made = `${words.page.made} ${cellText('instant', heading.now, heading)}`;
  const { site, company, rut, title, period } = heading;
  return `<!doctype html><html lang="${heading.language}"><head><meta charset="utf-8">
<title>${escaped(`${title} · ${period}`)}</title><style>${STYLE}</style></head><body>
<header><p>${escaped(`${site} · ${company} · ${rut}`)}</p>
<h1>${escaped(title)}</h1><p>${escaped(`${period}${only} · ${made}`)}</p>
${heading.demo ? `<p class="demo">${words.page.demo}</p>` : ''}</header>
<dl>${numbers.join('')}</dl>${table(report, heading)}</body></html>`;
}
