import { afterEach, expect, test } from 'vitest';
import { receiptDocument } from '@main/features/receipts/layout/receipt';
import { renderEscPos } from '@main/features/receipts/render/escpos';
import { type TcpOptions, tcpTransport } from '@main/features/receipts/transports/tcp';
import { FakePrinter, type PrinterMood } from '@test/helpers/fake-printer';
import { SAMPLE_RECEIPT } from '@test/helpers/paper-samples';

const RECEIPT = renderEscPos(receiptDocument(SAMPLE_RECEIPT), {
  columns: 48,
  codepage: 'cp858',
  cut: 'partial',
  openDrawer: 'pin2',
});
/** More than the sockets' buffers hold, so that a printer which reads nothing is noticed at once. */
const LONG_JOB = new Uint8Array(32 * 1024 * 1024).fill(0x41);

let printer: FakePrinter | undefined;

afterEach(async () => {
  await printer?.stop();
  printer = undefined;
});

async function send(
  mood: PrinterMood,
  bytes: Uint8Array = RECEIPT,
  options: Partial<TcpOptions> = {},
  signal: AbortSignal = new AbortController().signal,
): Promise<FakePrinter> {
  printer = await FakePrinter.start(mood);
  const transport = tcpTransport({
    host: '127.0.0.1',
    port: printer.port,
    statusTimeoutMs: 300,
    writeTimeoutMs: 600,
    ...options,
  });
  await transport.send(bytes, signal);
  return printer;
}

test('a printer that is ready prints the whole receipt, opens the drawer and cuts', async () => {
  const paper = await (await send('ok')).paper();
  expect(paper.lines.map((line) => line.trim())).toEqual(
    expect.arrayContaining(['Estacionamientos Ñuñoa SpA', '¡Gracias por su visita!']),
  );
  expect(paper.drawerPulses).toHaveLength(1);
  expect(paper.cuts).toEqual(['partial']);
});

test('the bytes arrive exactly as they were', async () => {
  const ready = await send('ok');
  await ready.paper();
  expect(Buffer.from(ready.jobs[0] ?? []).equals(RECEIPT)).toBe(true);
});

test('a printer that never answers questions prints all the same', async () => {
  const paper = await (await send('mute', RECEIPT, { writeTimeoutMs: 5000 })).paper();
  expect(paper.cuts).toEqual(['partial']);
});

test.each([
  ['no_paper', 'PRINTER_NO_PAPER', {}],
  ['cover_open', 'PRINTER_OFF', { cause: 'cover_open' }],
  ['offline', 'PRINTER_OFF', { cause: 'offline' }],
  ['error', 'PRINTER_OFF', { cause: 'error' }],
] as const)('%s is found before anything is sent', async (mood, code, details) => {
  await expect(send(mood)).rejects.toMatchObject({ name: 'AppError', code, details });
  expect(printer?.jobs).toEqual([]);
});

test('a printer that hangs up in the middle is off', async () => {
  await expect(send('drops', LONG_JOB, { writeTimeoutMs: 10_000 })).rejects.toMatchObject({
    code: 'PRINTER_OFF',
    details: { cause: 'connection_lost' },
  });
});

test('a printer that takes no bytes cannot be reached', async () => {
  await expect(send('hangs', LONG_JOB)).rejects.toMatchObject({
    code: 'PRINTER_UNREACHABLE',
    details: { cause: 'write' },
  });
});

test('a short job into a printer that neither answers nor closes is not taken for printed', async () => {
  await expect(send('hangs')).rejects.toMatchObject({
    code: 'PRINTER_UNREACHABLE',
    details: { cause: 'silent' },
  });
});

test('nobody listening: refused', async () => {
  const gone = await FakePrinter.start();
  const { port } = gone;
  await gone.stop();
  const transport = tcpTransport({ host: '127.0.0.1', port });
  await expect(transport.send(RECEIPT, new AbortController().signal)).rejects.toMatchObject({
    code: 'PRINTER_REFUSED',
  });
});

test('an unknown name: unreachable', async () => {
  const transport = tcpTransport({ host: 'impresora.invalid', port: 9100, connectTimeoutMs: 8000 });
  await expect(transport.send(RECEIPT, new AbortController().signal)).rejects.toMatchObject({
    code: 'PRINTER_UNREACHABLE',
  });
});

test('an address nobody answers at: unreachable', async () => {
  // 2001:db8::/32 (RFC 3849) belongs to nobody: either no route, or silence until the timeout.
  const transport = tcpTransport({ host: '2001:db8::1', port: 9100, connectTimeoutMs: 200 });
  await expect(transport.send(RECEIPT, new AbortController().signal)).rejects.toMatchObject({
    code: 'PRINTER_UNREACHABLE',
  });
});

test('aborting while it waits stops at once with the reason and prints nothing', async () => {
  const controller = new AbortController();
  const reason = new Error('shutting down');
  const sending = send('mute', RECEIPT, { statusTimeoutMs: 15_000 }, controller.signal);
  setTimeout(() => controller.abort(reason), 50);
  await expect(sending).rejects.toBe(reason);
  expect(printer?.jobs).toEqual([]);
});

test('an aborted signal connects to nobody', async () => {
  const reason = new Error('too late');
  await expect(send('ok', RECEIPT, {}, AbortSignal.abort(reason))).rejects.toBe(reason);
  expect(printer?.jobs).toEqual([]);
});

test('the same transport prints again once the printer is back', async () => {
  printer = await FakePrinter.start('no_paper');
  const transport = tcpTransport({ host: '127.0.0.1', port: printer.port });
  const { signal } = new AbortController();
  await expect(transport.send(RECEIPT, signal)).rejects.toMatchObject({ code: 'PRINTER_NO_PAPER' });
  printer.mood = 'ok';
  await transport.send(RECEIPT, signal);
  expect((await printer.paper()).cuts).toEqual(['partial']);
});
