import { expect, test } from 'vitest';
import { createTransport, isRawPrinter } from '@main/features/receipts/transports';
import { winspoolError } from '@main/features/receipts/transports/windows';
import { printerConfigSchema } from '@shared/kernel/printer-config';
import { FakePrinter } from '@test/helpers/fake-printer';

test('the configured network printer is the one that gets the bytes', async () => {
  const printer = await FakePrinter.start();
  try {
    const config = printerConfigSchema.parse({
      kind: 'network',
      host: '127.0.0.1',
      port: printer.port,
    });
    if (!isRawPrinter(config)) throw new Error('a network printer takes bytes');
    await createTransport(config, 'linux').send(Buffer.from('hola\n'), AbortSignal.timeout(5000));
    expect((await printer.paper()).lines).toEqual(['hola']);
  } finally {
    await printer.stop();
  }
});

test.each([{ kind: 'none' }, { kind: 'system', name: 'PDF' }, { kind: 'pdf', folder: '/tmp' }])(
  '$kind takes no bytes',
  (config) => {
    expect(isRawPrinter(printerConfigSchema.parse(config))).toBe(false);
  },
);

test.each([
  [5, 'PRINTER_REFUSED'],
  [28, 'PRINTER_NO_PAPER'],
  [1722, 'PRINTER_UNREACHABLE'],
  [1801, 'PRINTER_UNKNOWN'],
  [31, 'PRINTER_OFF'],
])('error %i of the Windows spooler is %s', (code, expected) => {
  expect(winspoolError(code)?.code).toBe(expected);
});

test('no error of the Windows spooler is success', () => {
  expect(winspoolError(0)).toBeNull();
});
