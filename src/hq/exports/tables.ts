import { stateWord } from '@shared/hq/export-words';
import type { ClosingLine } from '@shared/hq/days';
import type { PaymentLine, ReversalLine } from '@shared/hq/payments';
import type { SessionLine } from '@shared/hq/sessions';
import type { ShiftLine } from '@shared/hq/shifts';
import type { TerminalRef } from '@shared/hq/common';
import { REPORT_WORDS } from '@shared/kernel/report-words';
import { clp, date, instant, number, text } from './table';
import type { ExportTable } from './table';

const booth = (terminal: TerminalRef | null) => text(terminal && terminal.name);

export const PAYMENTS: ExportTable<PaymentLine> = {
  name: { es: 'pagos', en: 'payments' },
  columns: [
    ...(['site', 'terminal', 'date', 'time', 'receipt', 'ticket', 'plate'] as const),
    ...(['amount', 'discount', 'reversed', 'state', 'methods', 'operator', 'freeReason'] as const),
  ],
  row: (it, language) => [
    text(it.site.name),
    booth(it.terminal),
    date(it.date),
    instant(it.paidAt, it.site),
    text(it.receiptNumber),
    text(it.ticketNumber),
    text(it.plate),
    clp(it.amount),
    clp(it.discount),
    clp(it.reversed),
    text(stateWord(language, it.state)),
    text(it.methods.map((method) => REPORT_WORDS[language].methods[method]).join(', ')),
    text(it.operator),
    text(it.freeReason),
  ],
};

export const REVERSALS: ExportTable<ReversalLine> = {
  name: { es: 'anulaciones-y-devoluciones', en: 'voids-and-refunds' },
  columns: [
    ...(['site', 'terminal', 'date', 'time', 'kind', 'receipt', 'amount', 'cashAmount'] as const),
    ...(['method', 'reason', 'requestedBy', 'authorisedBy', 'paidOn'] as const),
  ],
  row: (it, language) => [
    text(it.site.name),
    booth(it.terminal),
    date(it.date),
    instant(it.at, it.site),
    text(REPORT_WORDS[language].reversals[it.kind]),
    text(it.receiptNumber),
    clp(it.amount),
    clp(it.cashAmount),
    text(it.method && REPORT_WORDS[language].methods[it.method]),
    text(it.reason),
    text(it.requestedBy),
    text(it.authorisedBy),
    date(it.paidOn),
  ],
};

const minutesOf = ({ startTime, endTime }: SessionLine): number | null =>
  endTime === null ? null : Math.max(0, Math.floor((endTime - startTime) / 60_000));

export const SESSIONS: ExportTable<SessionLine> = {
  name: { es: 'estadias', en: 'stays' },
  columns: [
    ...(['site', 'terminal', 'date', 'ticket', 'plate', 'vehicleClass', 'spot', 'state'] as const),
    ...(['entry', 'exit', 'minutes', 'amount', 'openedBy', 'closedBy', 'exitTerminal'] as const),
  ],
  row: (it, language) => [
    text(it.site.name),
    booth(it.entryTerminal),
    date(it.date),
    text(it.ticketNumber),
    text(it.plate),
    text(it.vehicleClass),
    text(it.spot),
    text(REPORT_WORDS[language].stayStates[it.status]),
    instant(it.startTime, it.site),
    instant(it.endTime, it.site),
    number(minutesOf(it)),
    clp(it.amount),
    text(it.openedBy),
    text(it.closedBy),
    booth(it.exitTerminal),
  ],
};

export const SHIFTS: ExportTable<ShiftLine> = {
  name: { es: 'turnos', en: 'shifts' },
  columns: [
    ...(['site', 'terminal', 'date', 'shift', 'zNumber', 'operator', 'openedAt'] as const),
    ...(['closedAt', 'closedBy', 'float', 'payments', 'revenue', 'expected'] as const),
    ...(['counted', 'difference', 'explanation'] as const),
  ],
  row: (it) => [
    text(it.site.name),
    booth(it.terminal),
    date(it.date),
    number(it.number),
    number(it.zNumber),
    text(it.operator),
    instant(it.openedAt, it.site),
    instant(it.closedAt, it.site),
    text(it.closedBy),
    clp(it.float),
    number(it.payments),
    clp(it.revenue),
    clp(it.expected),
    clp(it.counted),
    clp(it.difference),
    text(it.explanation),
  ],
};

export const CLOSINGS: ExportTable<ClosingLine> = {
  name: { es: 'cierres-de-dia', en: 'day-closings' },
  columns: [
    ...(['site', 'terminal', 'date', 'closedAt', 'closedBy', 'state', 'checkedAt'] as const),
    ...(['payments', 'revenue', 'cashDifference', 'differences'] as const),
  ],
  row: (it, language) => [
    text(it.site.name),
    booth(it.terminal),
    date(it.date),
    instant(it.closedAt, it.site),
    text(it.closedBy),
    text(stateWord(language, it.state)),
    instant(it.checkedAt, it.site),
    number(it.payments),
    clp(it.revenue),
    clp(it.cashDifference),
    text(
      it.differences
        .map(({ field, booth: told, hq }) => `${field}: ${said(told)} / ${said(hq)}`)
        .join('; '),
    ),
  ],
};

const said = (value: unknown): string =>
  typeof value === 'object' ? JSON.stringify(value) : String(value);
