import { changeFacts, transferFacts } from '@hq/web/features/catalogue/change-facts';
import { expect, test } from 'vitest';

test.each([
  [{ change: { kind: 'message', text: 'Se pinta' } }, 'Se pinta'],
  [{ change: { kind: 'agreement', code: 'TEATRO', name: 'Teatro' } }, 'Teatro'],
  [
    { change: { kind: 'withdraw_tariff', vehicleClass: 'auto', reason: 'Otra cifra' } },
    'auto · Otra cifra',
  ],
  [{ change: { kind: 'remove_spots', codes: ['A1', 'A2'] } }, 'A1, A2'],
  [{ rows: 4 }, ''],
])('%o is told as %s', (details, words) => {
  expect(changeFacts(details)).toBe(words);
});

test('a transfer is told by both owners', () => {
  const details = { from: 't', fromName: 'Caja 1', to: 'hq', toName: 'HQ' };
  expect(transferFacts(details, 'Casa matriz')).toEqual({ from: 'Caja 1', to: 'Casa matriz' });
  expect(transferFacts({}, 'Casa matriz')).toBeNull();
});
