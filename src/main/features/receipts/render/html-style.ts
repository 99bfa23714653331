import type { PaperWidthMm } from '@shared/kernel/printer-config';

/** Margin of the paper a thermal head cannot reach, in mm on each side. */
const SIDE_MM: Readonly<Record<PaperWidthMm, number>> = { 80: 4, 58: 5 };

/** Body text in points; the other sizes follow from it. */
const BODY_PT: Readonly<Record<PaperWidthMm, number>> = { 80: 9.5, 58: 7.7 };

/**
 * The style of the paper: black on white only, because thermal heads turn greys into dots.
 * `heightMm` is the page's; a document longer than it goes on on another page.
 */
export function paperStyle(widthMm: PaperWidthMm, heightMm: number): string {
  return `
@page { size: ${widthMm}mm ${heightMm}mm; margin: 0; }
* { box-sizing: border-box; margin: 0; }
html { background: #fff; }
body {
  width: ${widthMm}mm; padding: 4mm ${SIDE_MM[widthMm]}mm 6mm; overflow-wrap: anywhere;
  color: #000; font: 400 ${BODY_PT[widthMm]}pt/1.32 'Inter Variable', Inter, 'Segoe UI', 'Liberation Sans', 'DejaVu Sans', sans-serif;
  -webkit-print-color-adjust: exact; print-color-adjust: exact;
}
p { min-height: 1em; }
.center { text-align: center; } .right { text-align: right; }
.center { text-wrap: balance; }
.bold { font-weight: 700; }
.small { font-size: .84em; line-height: 1.36; }
p.small + p.small:not(.center) { margin-top: .45em; }
.wide { font-size: 1.3em; line-height: 1.2; letter-spacing: -.01em; }
.large { font-size: 1.75em; line-height: 1.2; letter-spacing: -.015em; }
.huge { font: 700 2.7em/1.15 'JetBrains Mono Variable', 'JetBrains Mono', Consolas, 'Liberation Mono', 'DejaVu Sans Mono', monospace; letter-spacing: -.02em; }
.row { display: flex; align-items: baseline; justify-content: space-between; gap: 2.5mm; padding: .1em 0; break-inside: avoid; }
.row > :first-child { flex: 1 1 0; min-width: min-content; max-width: 75%; overflow-wrap: break-word; }
.row > :last-child { flex: 0 1 auto; min-width: 25%; text-align: right; }
.row > .amount { min-width: min-content; white-space: nowrap; font-variant-numeric: tabular-nums; }
h2 { font-size: .84em; font-weight: 700; letter-spacing: .04em; text-transform: uppercase; margin: .9em 0 .25em; padding-bottom: .15em; border-bottom: .25mm solid #000; break-after: avoid; }
hr { border: 0; border-top: .25mm solid #000; margin: 2mm 0; }
hr.double { border-top: .8mm double #000; }
.feed { height: 1.5mm; }
svg { display: block; margin: 0 auto; fill: #000; }
.qr { width: ${widthMm === 80 ? 30 : 26}mm; aspect-ratio: 1; }
.code128 { width: ${widthMm === 80 ? 56 : 46}mm; height: 12mm; }
.signature { width: 75%; margin: 13mm auto 0; padding-top: 1mm; border-top: .25mm solid #000; text-align: center; font-size: .9em; break-inside: avoid; }
.mark { margin: 0 0 1.2mm; padding: .8mm 0; background: #000; color: #fff; text-align: center; font-weight: 700; letter-spacing: .08em; }
.mark + :not(.mark) { margin-top: 3mm; }
.mark.last { margin: 1.2mm 0 0; }
:not(.mark) + .mark.last { margin-top: 3mm; }
`;
}
