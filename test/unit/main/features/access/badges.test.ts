import { expect, test } from 'vitest';
import { badgeHash } from '@main/features/access/badge';
import { verify } from '@main/features/verify/index';
import { openTestBooth, signInAs } from '@test/helpers/booth';
import type { TestBooth } from '@test/helpers/booth';
import { dump, value } from '@test/helpers/dump';
import { openPrintingBooth, tryPrinter } from '@test/helpers/printing-booth';
import { refusalOf } from '@test/helpers/refusal';
import type { DecodedPaper } from '@test/helpers/decode-escpos';
import type { PrinterMood } from '@test/helpers/fake-printer';

const CODE = /CB[A-Z2-9]{20}/;

async function administration(mood: PrinterMood = 'ok') {
  const { booth, printer } = await openPrintingBooth(mood);
  await signInAs(booth, 'Ana Rivas');
  const userId = userIdOf(booth, 'Rodrigo Soto');
  const issue = () => booth.call('users.issueBadge', { userId });
  const hash = () => value(booth.core.db, 'SELECT badge_hash FROM users WHERE id = ?', userId);
  return { booth, printer, userId, issue, hash };
}

const userIdOf = (booth: TestBooth, name: string): string =>
  String(value(booth.core.db, 'SELECT id FROM users WHERE display_name = ?', name));

/** The code that a scanner reads from a badge, of either kind. */
async function codeOn(paper: Promise<DecodedPaper>): Promise<string> {
  const { qr, barcodes } = await paper;
  expect(qr).toEqual(barcodes);
  return qr.join(' ');
}

const badgeJobs = (booth: TestBooth) =>
  booth.core.db.$client
    .prepare(
      `SELECT j.status FROM print_jobs j JOIN documents d ON d.id = j.document_id
       WHERE d.kind = 'badge' ORDER BY j.rowid`,
    )
    .pluck()
    .all();

test('a badge is printed once with its code; the file knows its digest only', async () => {
  const { booth, printer, issue, hash } = await administration();
  await expect(issue()).resolves.toEqual({ number: 'B-000001' });
  await booth.queue.idle();
  const paper = await printer.paper(0);
  expect(paper.lines.join('\n')).toMatch(/CREDENCIAL[^]*Rodrigo Soto[^]*Supervisión/);
  const code = await codeOn(printer.paper(0));
  expect(code).toMatch(CODE);
  expect(hash()).toBe(badgeHash(code));
  expect(JSON.stringify(dump(booth.core.db))).not.toMatch(CODE);
  expect([...verify(booth.core.db)]).toEqual([]);
});

test('its paper is never printed again, and shows no code', async () => {
  const { booth, issue } = await administration();
  await issue();
  const [paper] = await booth.call('documents.recent', {});
  expect(paper).toMatchObject({ kind: 'badge', subject: 'Rodrigo Soto' });
  const { documentId = '' } = paper ?? {};
  expect(JSON.stringify(await booth.call('documents.get', { documentId }))).not.toMatch(CODE);
  const again = () => booth.call('documents.reprint', { documentId });
  expect(await refusalOf(booth, again)).toMatchObject({ code: 'BADGE_PRINTED_ONCE' });
});

test('a new badge ends the one before, also while that one waits for paper', async () => {
  const { booth, printer, issue, hash } = await administration('no_paper');
  await issue();
  await booth.queue.idle();
  const first = hash();
  await issue();
  await booth.queue.idle();
  expect(badgeJobs(booth)).toEqual(['discarded', 'waiting']);
  printer.mood = 'ok';
  await tryPrinter(booth);
  expect(badgeJobs(booth)).toEqual(['discarded', 'done']);
  expect(hash()).toBe(badgeHash(await codeOn(printer.paper(0))));
  expect(hash()).not.toBe(first);
});

test('one that was not printed before the program ended is put aside, not printed without code', async () => {
  const { booth, printer, issue } = await administration('no_paper');
  await issue();
  await booth.queue.idle();
  await booth.queue.stop();
  printer.mood = 'ok';
  const reopened = openTestBooth(booth.databasePath);
  reopened.queue.wake();
  await reopened.queue.idle();
  expect(badgeJobs(booth)).toEqual(['discarded']);
  expect(printer.jobs).toHaveLength(0);
});

test('withdrawn, it approves nothing; without a printer or for a suspended person none is made', async () => {
  const { booth, printer, userId, issue, hash } = await administration();
  await issue();
  await booth.queue.idle();
  const badge = await codeOn(printer.paper(0));
  await booth.call('users.withdrawBadge', { userId });
  await booth.call('users.withdrawBadge', { userId });
  expect(hash()).toBeNull();
  expect([...verify(booth.core.db)]).toEqual([]);
  await signInAs(booth, 'Marcela Fuentes');
  const give = () =>
    booth.call('approvals.give', {
      call: 'payments.void',
      input: {},
      reason: 'cobro doble',
      approver: { by: 'badge', badge },
    });
  expect(await refusalOf(booth, give)).toMatchObject({ code: 'BADGE_UNKNOWN' });

  await signInAs(booth, 'Ana Rivas');
  await booth.call('users.suspend', { userId });
  expect(await refusalOf(booth, issue)).toMatchObject({ code: 'USER_SUSPENDED' });
  await booth.call('users.reactivate', { userId });
  await booth.call('printing.configure', { printer: { kind: 'none' } });
  expect(await refusalOf(booth, issue)).toMatchObject({ code: 'PRINTER_NOT_CONFIGURED' });
});
