import { signatureText, signedHeadersSchema } from '@shared/sync/request';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const hex = fc.stringMatching(/^[0-9a-f]{64}$/);
const parts = fc.record({
  method: fc.constantFrom('GET', 'POST', 'PUT'),
  path: fc.webPath().map((it) => `/${it}`),
  time: fc.stringMatching(/^\d{1,15}$/),
  nonce: fc.stringMatching(/^[A-Za-z0-9_-]{22}$/),
  bodyHash: hex,
});

test('two requests that differ anywhere have different texts', () => {
  fc.assert(
    fc.property(parts, parts, (a, b) => {
      const same = JSON.stringify(a) === JSON.stringify(b);
      expect(signatureText(a) === signatureText(b)).toBe(same);
    }),
  );
});

test('the text is what the wire format says', () => {
  const text = signatureText({
    method: 'POST',
    path: '/sync/v1/runs?x=1',
    time: '1763640000000',
    nonce: 'AAAAAAAAAAAAAAAAAAAAAA',
    bodyHash: 'e3b0',
  });
  expect(text).toBe('v1\nPOST\n/sync/v1/runs?x=1\n1763640000000\nAAAAAAAAAAAAAAAAAAAAAA\ne3b0');
});

test('no header can bring a line break into the text', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (a, b) => {
      const read = signedHeadersSchema.safeParse({
        'coipo-terminal': '019a0000-0000-7000-8000-000000000000',
        'coipo-time': `${a}\n${b}`,
        'coipo-nonce': `${a}\n`,
        'coipo-signature': 'A'.repeat(86),
      });
      expect(read.success).toBe(false);
    }),
  );
});
