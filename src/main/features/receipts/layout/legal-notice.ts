import type { ChargingPolicy } from '@shared/kernel/policy';
import type { PrintLine } from '@shared/kernel/print-document';
import { text } from './lines';
import { together } from './words';

const number = (n: number): string => together(`N° ${n}`);
const ARTICLE = together('art. 15 A');

/** Ley 19.496 art. 15 A N° 1 (a: per minute, b: completed tranches) and N° 2 (never rounded up). */
function modeNotice(mode: ChargingPolicy['mode']): string {
  const law = `(Ley 19.496, ${ARTICLE}, ${number(1)} y ${number(2)})`;
  return mode === 'per_minute'
    ? `Cobro por minuto efectivo de uso: ni el tiempo ni el monto se redondean hacia arriba ${law}.`
    : `Cobro por tramo de tiempo vencido: el tramo que no se completa no se cobra y el monto no se redondea hacia arriba ${law}.`;
}

/**
 * What the law gives the customer, as on the ticket: Ley 19.496 art. 15 A N° 1–2 (mode, no rounding
 * up), N° 4 (lost ticket), N° 5 (liability cannot be limited); articles added by Ley 20.967.
 */
export function legalNotice(mode: ChargingPolicy['mode']): PrintLine[] {
  return [
    modeNotice(mode),
    `Ticket perdido: se cobra el tiempo real según nuestros registros, sin multa ni recargo; le pediremos un antecedente que identifique al dueño del vehículo (${number(4)}).`,
    `Por robo, hurto o daño del vehículo respondemos según la ley; ninguna declaración puede eximirnos ni limitarlo (${number(5)}).`,
  ].map((notice) => text(notice, { size: 'small' }));
}

/** Where to claim: the provider first when it gave a contact, then SERNAC or the local court. */
export function claimsNotice(contact: string | null): PrintLine[] {
  const here = contact ? `en caja, ${contact}` : 'en caja';
  return [
    text(
      `Reclamos: ${here}; SERNAC, ${together('800 700 100')} o www.sernac.cl; o el Juzgado de Policía Local.`,
      { size: 'small' },
    ),
  ];
}
