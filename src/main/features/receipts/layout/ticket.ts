import { type Clp, formatClp } from '@shared/kernel/money';
import { displayPlate } from '@shared/kernel/plate';
import type { ChargingPolicy, Rates } from '@shared/kernel/policy';
import type { PrintDocument, PrintLine } from '@shared/kernel/print-document';
import { formatRut } from '@shared/kernel/rut';
import { formatDateTime } from '@shared/kernel/time';
import { claimsNotice, legalNotice } from './legal-notice';
import { centred, feed, heading, ownLines, printDocument, row, rule, text, when } from './lines';
import { together } from './words';

export interface TicketData {
  readonly demo: boolean;
  readonly siteName: string;
  readonly siteAddress: string;
  readonly companyName: string;
  readonly rut: string;
  /** As people read it and as the code carries it: `B-004512`. */
  readonly ticketNumber: string;
  /** Normalised plate. */
  readonly plate: string;
  readonly entryAt: number;
  readonly spot: string;
  readonly vehicleClass: string;
  /** Tariff and policy fixed at entry. */
  readonly rates: Rates;
  readonly policy: ChargingPolicy;
  readonly codes: 'qr' | 'code128' | 'both';
  /** Telephone or e-mail for claims, as set for the site. */
  readonly claimsContact: string | null;
  /** The site's own lines below its name. */
  readonly header: string | null;
  /** Opening hours, a line for each group of days; empty when the ticket does not say them. */
  readonly hours: readonly string[];
  /** Text of the site's own, above the legal notice. */
  readonly message: string | null;
  /** Set when this paper takes the place of an earlier one of the same ticket. */
  readonly replacement: TicketReplacement | null;
}

/** Which replacement it is, and what the earlier paper said wrongly. */
export interface TicketReplacement {
  readonly number: number;
  readonly at: number;
  readonly changes: readonly TicketChange[];
}

export interface TicketChange {
  readonly label: string;
  readonly was: string;
  readonly is: string;
}

function rates({ dayRate, nightRate }: Rates, { dayFrom, dayTo }: ChargingPolicy): PrintLine[] {
  const perHour = (rate: Clp): string => `${formatClp(rate)}/hora`;
  if (dayRate === nightRate || dayFrom === dayTo) {
    return [row('A toda hora', perHour(dayRate), { bold: true })];
  }
  return [
    row(`Día, ${dayFrom} a ${dayTo}`, perHour(dayRate), { bold: true }),
    row(`Noche, ${dayTo} a ${dayFrom}`, perHour(nightRate), { bold: true }),
  ];
}

function modeInWords({ mode, firstTranche, nextTranche }: ChargingPolicy): string {
  if (mode === 'per_minute') {
    return 'Se cobra cada minuto completo de uso, a 1/60 del valor de la hora.';
  }
  const first = together(`${firstTranche} min`);
  const next = together(`${nextTranche} min`);
  return `Se cobran tramos completos: el primero de ${first}, los siguientes de ${next}.`;
}

/** The tariff of the stay as a driver understands it. */
function tariffInWords(data: TicketData): PrintLine[] {
  const { freeMinutes, dailyCap } = data.policy;
  return [
    ...rates(data.rates, data.policy),
    ...when(dailyCap, (cap) => [row('Máximo por 24 horas', formatClp(cap), { bold: true })]),
    text(modeInWords(data.policy), { size: 'small' }),
    ...when(freeMinutes || null, (minutes) => [
      text(
        `Hasta ${together(`${minutes} min`)} sin cobro; una estadía más larga se cobra desde su inicio.`,
        { size: 'small' },
      ),
    ]),
  ];
}

function codes(data: TicketData): PrintLine[] {
  return [
    feed(),
    ...(data.codes === 'code128' ? [] : [{ type: 'qr', data: data.ticketNumber } as const]),
    ...(data.codes === 'both' ? [feed()] : []),
    ...(data.codes === 'qr' ? [] : [{ type: 'code128', data: data.ticketNumber } as const]),
    centred('Muestre este código al salir', { size: 'small' }),
  ];
}

/** That it is a replacement, and of what; the number stays, so the old paper charges the same stay. */
function replaces({ number, at, changes }: TicketReplacement, zone: string): PrintLine[] {
  return [
    centred(`REEMPLAZO ${number}`, { size: 'wide', bold: true }),
    centred(`Emitido el ${formatDateTime(at, zone)}`, { size: 'small' }),
    ...changes.map(({ label, was, is }) =>
      centred(`${label}: decía ${was}, es ${is}`, { size: 'small' }),
    ),
    centred('Reemplaza al ticket anterior del mismo número.', { size: 'small' }),
  ];
}

function hoursLines(hours: TicketData['hours']): PrintLine[] {
  if (hours.length === 0) return [];
  return [heading('Horario'), ...hours.map((line) => text(line, { size: 'small' }))];
}

/** The ticket given at entry. */
export function ticketDocument(data: TicketData): PrintDocument {
  return printDocument('ticket', data.demo, [
    centred(data.siteName, { size: 'wide', bold: true }),
    centred(data.siteAddress, { size: 'small' }),
    centred(`${data.companyName} · ${together(`RUT ${formatRut(data.rut)}`)}`, { size: 'small' }),
    ...when(data.header, ownLines),
    rule(),
    centred('TICKET DE INGRESO'),
    ...when(data.replacement, (it) => replaces(it, data.policy.zone)),
    centred(data.ticketNumber, { size: 'huge', bold: true }),
    feed(),
    centred(displayPlate(data.plate), { size: 'huge', bold: true }),
    feed(),
    row('Ingreso', formatDateTime(data.entryAt, data.policy.zone), { bold: true }),
    row('Plaza', data.spot, { bold: true }),
    row('Vehículo', data.vehicleClass),
    heading('Tarifa'),
    ...tariffInWords(data),
    ...codes(data),
    ...hoursLines(data.hours),
    ...when(data.message, (message) => [feed(), ...ownLines(message)]),
    rule(),
    ...legalNotice(data.policy.mode),
    ...claimsNotice(data.claimsContact),
  ]);
}
