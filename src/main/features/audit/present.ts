import type { AuditEntry } from '@shared/contracts/audit';
import { displayPlate } from '@shared/kernel/plate';
import type { Db } from '@main/db/connection';
import type { AuditRow } from './find';

/** What people call a record, by its table. */
const NAMES: Readonly<Record<string, string>> = {
  sessions: `SELECT v.plate AS plate, s.ticket_number AS name FROM sessions s
    JOIN vehicles v ON v.id = s.vehicle_id WHERE s.id = ?`,
  payments: `SELECT v.plate AS plate, p.receipt_number AS name FROM payments p
    JOIN sessions s ON s.id = p.session_id JOIN vehicles v ON v.id = s.vehicle_id WHERE p.id = ?`,
  receivables: `SELECT v.plate AS plate, p.receipt_number AS name FROM receivables r
    JOIN payments p ON p.id = r.payment_id JOIN sessions s ON s.id = p.session_id
    JOIN vehicles v ON v.id = s.vehicle_id WHERE r.id = ?`,
  receivable_collections: `SELECT v.plate AS plate, c.number AS name FROM receivable_collections c
    JOIN receivables r ON r.id = c.receivable_id JOIN payments p ON p.id = r.payment_id
    JOIN sessions s ON s.id = p.session_id JOIN vehicles v ON v.id = s.vehicle_id WHERE c.id = ?`,
  documents: 'SELECT NULL AS plate, number AS name FROM documents WHERE id = ?',
  spots: 'SELECT NULL AS plate, code AS name FROM spots WHERE id = ?',
  users: 'SELECT NULL AS plate, display_name AS name FROM users WHERE id = ?',
  roles: 'SELECT NULL AS plate, name FROM roles WHERE id = ?',
  agreements: 'SELECT NULL AS plate, name FROM agreements WHERE id = ?',
  terminals: 'SELECT NULL AS plate, name FROM terminals WHERE id = ?',
  day_closings: 'SELECT NULL AS plate, business_date AS name FROM day_closings WHERE id = ?',
  day_closing_addenda: `SELECT NULL AS plate, c.business_date AS name FROM day_closing_addenda a
    JOIN day_closings c ON c.id = a.day_closing_id WHERE a.id = ?`,
  tariffs: `SELECT NULL AS plate, c.name FROM tariffs t
    JOIN vehicle_classes c ON c.code = t.vehicle_class WHERE t.id = ?`,
};

interface Named {
  readonly plate: string | null;
  readonly name: string;
}

function subjectOf(db: Db, entity: string, id: string): string | null {
  const query = NAMES[entity];
  const found = query ? db.$client.prepare<[string], Named>(query).get(id) : undefined;
  if (!found) return null;
  return found.plate ? `${displayPlate(found.plate)} · ${found.name}` : found.name;
}

/** Details are written by the program as an object; what was damaged is shown as it is. */
function detailsOf(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return value !== null && typeof value === 'object' && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : { value };
  } catch {
    return { unreadable: text };
  }
}

export function peopleOf(db: Db): { readonly userId: string; readonly displayName: string }[] {
  return db.$client
    .prepare<[], { userId: string; displayName: string }>(
      'SELECT id AS userId, display_name AS displayName FROM users ORDER BY display_name',
    )
    .all();
}

/** Entries as the screen and the export show them. */
export function presentEntries(db: Db, rows: readonly AuditRow[]): AuditEntry[] {
  const names = new Map(peopleOf(db).map((person) => [person.userId, person.displayName]));
  const nameOf = (id: string | null): string | null => (id === null ? null : (names.get(id) ?? id));
  return rows.map(({ seq, at, userId, authorisedBy, action, entity, entityId, details }) => ({
    seq,
    at,
    who: nameOf(userId),
    authorisedBy: nameOf(authorisedBy),
    action,
    entity,
    entityId,
    subject: subjectOf(db, entity, entityId),
    details: detailsOf(details),
  }));
}
