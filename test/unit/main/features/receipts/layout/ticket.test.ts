import { expect, test } from 'vitest';
import { ticketDocument } from '@main/features/receipts/layout/ticket';
import { renderText } from '@main/features/receipts/render/text';
import { printDocumentSchema } from '@shared/kernel/print-document';
import { SAMPLE_POLICY, SAMPLE_TICKET } from '@test/helpers/paper-samples';

const at48 = (changes: Partial<typeof SAMPLE_TICKET> = {}): string[] =>
  renderText(ticketDocument({ ...SAMPLE_TICKET, ...changes }), { columns: 48, codepage: 'cp858' });

/** The paper as one line of words, for sentences that wrap. */
const prose = (lines: string[]): string => lines.map((line) => line.trim()).join(' ');

test('says where, which car, when, where it stands and at what rate', () => {
  const lines = at48();
  expect(lines).toEqual(
    expect.arrayContaining([
      'Ingreso                         20-11-2026 14:28',
      'Plaza                                         A7',
      'Día, 08:00 a 21:00                   $1.800/hora',
      'Noche, 21:00 a 08:00                   $900/hora',
      'Máximo por 24 horas                      $18.000',
    ]),
  );
  expect(lines.map((line) => line.trim())).toEqual(
    expect.arrayContaining(['Sede Bellavista', 'B-004512', 'KRTV·62', '[QR: B-004512]']),
  );
});

test('states the law of the mode per minute, the lost ticket, the liability and where to claim', () => {
  const text = prose(at48());
  expect(text).toContain('Cobro por minuto efectivo de uso');
  expect(text).toContain('(Ley 19.496, art. 15 A, N° 1 y N° 2)');
  expect(text).toContain('se cobra el tiempo real según nuestros registros, sin multa ni recargo');
  expect(text).toContain('(N° 4)');
  expect(text).toContain('ninguna declaración puede eximirnos ni limitarlo (N° 5)');
  expect(text).toContain('SERNAC, 800 700 100');
  expect(text).toContain('Hasta 10 min sin cobro');
});

test('words the tranches of the policy', () => {
  const policy = { ...SAMPLE_POLICY, mode: 'tranche', firstTranche: 40, nextTranche: 15 } as const;
  const text = prose(at48({ policy }));
  expect(text).toContain('el primero de 40 min, los siguientes de 15 min');
  expect(text).toContain('Cobro por tramo de tiempo vencido');
  expect(text).not.toContain('minuto efectivo');
});

test('says nothing of what the policy does not have', () => {
  const policy = { ...SAMPLE_POLICY, freeMinutes: 0, dailyCap: null };
  const text = prose(at48({ policy }));
  expect(text).not.toContain('sin cobro');
  expect(text).not.toContain('Máximo');
});

test('one rate all day is one line', () => {
  const lines = at48({ rates: { dayRate: 1200, nightRate: 1200 } });
  expect(lines).toContain('A toda hora                          $1.200/hora');
  expect(prose(lines)).not.toContain('Noche');
  const wholeDay = { ...SAMPLE_POLICY, dayFrom: '00:00', dayTo: '00:00' };
  expect(prose(at48({ policy: wholeDay }))).toContain('A toda hora');
});

test.each([
  ['qr', ['[QR: B-004512]']],
  ['code128', ['[CODE128: B-004512]']],
  ['both', ['[QR: B-004512]', '[CODE128: B-004512]']],
] as const)('carries the code the site chose: %s', (codes, expected) => {
  const found = at48({ codes }).filter((line) => line.includes('['));
  expect(found.map((line) => line.trim())).toEqual(expected);
});

test('is a valid document to store', () => {
  const document = ticketDocument(SAMPLE_TICKET);
  expect(printDocumentSchema.parse(JSON.parse(JSON.stringify(document)))).toEqual(document);
});
