import { expect, test } from 'vitest';
import { receiptDocument } from '@main/features/receipts/layout/receipt';
import { renderText } from '@main/features/receipts/render/text';
import { SAMPLE_RECEIPT } from '@test/helpers/paper-samples';

const paper = (changes: Partial<typeof SAMPLE_RECEIPT> = {}, columns: 32 | 48 = 48): string[] =>
  renderText(receiptDocument({ ...SAMPLE_RECEIPT, ...changes }), { columns, codepage: 'cp858' });

test('explains the amount line by line, down to the change', () => {
  const lines = paper();
  const from = lines.indexOf('134 min de día × $1.800/h                 $4.020');
  expect(lines.slice(from, from + 11)).toEqual([
    '134 min de día × $1.800/h                 $4.020',
    'Convenio Farmacia Sur -10 %                -$402',
    '─'.repeat(48),
    'TOTAL             $3.618', // at double width
    'Redondeo Ley 20.956                          +$2',
    'A pagar                                   $3.620',
    '─'.repeat(48),
    'Efectivo                                  $3.620',
    '  Recibido                                $5.000',
    '  Vuelto                                  $1.380',
    '─'.repeat(48),
  ]);
  expect(lines).toContain('Neto                                      $3.040');
  expect(lines).toContain('IVA 19 % incluido                           $578');
});

test('fits 58 mm without losing a figure', () => {
  expect(paper({}, 32)).toEqual(
    expect.arrayContaining([
      'Patente                  KRTV·62',
      'Tiempo      2 h 14 min (134 min)',
      '134 min de día × $1.800/h $4.020',
      'TOTAL     $3.618',
      'Salida          20-11-2026 16:42',
    ]),
  );
});

test('a card payment has its reference and no rounding, cash or change', () => {
  const text = paper({
    cashRounding: 0,
    tenders: [{ method: 'debit', amount: 3618, received: null, change: null, reference: '004512' }],
  }).join('\n');
  expect(text).toContain('Débito                                    $3.618');
  expect(text).toContain('Operación');
  expect(text).not.toMatch(/Redondeo|A pagar|Recibido|Vuelto/);
});

test('a mix of tenders shows each of them', () => {
  const lines = paper({
    cashRounding: 2,
    tenders: [
      { method: 'credit', amount: 2000, received: null, change: null, reference: '77' },
      { method: 'cash', amount: 1620, received: 1620, change: 0, reference: null },
    ],
  });
  expect(lines).toContain('Crédito                                   $2.000');
  expect(lines).toContain('Efectivo                                  $1.620');
  expect(lines).toContain('  Vuelto                                      $0');
});

test('an exception carries its reason and who approved it', () => {
  const text = paper({
    total: 0,
    net: 0,
    vat: 0,
    cashRounding: 0,
    tenders: [],
    lostTicket: true,
    freeExitReason: 'Urgencia médica',
    approvals: [{ action: 'Salida liberada', name: 'Ignacio Núñez' }],
  }).join('\n');
  expect(text).toContain('Salida liberada: Urgencia médica         -$3.618');
  expect(text).toContain('Autorizó: Salida liberada          Ignacio Núñez');
  expect(text.replace(/\s+/g, ' ')).toContain('sin multa ni recargo');
});

test('without a boleta it says that it is no tax document, with one it does not', () => {
  expect(paper().join('\n')).toContain('documento no tributario');
  const boleta = paper({ documentKind: 'electronic_receipt' }).join('\n');
  expect(boleta).toContain('BOLETA ELECTRÓNICA');
  expect(boleta).not.toContain('no tributario');
});

test('a remark of the explanation has no amount', () => {
  const lines = paper({ chargeLines: [{ label: 'Tramos completos: 3', amount: null }] });
  expect(lines).toContain('Tramos completos: 3');
});
