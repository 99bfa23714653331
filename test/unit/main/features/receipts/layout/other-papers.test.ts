import { expect, test } from 'vitest';
import { cashMovementDocument } from '@main/features/receipts/layout/cash-movement';
import { testPageDocument } from '@main/features/receipts/layout/test-page';
import { renderText } from '@main/features/receipts/render/text';
import { SAMPLE_CASH_MOVEMENT, SAMPLE_TEST_PAGE } from '@test/helpers/paper-samples';

const options = { columns: 48, codepage: 'cp858' } as const;

test.each([
  ['paid_in', 'INGRESO DE EFECTIVO'],
  ['paid_out', 'EGRESO DE EFECTIVO'],
  ['safe_drop', 'RETIRO A CAJA FUERTE'],
] as const)('a movement of cash says what it is: %s', (kind, title) => {
  const lines = renderText(cashMovementDocument({ ...SAMPLE_CASH_MOVEMENT, kind }), options);
  const trimmed = lines.map((line) => line.trim());
  expect(trimmed).toEqual(expect.arrayContaining([title, '$100.000', 'Ignacio Núñez']));
  expect(lines).toContain('Motivo: Retiro de las 14:00');
});

test('a movement nobody had to approve leaves room for who receives it', () => {
  const document = cashMovementDocument({ ...SAMPLE_CASH_MOVEMENT, approvedBy: null });
  const text = renderText(document, options).join('\n');
  expect(text).not.toContain('Autorizó');
  expect(text).toContain('Recibe');
});

test('the test page has a ruler exactly as wide as the paper', () => {
  const lines = renderText(testPageDocument(SAMPLE_TEST_PAGE), options);
  expect(lines).toContain('123456789012345678901234567890123456789012345678');
  expect(lines.join(' ')).toContain('á é í ó ú Á É Í Ó Ú ñ Ñ ü ¿? ¡! ° · $');
});

test('the test page of a system printer has no ruler', () => {
  const lines = renderText(testPageDocument({ ...SAMPLE_TEST_PAGE, raw: null }), options);
  expect(lines.join('\n')).not.toMatch(/Columnas|1234567890/);
});
