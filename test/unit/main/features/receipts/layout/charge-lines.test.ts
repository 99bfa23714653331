import { expect, test } from 'vitest';
import { chargeLines } from '@main/features/receipts/layout/charge-lines';
import type { ExplanationLine } from '@shared/kernel/explanation';

const lines: ExplanationLine[] = [
  { kind: 'free_period', limit: 10, applied: false, amount: 0 },
  { kind: 'tranche', first: 30, next: 10, completed: 3, unchargedMinutes: 4, amount: 0 },
  { kind: 'day', minutes: 30, rate: 1200, amount: 600 },
  { kind: 'night', minutes: 45, rate: 600, amount: 450 },
  { kind: 'cap', cap: 900, blocks: 1, amount: -150 },
  { kind: 'discount', discount: { kind: 'percent', value: 10 }, amount: -90 },
];

test('words every kind of line and keeps the amounts that add up', () => {
  const worded = chargeLines({ lines }, 'Convenio Farmacia Sur').map(({ label, amount }) => [
    label.replaceAll('\u00a0', ' '),
    amount,
  ]);
  expect(worded).toEqual([
    ['Más de 10 min: se cobra desde el inicio', null],
    ['Tramos completos: 3 (30 min, luego 10 min); sin cobro: 4 min', null],
    ['30 min de día × $1.200/h', 600],
    ['45 min de noche × $600/h', 450],
    ['Máximo $900 por 24 h × 1', -150],
    ['Convenio Farmacia Sur −10 %', -90],
  ]);
  const total = lines.reduce((sum, line) => sum + line.amount, 0);
  expect(chargeLines({ lines }).reduce((sum, line) => sum + (line.amount ?? 0), 0)).toBe(total);
});

test.each([
  [{ kind: 'minutes', value: 60 }, 'Descuento −60 min'],
  [{ kind: 'amount', value: 1500 }, 'Descuento −$1.500'],
] as const)('words a discount of %o', (discount, expected) => {
  const [line] = chargeLines({ lines: [{ kind: 'discount', discount, amount: -1 }] });
  expect(line?.label.replaceAll('\u00a0', ' ')).toBe(expected);
});

test('a stay within the free period says so', () => {
  const [line] = chargeLines({
    lines: [{ kind: 'free_period', limit: 10, applied: true, amount: 0 }],
  });
  expect(line?.label.replaceAll('\u00a0', ' ')).toBe('Estadía de hasta 10 min: sin cobro');
});
