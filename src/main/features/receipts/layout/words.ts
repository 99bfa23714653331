import { type Clp, formatClp } from '@shared/kernel/money';

/** Words of the paper, in Spanish whatever the language of the screen: it is for the customer. */

export type TenderMethod = 'cash' | 'debit' | 'credit' | 'transfer' | 'gateway' | 'account';

const TENDERS: Readonly<Record<TenderMethod, string>> = {
  cash: 'Efectivo',
  debit: 'Débito',
  credit: 'Crédito',
  transfer: 'Transferencia',
  gateway: 'Pago en línea',
  account: 'Compromiso de pago',
};

export function tenderWord(method: TenderMethod): string {
  return TENDERS[method];
}

export type CashMovementKind = 'paid_in' | 'paid_out' | 'safe_drop';

const MOVEMENTS: Readonly<Record<CashMovementKind, string>> = {
  paid_in: 'Ingreso de efectivo',
  paid_out: 'Egreso de efectivo',
  safe_drop: 'Retiro a caja fuerte',
};

export function movementWord(kind: CashMovementKind): string {
  return MOVEMENTS[kind];
}

/** Keeps "N° 4" or "15 A" on one line: spaces become no-break spaces. */
export function together(words: string): string {
  return words.replaceAll(' ', '\u00a0');
}

/** A label that belongs to the one above it. */
export function indented(label: string): string {
  return `\u00a0\u00a0${label}`;
}

/** `+$2`, `−$4`: an amount that corrects another. */
export function signed(amount: Clp): string {
  return amount > 0 ? `+${formatClp(amount)}` : formatClp(amount);
}

const ROLES: Readonly<Record<string, string>> = {
  operator: 'Operación',
  supervisor: 'Supervisión',
  admin: 'Administración',
  manager: 'Gerencia',
  client: 'Cliente',
};

/** A built-in role by its word, a site's own as the site calls it. */
export function roleWord(role: string): string {
  return ROLES[role] ?? role;
}
