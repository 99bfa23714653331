import type { PreviewLine } from '@shared/contracts/receipts';
import type { PaperTexts } from '@shared/contracts/settings';
import { MINUTE_MS } from '@shared/kernel/time';
import type { PrintDocument } from '@shared/kernel/print-document';
import type { PrinterColumns } from '@shared/kernel/printer-config';
import type { Db } from '@main/db/connection';
import { findTerminal } from '@main/core/terminal';
import { readIfSound, readSetting } from '@main/features/settings/index';
import { allClasses, policyAt, tariffAt } from '@main/features/tariffs/index';
import { receiptDocument } from './layout/receipt';
import { ticketDocument } from './layout/ticket';
import { compose } from './render/compose';
import type { ComposedLine } from './render/compose';
import { ticketFrame } from './ticket-frame';

export interface Draft {
  readonly kind: 'ticket' | 'receipt';
  readonly texts: PaperTexts;
  readonly columns: PrinterColumns;
}

const SAMPLE = { plate: 'KRTV62', spot: 'A7', number: 'B-000000', minutes: 134 };

/** A paper with texts that are not saved yet, letter by letter as the printer would; nothing is kept. */
export function previewPaper(db: Db, draft: Draft, now: number): PreviewLine[] {
  const content =
    draft.kind === 'ticket' ? sampleTicket(db, draft, now) : sampleReceipt(db, draft, now);
  const codepage = readIfSound(db, 'printer')?.codepage ?? 'cp858';
  const { columns } = draft;
  return compose(content, { columns, codepage }).map((line) => previewLine(line, columns));
}

const PLAIN = { indent: 0, width: 1, height: 1, bold: false };

function previewLine(line: ComposedLine, columns: number): PreviewLine {
  if (line.kind === 'rule') {
    return { ...PLAIN, text: (line.style === 'double' ? '═' : '─').repeat(columns) };
  }
  if (line.kind !== 'text') {
    const text = `[ ${line.kind === 'qr' ? 'QR' : 'CODE128'} · ${line.data} ]`.slice(0, columns);
    return { ...PLAIN, text, indent: Math.floor((columns - text.length) / 2) };
  }
  const { text, align, bold, scale } = line;
  const free = Math.max(0, columns - text.length * scale.width);
  const indent = { left: 0, center: Math.floor(free / 2), right: free }[align];
  return { text, indent, bold, width: scale.width, height: scale.height };
}

function sampleTicket(db: Db, { texts }: Draft, now: number): PrintDocument {
  const [first] = allClasses(db);
  return ticketDocument({
    ...ticketFrame(db, texts),
    ticketNumber: SAMPLE.number,
    plate: SAMPLE.plate,
    entryAt: now,
    spot: SAMPLE.spot,
    vehicleClass: first?.name ?? '',
    rates: first ? tariffAt(db, first.code, now) : { dayRate: 0, nightRate: 0 },
    policy: policyAt(db, now),
    replacement: null,
  });
}

/** Amounts of an example, the same for every site: what matters here is the words around them. */
function sampleReceipt(db: Db, { texts }: Draft, now: number): PrintDocument {
  const company = readSetting(db, 'company');
  const site = readSetting(db, 'site');
  return receiptDocument({
    demo: site.demo,
    companyName: company.name,
    rut: company.rut,
    activity: company.activity,
    companyAddress: company.address,
    siteName: site.name,
    documentKind: 'payment_receipt',
    receiptNumber: SAMPLE.number,
    ticketNumber: SAMPLE.number,
    plate: SAMPLE.plate,
    spot: SAMPLE.spot,
    vehicleClass: allClasses(db)[0]?.name ?? '',
    entryAt: now - SAMPLE.minutes * MINUTE_MS,
    exitAt: now,
    minutes: SAMPLE.minutes,
    paidAt: now,
    zone: site.zone,
    chargeLines: [{ label: '134 min de día × $1.800/h', amount: 4020 }],
    total: 4020,
    cashRounding: 0,
    tenders: [{ method: 'cash', amount: 4020, received: 5000, change: 980, reference: null }],
    net: 3378,
    vat: 642,
    operator: '—',
    terminal: findTerminal(db)?.name ?? '',
    approvals: [],
    freeExitReason: null,
    belatedReason: null,
    lostTicket: false,
    message: texts.receiptFooter || null,
  });
}
