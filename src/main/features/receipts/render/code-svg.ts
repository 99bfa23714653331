import QRCode from 'qrcode';

/** Bar and space widths of Code128 values 0–105, six digits each; 103–105 are the starts A, B, C. */
const WIDTHS =
  '212222222122222221121223121322131222122213122312132212221213221312231212112232122132122231' +
  '113222123122123221223211221132221231213212223112312131311222321122321221312212322112322211' +
  '212123212321232121111323131123131321112313132113132311211313231113231311112133112331132131' +
  '113123113321133121313121211331231131213113213311213131311123311321331121312113312311332111' +
  '314111221411431111111224111422121124121421141122141221112214112412122114122411142112142211' +
  '241211221114413111241112134111111242121142121241114212124112124211411212421112421211212141' +
  '214121412121111143111341131141114113114311411113411311113141114131311141411131211412211214' +
  '211232';
const STOP = '2331112';
const START_B = 104;

/** Modules of quiet zone on each side; scanners need 10. */
const QUIET = 10;

function widthsOf(value: number): string {
  return WIDTHS.slice(value * 6, value * 6 + 6);
}

/** The widths of bars and spaces in turn, for printable ASCII in code set B. */
export function code128Widths(data: string): number[] {
  const values = [...data].map((c) => c.charCodeAt(0) - 32);
  const sum = values.reduce((total, value, at) => total + value * (at + 1), START_B);
  const symbols = [START_B, ...values, sum % 103].map(widthsOf);
  return [...symbols.join(''), ...STOP].map(Number);
}

function svg(
  width: number,
  height: number,
  path: string,
  className: string,
  label: string,
): string {
  return `<svg class="${className}" role="img" aria-label="${label}" viewBox="0 0 ${width} ${height}" preserveAspectRatio="none" shape-rendering="crispEdges"><path d="${path}"/></svg>`;
}

/** Code128 as an inline SVG of vertical bars. */
export function code128Svg(data: string): string {
  let x = QUIET;
  let path = '';
  code128Widths(data).forEach((width, at) => {
    if (at % 2 === 0) path += `M${x} 0h${width}v20h-${width}z`;
    x += width;
  });
  return svg(x + QUIET, 20, path, 'code128', 'Código de barras');
}

/** QR code (error correction M) as an inline SVG, with its quiet zone. */
export function qrSvg(data: string): string {
  const { size, data: modules } = QRCode.create(data, { errorCorrectionLevel: 'M' }).modules;
  const quiet = 4;
  let path = '';
  modules.forEach((dark, at) => {
    if (dark) path += `M${(at % size) + quiet} ${Math.floor(at / size) + quiet}h1v1h-1z`;
  });
  return svg(size + 2 * quiet, size + 2 * quiet, path, 'qr', 'Código QR');
}
