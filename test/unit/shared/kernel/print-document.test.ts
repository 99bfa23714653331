import { compactDocument, printDocumentSchema } from '@shared/kernel/print-document';
import { expect, test } from 'vitest';

test('a stored paper is read back to the letter, and is smaller', () => {
  const document = printDocumentSchema.parse({
    version: 1,
    kind: 'ticket',
    demo: false,
    lines: [
      { type: 'text', text: 'B-000001', align: 'center', size: 'huge', bold: true },
      { type: 'text', text: 'Cobro por minuto' },
      { type: 'row', left: 'Plaza', right: 'A1' },
      { type: 'rule' },
      { type: 'rule', style: 'double' },
      { type: 'feed', lines: 2 },
    ],
  });
  const stored = JSON.stringify(compactDocument(document));
  expect(printDocumentSchema.parse(JSON.parse(stored))).toEqual(document);
  expect(stored.length).toBeLessThan(JSON.stringify(document).length);
});
