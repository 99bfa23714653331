import { describe, expect, test } from 'vitest';
import { checkIn, openTestBooth, payCash, signInAs } from '@test/helpers/booth';
import { dump, value } from '@test/helpers/dump';
import { openPrintingBooth, printTo, startPrinter, tryPrinter } from '@test/helpers/printing-booth';
import type { TestBooth } from '@test/helpers/booth';

const status = (booth: TestBooth) => booth.call('printing.status', {});
const jobs = (booth: TestBooth) =>
  booth.core.db.$client.prepare('SELECT status FROM print_jobs ORDER BY rowid').pluck().all();

describe('a printer that works', () => {
  test('prints everything in the order it was asked for', async () => {
    const { booth, printer } = await openPrintingBooth();
    for (const plate of ['KRTV62', 'BCDF11', 'GGHH22']) await checkIn(booth, plate);
    await booth.queue.idle();
    for (const [i, plate] of ['KRTV·62', 'BCDF·11', 'GGHH·22'].entries()) {
      const { lines } = await printer.paper(i);
      expect(lines.join('\n')).toContain(plate);
    }
    expect(printer.jobs).toHaveLength(3);
    expect(jobs(booth)).toEqual(['done', 'done', 'done']);
    expect(await status(booth)).toMatchObject({
      state: 'ready',
      trouble: null,
      waiting: 0,
      stale: 0,
    });
  });

  test('opens the drawer when cash changed hands and only then', async () => {
    const { booth, printer } = await openPrintingBooth();
    const { stay } = await checkIn(booth, 'KRTV62');
    const card = (await checkIn(booth, 'BCDF11')).stay;
    await booth.queue.idle();
    booth.passMinutes(60);
    await payCash(booth, stay.sessionId);
    await booth.call('payments.pay', {
      requestId: crypto.randomUUID(),
      sessionId: card.sessionId,
      quotedAt: booth.clock.now(),
      agreementId: null,
      tenders: [{ method: 'debit', amount: 1800, reference: '' }],
      lostTicket: null,
    });
    await booth.queue.idle();
    const pulses = [];
    for (let i = 0; i < 4; i += 1) pulses.push((await printer.paper(i)).drawerPulses.length);
    expect(pulses).toEqual([0, 0, 1, 0]); // two tickets, cash receipt, card receipt
  });

  test('marks a copy with its number and prints the same text', async () => {
    const { booth, printer } = await openPrintingBooth();
    const { documentId } = await checkIn(booth, 'KRTV62');
    expect(await booth.call('documents.reprint', { documentId })).toEqual({ copy: 1 });
    expect(await booth.call('documents.reprint', { documentId })).toEqual({ copy: 2 });
    await booth.queue.idle();
    const [original, first, second] = await Promise.all([0, 1, 2].map((i) => printer.paper(i)));
    const text = (paper?: { lines: string[] }) => paper?.lines.join('\n') ?? '';
    expect(text(original)).not.toMatch(/COPIA/);
    expect(text(first)).toMatch(/COPIA.*1/);
    expect(text(second)).toMatch(/COPIA.*2/);
    const unmarked = (paper?: { lines: string[] }) =>
      paper?.lines.filter((line) => line.trim() !== '' && !line.includes('COPIA'));
    expect(unmarked(second)).toEqual(unmarked(original));
    expect(second?.qr).toEqual(original?.qr);
  });

  test('opens the drawer without a paper, and the audit knows who did', async () => {
    const { booth, printer } = await openPrintingBooth();
    await booth.call('printing.openDrawer', {});
    await booth.queue.idle();
    const paper = await printer.paper(0);
    expect(paper.drawerPulses).toHaveLength(1);
    expect(paper.lines).toEqual([]);
    expect(
      value(booth.core.db, "SELECT count(*) FROM audit_log WHERE action = 'drawer.opened'"),
    ).toBe(1);
  });
});

describe('a printer in trouble never blocks a charge, and says why', () => {
  test.each([
    ['no_paper', 'PRINTER_NO_PAPER'],
    ['cover_open', 'PRINTER_OFF'],
    ['offline', 'PRINTER_OFF'],
  ] as const)('%s', async (mood, trouble) => {
    const { booth, printer } = await openPrintingBooth(mood);
    const { stay } = await checkIn(booth, 'KRTV62');
    booth.passMinutes(1);
    await payCash(booth, stay.sessionId);
    await booth.queue.idle();
    expect(await status(booth)).toMatchObject({ state: 'trouble', trouble, waiting: 2 });
    expect(jobs(booth)).toEqual(['waiting', 'waiting']);
    printer.mood = 'ok';
    const before = printer.jobs.length;
    await tryPrinter(booth);
    expect(await status(booth)).toMatchObject({ state: 'ready', trouble: null, waiting: 0 });
    const papers = [await printer.paper(before), await printer.paper(before + 1)];
    expect(papers.map((paper) => paper.drawerPulses.length)).toEqual([0, 1]);
  });

  test('refused, until it is there again; nothing is dropped', async () => {
    const { booth, printer } = await openPrintingBooth();
    const { port } = printer;
    await printer.stop();
    await checkIn(booth, 'KRTV62');
    await checkIn(booth, 'BCDF11');
    await booth.queue.idle();
    expect(await status(booth)).toMatchObject({ trouble: 'PRINTER_REFUSED', waiting: 2 });
    expect(value(booth.core.db, 'SELECT last_error FROM print_jobs')).toBe('PRINTER_REFUSED');
    const back = await startPrinter('ok', port);
    await tryPrinter(booth);
    expect((await back.paper(0)).lines.join('\n')).toContain('KRTV·62');
    expect((await back.paper(1)).lines.join('\n')).toContain('BCDF·11');
  });

  test('its trouble says nothing about the printer that replaces it', async () => {
    const { booth, printer } = await openPrintingBooth('no_paper');
    await checkIn(booth, 'KRTV62');
    await booth.queue.idle();
    expect(await status(booth)).toMatchObject({ trouble: 'PRINTER_NO_PAPER' });
    const other = await startPrinter();
    await printTo(booth, other.port);
    await booth.queue.idle();
    expect((await other.paper(0)).lines.join('\n')).toContain('KRTV·62');
    expect(printer.jobs).toHaveLength(0);
    expect(await status(booth)).toMatchObject({
      state: 'ready',
      printerName: `127.0.0.1:${other.port}`,
    });
  });

  test('with nothing waiting any more, its trouble is over', async () => {
    const { booth } = await openPrintingBooth('no_paper');
    await checkIn(booth, 'KRTV62');
    await booth.queue.idle();
    booth.passMinutes(11);
    expect(await booth.call('printing.releaseStale', { action: 'discard' })).toEqual({ jobs: 1 });
    expect(await status(booth)).toMatchObject({ state: 'ready', trouble: null, waiting: 0 });
  });
});

