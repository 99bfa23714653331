import fc from 'fast-check';
import { Token } from './token';

const ref = (name: string, or: unknown, n = 0): Token => new Token({ ref: name, n, or });

const cash = { method: 'cash', received: ref('cashAmount', 10_000) };
const card = { method: 'debit', amount: ref('amount', 1000), reference: '1234' };
const notes = { method: 'cash', received: 20_000 };

/**
 * Fields that a rule ties to others so closely that chance seldom finds a value it takes: what people
 * mostly send there.
 */
export const HINTS: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  tenders: fc.constantFrom<unknown>([cash], [notes], [card], [], [{ ...notes, received: 500 }]),
  tender: fc.constantFrom<unknown>(cash, notes, { ...card }),
  lostTicket: fc.constantFrom<unknown>(null, null, { evidence: 'padrón del auto' }),
  agreementId: fc.constant(null),
  quotedAt: fc.constantFrom(new Token({ now: 0 }), ref('quotedAt', 0)),
  pin: fc.constantFrom('2580', '135790', '0000'),
  vehicleClass: fc.constantFrom('car', 'car', 'motorcycle', 'truck'),
  filters: fc.constant({ vehicleClass: null, operatorId: null }),
  rut: fc.constantFrom('12.345.678-5', '76.543.210-3', '11111111-1', '1-9'),
  zone: fc.constantFrom('America/Santiago', 'A', 'Pacific/Apia'),
  count: fc.dictionary(fc.constantFrom('20000', '1000', '500', '10'), fc.nat(9)),
  float: fc.dictionary(fc.constantFrom('20000', '1000', '500', '10'), fc.nat(9)),
  scanCode: fc.constantFrom('CINE-1', '7801234567890', null),
  sites: fc.constant(ref('siteId', '01a1f89c-fb80-7015-b262-b9c26a910781')),
  period: fc.constantFrom(
    { kind: 'preset', preset: 'today' },
    { kind: 'dates', from: '2026-11-19', to: '2026-11-20' },
  ),
};
