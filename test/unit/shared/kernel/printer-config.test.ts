import { expect, test } from 'vitest';
import { printerConfigSchema } from '@shared/kernel/printer-config';

test('a network printer needs only its address', () => {
  expect(printerConfigSchema.parse({ kind: 'network', host: '192.168.0.50' })).toEqual({
    kind: 'network',
    host: '192.168.0.50',
    port: 9100,
    columns: 48,
    codepage: 'cp858',
    cut: 'partial',
    drawer: 'none',
  });
});

test.each(['Caja 2', 'TM-T20III', 'Impresora_Ñ', 'EPSON TM-T20 Receipt'])('queue %j', (queue) => {
  expect(printerConfigSchema.safeParse({ kind: 'raw_queue', queue }).success).toBe(true);
});

test.each(['', '-oraw', '--help', 'a/b', 'a#b', 'a\nb', "x'y"])('no queue %j', (queue) => {
  expect(printerConfigSchema.safeParse({ kind: 'raw_queue', queue }).success).toBe(false);
});

test.each([
  { kind: 'network', host: '' },
  { kind: 'network', host: 'a b' },
  { kind: 'network', host: 'ok', port: 0 },
  { kind: 'network', host: 'ok', port: 65_536 },
  { kind: 'network', host: 'ok', columns: 40 },
  { kind: 'network', host: 'ok', codepage: 'utf8' },
  { kind: 'system', name: 'x', paperWidthMm: 76 },
  { kind: 'smoke_signals' },
])('refuses %j', (config) => {
  expect(printerConfigSchema.safeParse(config).success).toBe(false);
});
