import { onTestFinished } from 'vitest';
import { openDemoBooth, signInAs } from './booth';
import type { TestBooth } from './booth';
import { FakePrinter } from './fake-printer';
import type { PrinterMood } from './fake-printer';

/** Points the booth at a network printer on the loopback, as the administrator would. */
export async function printTo(booth: TestBooth, port: number): Promise<void> {
  const working = booth.screen.person();
  await signInAs(booth, 'Ana Rivas');
  const printer = { kind: 'network', host: '127.0.0.1', port, drawer: 'pin2' } as const;
  await booth.call('printing.configure', { printer });
  if (working) booth.screen.signIn(working);
}

/** A printer that goes away with the test. */
export async function startPrinter(mood: PrinterMood = 'ok', port = 0): Promise<FakePrinter> {
  const printer = await FakePrinter.start(mood, port);
  onTestFinished(() => printer.stop());
  return printer;
}

/** The demonstration booth with an open shift in front of a real TCP printer. */
export async function openPrintingBooth(
  mood: PrinterMood = 'ok',
): Promise<{ booth: TestBooth; printer: FakePrinter }> {
  const printer = await startPrinter(mood);
  const booth = await openDemoBooth();
  await printTo(booth, printer.port);
  await booth.queue.idle();
  return { booth, printer };
}

/** Tries the printer at once, as the operator's key does, and waits for the outcome. */
export async function tryPrinter(booth: TestBooth): Promise<void> {
  await booth.call('printing.retryNow', {});
  await booth.queue.idle();
}
