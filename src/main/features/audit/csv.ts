import type { AuditEntry } from '@shared/contracts/audit';
import { csvRecord } from '@shared/kernel/csv';
import { formatDateTime } from '@shared/kernel/time';

/** Headings as the booth's people read them. */
export const CSV_HEADINGS = csvRecord(
  [
    'N°',
    'Fecha y hora',
    'Persona',
    'Autorizó',
    'Acción',
    'Registro',
    'Tabla',
    'Identificador',
    'Motivo',
    'Monto',
    'Detalle',
  ],
  ';',
);

const textIn = (value: unknown): string | null => (typeof value === 'string' ? value : null);
const numberIn = (value: unknown): number | null => (typeof value === 'number' ? value : null);

/** One entry as one line, everything the audit keeps of it included. */
export function csvLine(entry: AuditEntry, zone: string): string {
  const { seq, at, who, authorisedBy, action, subject, entity, entityId, details } = entry;
  return csvRecord(
    [
      seq,
      formatDateTime(at, zone),
      who,
      authorisedBy,
      action,
      subject,
      entity,
      entityId,
      textIn(details['reason']),
      numberIn(details['amount']),
      JSON.stringify(details),
    ],
    ';',
  );
}
