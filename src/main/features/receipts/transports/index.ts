import type { PrinterConfig } from '@shared/kernel/printer-config';
import { cupsTransport } from './cups';
import { deviceTransport } from './device';
import { tcpTransport } from './tcp';
import type { Transport } from './transport';
import { windowsTransport } from './windows';

export type { Transport } from './transport';

/** Printers that take ESC/POS bytes; the others are given the document as HTML. */
export type RawPrinterConfig = Extract<PrinterConfig, { kind: 'network' | 'device' | 'raw_queue' }>;

export function isRawPrinter(config: PrinterConfig): config is RawPrinterConfig {
  return config.kind === 'network' || config.kind === 'device' || config.kind === 'raw_queue';
}

/** The transport of a configured printer on this platform (`process.platform`). */
export function createTransport(config: RawPrinterConfig, platform: NodeJS.Platform): Transport {
  switch (config.kind) {
    case 'network':
      return tcpTransport(config);
    case 'device':
      return deviceTransport(config);
    case 'raw_queue':
      return platform === 'win32'
        ? windowsTransport(config)
        : cupsTransport({ queue: config.queue });
  }
}
