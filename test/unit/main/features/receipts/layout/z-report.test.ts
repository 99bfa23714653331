import { expect, test } from 'vitest';
import { zReportDocument } from '@main/features/receipts/layout/z-report';
import { renderText } from '@main/features/receipts/render/text';
import { SAMPLE_Z } from '@test/helpers/paper-samples';

const paper = (changes: Partial<typeof SAMPLE_Z> = {}, columns: 32 | 48 = 48): string[] =>
  renderText(zReportDocument({ ...SAMPLE_Z, ...changes }), { columns, codepage: 'cp858' });

test('is in the order a person counts', () => {
  const lines = paper();
  const order = [
    'N° 118',
    'Operador',
    'Apertura',
    'Cierre',
    'Fondo inicial',
    '+ Ventas en efectivo',
    '+ Compromisos en efectivo',
    '+ Ingresos de efectivo',
    '- Egresos de efectivo',
    '- Retiros a caja fuerte',
    '- Anulado y devuelto',
    '= Esperado',
    '2 × $20.000',
    '4 × $10 ',
    '= Contado',
    'FALTA',
    'Explicación:',
    'Efectivo (48)',
    'Transferencia (3)',
    '= Cobrado',
    'COMPROMISOS PAGADOS',
    '= Deuda pagada (2)',
    'Total sin redondeo',
    'Neto',
    'IVA',
    'Descuentos (12)',
    'Anulaciones (1)',
    'Por pagar, compromisos (0)',
    'Emitidos con retraso (2)',
    'Salidas liberadas',
    'Adentro al cierre',
    'Primer ticket',
    'Último comprobante',
    'Auditoría',
    'Operador: Marcela Fuentes',
    'Supervisor',
  ].map((start) => lines.findIndex((line) => line.trim().startsWith(start)));
  expect(order).not.toContain(-1);
  // "Operador:" of the signature must not be what "Operador" found.
  expect(order).toEqual(order.toSorted((a, b) => a - b));
});

test('its figures stand at the right edge and add up on paper', () => {
  const lines = paper({}, 32);
  const amount = (label: string): number => {
    const line = lines.find((l) => l.startsWith(label)) ?? '';
    return Number(/\$([\d.]+)$/.exec(line)?.[1]?.replaceAll('.', ''));
  };
  const expected =
    amount('Fondo inicial') +
    amount('+ Ventas') +
    amount('+ Compromisos') +
    amount('+ Ingresos') -
    amount('- Egresos') -
    amount('- Retiros') -
    amount('- Anulado');
  expect(expected).toBe(amount('= Esperado'));
  expect(amount('= Contado') - expected).toBe(SAMPLE_Z.difference);
  expect(amount('Efectivo') + amount('Débito') + amount('Crédito') + amount('Transferencia')).toBe(
    amount('= Cobrado'),
  );
});

test('every denomination shows what it makes, and they make the counted total', () => {
  const lines = paper({}, 32);
  expect(lines).toContain('3 × $10.000              $30.000');
  const pieces = lines.flatMap((line) => /^\d+ × \S+ +\$([\d.]+)$/.exec(line)?.[1] ?? []);
  const sum = pieces.reduce((total, text) => total + Number(text.replaceAll('.', '')), 0);
  expect(sum).toBe(SAMPLE_Z.countedTotal);
});

test('lists each movement with its time and reason below its sum', () => {
  const lines = paper();
  const at = lines.indexOf('- Retiros a caja fuerte                 $100.000');
  expect(lines[at + 1]).toBe('  14:00 $100.000 Retiro de las 14:00');
});

test.each([
  [0, 'CUADRA', '$0'],
  [250, 'SOBRA', '$250'],
  [-100, 'FALTA', '$100'],
])('names a difference of %i', (difference, word, amount) => {
  const line = paper({ difference, explanation: null }).find((l) => l.startsWith(word));
  expect(line?.endsWith(amount)).toBe(true);
});

test('a shift without movement is still a complete report', () => {
  const text = paper({ tickets: null, receipts: null, counted: {}, tenders: [] }).join('\n');
  expect(text).toContain('Primer ticket                            ninguno');
  expect(text).toContain('Sin efectivo en la caja');
});
