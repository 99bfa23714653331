/** Check digit of a Chilean RUT body, modulo 11 with weights 2–7. */
function checkDigit(body: string): string {
  let sum = 0;
  let weight = 2;
  for (const digit of [...body].toReversed()) {
    sum += Number(digit) * weight;
    weight = weight === 7 ? 2 : weight + 1;
  }
  const rest = 11 - (sum % 11);
  if (rest === 11) return '0';
  return rest === 10 ? 'K' : String(rest);
}

/** `76.086.428-5`, `760864285` → `76086428-5`; `null` when the check digit is wrong. */
export function parseRut(text: string): string | null {
  const compact = text.replace(/[.\s-]/g, '').toUpperCase();
  const match = /^0*(\d{1,8})([\dK])$/.exec(compact);
  const body = match?.[1];
  if (!body || checkDigit(body) !== match[2]) return null;
  return `${body}-${match[2]}`;
}

/** `76086428-5` → `76.086.428-5`. */
export function formatRut(rut: string): string {
  const [body = '', digit = ''] = rut.split('-');
  return `${body.replace(/\B(?=(\d{3})+$)/g, '.')}-${digit}`;
}