describe('papers that waited too long', () => {
  async function staleTicket() {
    const { booth, printer } = await openPrintingBooth('no_paper');
    await checkIn(booth, 'KRTV62');
    await booth.queue.idle();
    booth.clock.set(booth.clock.now() + 10 * 60_000 + 1);
    printer.mood = 'ok';
    return { booth, printer };
  }

  test('do not come out by themselves; newer ones do', async () => {
    const { booth, printer } = await staleTicket();
    await tryPrinter(booth);
    expect(printer.jobs).toHaveLength(0);
    expect(await status(booth)).toMatchObject({ waiting: 1, stale: 1 });
    await checkIn(booth, 'BCDF11');
    await booth.queue.idle();
    expect((await printer.paper(0)).lines.join('\n')).toContain('BCDF·11');
    expect(printer.jobs).toHaveLength(1);
  });

  test('come out when somebody says so', async () => {
    const { booth, printer } = await staleTicket();
    expect(await booth.call('printing.releaseStale', { action: 'print' })).toEqual({ jobs: 1 });
    await booth.queue.idle();
    expect((await printer.paper(0)).lines.join('\n')).toContain('KRTV·62');
    expect(await status(booth)).toMatchObject({ waiting: 0, stale: 0 });
    expect(await booth.call('printing.releaseStale', { action: 'print' })).toEqual({ jobs: 0 });
  });

  test('are put aside when somebody says so, and kept for a copy', async () => {
    const { booth, printer } = await staleTicket();
    await booth.call('printing.releaseStale', { action: 'discard' });
    await tryPrinter(booth);
    expect(printer.jobs).toHaveLength(0);
    expect(jobs(booth)).toEqual(['discarded']);
    const [ticket] = await booth.call('documents.recent', {});
    await booth.call('documents.reprint', { documentId: ticket?.documentId ?? '' });
    await booth.queue.idle();
    expect((await printer.paper(0)).lines.join('\n')).toMatch(/COPIA/);
  });

  test('never open the drawer late, with nobody in front of it', async () => {
    const { booth, printer } = await openPrintingBooth('no_paper');
    await booth.call('printing.openDrawer', {});
    const { stay } = await checkIn(booth, 'KRTV62');
    booth.passMinutes(1);
    await payCash(booth, stay.sessionId);
    await booth.queue.idle();
    booth.passMinutes(2);
    printer.mood = 'ok';
    await tryPrinter(booth);
    const papers = [await printer.paper(0), await printer.paper(1)];
    expect(papers.map((paper) => paper.drawerPulses)).toEqual([[], []]);
    expect(jobs(booth)).toEqual(['discarded', 'done', 'done']);
  });
});

test('a crash while a paper was on the printer prints it again rather than lose it', async () => {
  const { booth, printer } = await openPrintingBooth('no_paper');
  await checkIn(booth, 'KRTV62');
  await booth.queue.stop();
  booth.core.db.$client.exec("UPDATE print_jobs SET status = 'printing'");
  const reopened = openTestBooth(booth.databasePath);
  expect(jobs(reopened)).toEqual(['waiting']);
  printer.mood = 'ok';
  reopened.queue.wake();
  await reopened.queue.idle();
  expect((await printer.paper(0)).lines.join('\n')).toContain('KRTV·62');
  expect(jobs(reopened)).toEqual(['done']);
});

describe('without a printer', () => {
  async function noPrinter() {
    const { booth } = await openPrintingBooth();
    await signInAs(booth, 'Ana Rivas');
    await booth.call('printing.configure', { printer: { kind: 'none' } });
    return booth;
  }

  test('nothing queues up for the day one is connected; the papers are kept', async () => {
    const booth = await noPrinter();
    const { documentId } = await checkIn(booth, 'KRTV62');
    expect(jobs(booth)).toEqual([]);
    expect(await status(booth)).toMatchObject({ state: 'not_configured', waiting: 0 });
    const { text } = await booth.call('documents.get', { documentId });
    expect(text.join('\n')).toContain('KRTV·62');
  });

  test('what is asked for by hand is refused instead of never coming', async () => {
    const booth = await noPrinter();
    const { documentId } = await checkIn(booth, 'KRTV62');
    const before = dump(booth.core.db);
    for (const attempt of [
      () => booth.call('documents.reprint', { documentId }),
      () => booth.call('printing.testPage', {}),
      () => booth.call('printing.openDrawer', {}),
    ]) {
      await expect(attempt()).rejects.toMatchObject({ code: 'PRINTER_NOT_CONFIGURED' });
    }
    expect(dump(booth.core.db)).toEqual(before);
  });
});
