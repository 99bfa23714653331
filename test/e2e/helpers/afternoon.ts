import type { PrinterConfig } from '@shared/kernel/printer-config';
import type { PastSite } from '@test/helpers/past-site';
import { livePast } from '@test/helpers/past-site';

/** Friday 2026-11-20, 16:42 in Santiago (−03). */
export const AFTERNOON = Date.parse('2026-11-20T19:42:00Z');
export const MINUTE = 60_000;

export const PIN = '2580';

/** A raw network printer on this machine, with a drawer. */
export const networkPrinter = (port: number) =>
  ({
    kind: 'network',
    host: '127.0.0.1',
    port,
    columns: 48,
    codepage: 'cp858',
    cut: 'partial',
    drawer: 'pin2',
  }) as const;

interface Afternoon {
  /** Without one the papers are kept as PDF, as on any demonstration site. */
  readonly printer?: PrinterConfig;
  readonly live?: (site: PastSite) => Promise<void>;
  /** Leaves the operator's shift open. */
  readonly shift?: boolean;
}

/**
 * A demonstration site at 16:42. Rodrigo had the first shift; inside are KRTV62 in A7 for 134 min,
 * CKYZ46 in A4 for 100 min and LLJH39 in B1 for 61 min.
 */
export async function makeAfternoon(folder: string, options: Afternoon = {}): Promise<void> {
  const { printer, live, shift = false } = options;
  await livePast(folder, AFTERNOON, async (site) => {
    site.minutesAgo(24 * 60);
    await site.signIn('Ana Rivas');
    if (printer) await site.printTo(printer);
    site.minutesAgo(500);
    await site.signIn('Rodrigo Soto');
    await site.call('shifts.open', { float: { '1000': 20 } });
    site.minutesAgo(134);
    await site.checkIn('KRTV62', { spot: 'A7' });
    site.minutesAgo(100);
    await site.checkIn('CKYZ46', { spot: 'A4' });
    site.minutesAgo(61);
    await site.checkIn('LLJH39', { spot: 'B1' });
    site.minutesAgo(30);
    await site.call('shifts.submitCount', { count: { '1000': 20 } });
    await site.call('shifts.close', { explanation: '' });
    await site.signIn('Marcela Fuentes');
    if (shift) await site.call('shifts.open', { float: { '10000': 4, '1000': 10 } });
    await live?.(site);
  });
}
