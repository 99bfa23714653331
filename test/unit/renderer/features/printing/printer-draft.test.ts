import { EMPTY_PRINTER, configOf, draftOf } from '@renderer/features/printing/printer-draft';
import { expect, test } from 'vitest';

test('no printer is complete from the start', () => {
  expect(configOf(EMPTY_PRINTER)?.kind).toBe('none');
});

test('what is missing makes no configuration', () => {
  expect(configOf({ ...EMPTY_PRINTER, kind: 'network' })).toBeNull();
  expect(configOf({ ...EMPTY_PRINTER, kind: 'network', host: 'h', port: '' })).toBeNull();
  expect(configOf({ ...EMPTY_PRINTER, kind: 'system' })).toBeNull();
});

test('a stored configuration survives the form', () => {
  const stored = configOf({
    ...EMPTY_PRINTER,
    kind: 'network',
    host: '192.168.1.50',
    columns: 42,
    drawer: 'pin2',
  });
  expect(stored).toMatchObject({ host: '192.168.1.50', port: 9100, columns: 42, drawer: 'pin2' });
  expect(stored && configOf(draftOf(stored))).toEqual(stored);
});

test('narrow paper goes with narrow columns', () => {
  const printer = configOf({ ...EMPTY_PRINTER, kind: 'system', name: 'P', columns: 32 });
  expect(printer).toMatchObject({ paperWidthMm: 58 });
});
