import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { receiptDocument } from '@main/features/receipts/layout/receipt';
import { renderEscPos } from '@main/features/receipts/render/escpos';
import { cupsTransport } from '@main/features/receipts/transports/cups';
import { FakePrinter } from '@test/helpers/fake-printer';
import { SAMPLE_RECEIPT } from '@test/helpers/paper-samples';
import { PrivateCups, whyNoCups } from '@test/helpers/private-cups';

const RECEIPT = renderEscPos(receiptDocument(SAMPLE_RECEIPT), {
  columns: 48,
  codepage: 'cp858',
  cut: 'partial',
  openDrawer: 'pin2',
});

const missing = whyNoCups();

describe.skipIf(missing !== null)(`a raw queue of a real CUPS server ${missing ?? ''}`, () => {
  let cups: PrivateCups;
  let printer: FakePrinter;

  beforeAll(async () => {
    cups = await PrivateCups.start();
  });
  afterAll(() => cups.stop());

  beforeEach(async () => {
    printer = await FakePrinter.start('mute');
    cups.addRawQueue('RAW', printer.port);
  });
  afterEach(async () => {
    cups.run('lpadmin', '-x', 'RAW');
    await printer.stop();
  });

  const send = (
    options: Partial<Parameters<typeof cupsTransport>[0]> = {},
    signal: AbortSignal = new AbortController().signal,
  ): Promise<void> =>
    cupsTransport({ queue: 'RAW', server: cups.server, ...options }).send(RECEIPT, signal);

  const waiting = (): string => cups.run('lpstat', '-W', 'not-completed', '-o');

  test('passes the bytes on untouched', async () => {
    await send();
    const paper = await printer.paper();
    expect(Buffer.from(printer.jobs[0] ?? []).equals(RECEIPT)).toBe(true);
    expect(paper.drawerPulses).toHaveLength(1);
    expect(paper.lines.map((line) => line.trim())).toContain('¡Gracias por su visita!');
  });

  test('a queue that does not exist is unknown', async () => {
    await expect(send({ queue: 'NINGUNA' })).rejects.toMatchObject({ code: 'PRINTER_UNKNOWN' });
  });

  test('a queue that accepts no jobs refuses', async () => {
    cups.run('cupsreject', 'RAW');
    await expect(send()).rejects.toMatchObject({
      code: 'PRINTER_REFUSED',
      details: { cause: 'rejecting' },
    });
  });

  test('a disabled queue refuses and keeps nothing for later', async () => {
    cups.run('cupsdisable', 'RAW');
    await expect(send()).rejects.toMatchObject({
      code: 'PRINTER_REFUSED',
      details: { cause: 'disabled' },
    });
    expect(waiting()).toBe('');
  });

  test('behind a dead printer the job is taken back: nothing prints later by itself', async () => {
    const { port } = printer;
    await printer.stop();
    await expect(send({ jobTimeoutMs: 1500 })).rejects.toMatchObject({
      code: 'PRINTER_OFF',
      details: { cause: 'job_stuck' },
    });
    expect(waiting()).toBe('');
    printer = await FakePrinter.start('mute', port);
    await send();
    await printer.paper();
    expect(printer.jobs).toHaveLength(1);
  });

  test('aborting takes the job back', async () => {
    await printer.stop();
    const controller = new AbortController();
    const reason = new Error('shutting down');
    const sending = send({}, controller.signal);
    setTimeout(() => controller.abort(reason), 700);
    await expect(sending).rejects.toBe(reason);
    expect(waiting()).toBe('');
  });

  test('without a CUPS server it cannot be reached', async () => {
    await expect(send({ server: '/nonexistent/cups.sock' })).rejects.toMatchObject({
      code: 'PRINTER_UNREACHABLE',
      details: { cause: 'cups_not_running' },
    });
  });
});
