import { expect, test } from 'vitest';
import { receiptDocument } from '@main/features/receipts/layout/receipt';
import { ticketDocument } from '@main/features/receipts/layout/ticket';
import { renderHtml } from '@main/features/receipts/render/html';
import { SAMPLE_RECEIPT, SAMPLE_TICKET } from '@test/helpers/paper-samples';

const HOSTILE = `<script>alert(1)</script>"'&<img src=x onerror=alert(2)>`;

test('what people type is text, never markup', () => {
  const html = renderHtml(
    receiptDocument({
      ...SAMPLE_RECEIPT,
      spot: HOSTILE,
      operator: HOSTILE,
      message: HOSTILE,
      chargeLines: [{ label: HOSTILE, amount: 1 }],
    }),
    { widthMm: 80 },
  );
  expect(html).not.toMatch(/<script|<img/i);
  expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;');
});

test('loads nothing from anywhere', () => {
  const html = renderHtml(ticketDocument({ ...SAMPLE_TICKET, codes: 'both' }), { widthMm: 80 });
  expect(html).toContain(`content="default-src 'none'`);
  expect(html).not.toMatch(/\b(src|href)=|url\(|@import/);
});

test.each([80, 58] as const)('the page is exactly as wide as %i mm paper', (widthMm) => {
  const html = renderHtml(receiptDocument(SAMPLE_RECEIPT), { widthMm, heightMm: 140 });
  expect(html).toContain(`@page { size: ${widthMm}mm 140mm; margin: 0; }`);
  expect(html).toContain(`width: ${widthMm}mm;`);
});

test('marks copies and demonstrations at both ends', () => {
  const document = receiptDocument({ ...SAMPLE_RECEIPT, demo: true });
  const html = renderHtml(document, { widthMm: 80, copy: { number: 1 } });
  expect(html.match(/>COPIA N°\u00a01</g)).toHaveLength(2);
  expect(html.match(/>DEMO · SIN VALOR</g)).toHaveLength(2);
  expect(renderHtml(receiptDocument(SAMPLE_RECEIPT), { widthMm: 80 })).not.toMatch(/COPIA|DEMO/);
});

test('keeps every figure of the document', () => {
  const html = renderHtml(receiptDocument(SAMPLE_RECEIPT), { widthMm: 58 });
  for (const figure of ['$4.020', '−$402', '$3.618', '+$2', '$3.620', '$5.000', '$1.380', '$578']) {
    expect(html).toContain(`>${figure}<`);
  }
});
