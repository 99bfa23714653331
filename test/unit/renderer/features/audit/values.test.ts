import { expect, test } from 'vitest';
import { detailLines, showValue } from '@renderer/features/audit/values';
import type { Showing } from '@renderer/features/audit/values';

const ANA = '0190a3c2-0000-7000-8000-000000000001';
const SHOWING: Showing = {
  zone: 'America/Santiago',
  people: new Map([[ANA, 'Ana Rivas']]),
  words: { empty: 'nada', yes: 'sí', no: 'no' },
};

test('values are told as people read them', () => {
  const show = (name: string, value: unknown): string => showValue(name, value, SHOWING);
  expect(show('amount', 12_350)).toBe('$12.350');
  expect(show('plate', 'KRTV62')).toBe('KRTV·62');
  expect(show('paidAt', Date.parse('2026-11-20T11:00:00Z'))).toBe('20-11-2026 08:00');
  expect(show('businessDate', '2026-11-20')).toBe('20-11-2026');
  expect(show('requestedBy', ANA)).toBe('Ana Rivas');
  expect([show('note', ''), show('demo', true)]).toEqual(['nada', 'sí']);
});

test('a change is told as old and new, only where it is one', () => {
  const before = { name: 'Sede', zone: 'America/Santiago' };
  const lines = detailLines({ before, after: { ...before, name: 'Bellavista' } }, SHOWING);
  expect(lines).toEqual([{ path: 'name', name: 'name', value: 'Bellavista', before: 'Sede' }]);
});

test('ids and seals that say nothing to a person are left out', () => {
  const lines = detailLines(
    {
      id: '0190a3c2-0000-7000-8000-000000000009',
      paper: { id: 'x', sha256: 'y' },
      processedBy: ANA,
      tenders: [{ method: 'cash', amount: 500 }],
    },
    SHOWING,
  );
  expect(lines.map(({ path, value }) => [path, value])).toEqual([
    ['processedBy', 'Ana Rivas'],
    ['tenders.1.method', 'cash'],
    ['tenders.1.amount', '$500'],
  ]);
});
