import type { SpotKind } from '@shared/contracts/common';
import type { CallInput } from '@shared/contracts/index';
import { codeFromName } from '@shared/kernel/vehicle-class';
import type { PolicyDraft } from '@ui/policy-draft';
import { configOf, EMPTY_PRINTER } from '@renderer/features/printing/printer-draft';
import type { PrinterDraft } from '@renderer/features/printing/printer-draft';

/** What is typed in the assistant, as typed: numbers stay text until they are checked. */
export interface Draft {
  readonly company: { name: string; rut: string; activity: string; address: string };
  readonly site: { name: string; address: string; zone: string };
  readonly terminal: { code: string; name: string };
  readonly admin: { displayName: string; username: string; pin: string; pinAgain: string };
  readonly classes: readonly ClassDraft[];
  readonly policy: PolicyDraft;
  readonly spots: readonly SpotRowDraft[];
  readonly printer: PrinterDraft;
}

export interface ClassDraft {
  /** Identity while editing. */
  readonly id: number;
  readonly name: string;
  readonly spotKind: SpotKind;
  readonly dayRate: string;
  readonly nightRate: string;
}

export interface SpotRowDraft {
  readonly id: number;
  readonly zone: string;
  readonly prefix: string;
  readonly from: string;
  readonly to: string;
  readonly kind: SpotKind;
}

/** Words the defaults are written in; the rest of the assistant starts empty. */
export interface DefaultNames {
  readonly car: string;
  readonly motorcycle: string;
  readonly zone: string;
  readonly terminal: string;
}

export function newDraft(names: DefaultNames): Draft {
  return {
    company: { name: '', rut: '', activity: '', address: '' },
    site: { name: '', address: '', zone: 'America/Santiago' },
    terminal: { code: 'A', name: names.terminal },
    admin: { displayName: '', username: '', pin: '', pinAgain: '' },
    classes: [
      { id: 1, name: names.car, spotKind: 'car', dayRate: '1800', nightRate: '1200' },
      { id: 2, name: names.motorcycle, spotKind: 'motorcycle', dayRate: '900', nightRate: '600' },
    ],
    policy: {
      mode: 'per_minute',
      dayFrom: '08:00',
      dayTo: '21:00',
      firstTranche: '30',
      nextTranche: '10',
      freeMinutes: '0',
      dailyCap: '',
    },
    spots: [{ id: 1, zone: names.zone, prefix: 'A', from: '1', to: '20', kind: 'car' }],
    printer: EMPTY_PRINTER,
  };
}

/** Nothing typed is not zero. */
export function numberOf(text: string): number {
  return text.trim() === '' ? Number.NaN : Number(text);
}

export type Policy = CallInput<'setup.checkPolicy'>['policy'];

export function policyOf(draft: Draft): Policy {
  const { mode, dayFrom, dayTo, firstTranche, nextTranche, freeMinutes, dailyCap } = draft.policy;
  return {
    mode,
    zone: draft.site.zone,
    dayFrom,
    dayTo,
    firstTranche: numberOf(firstTranche),
    nextTranche: numberOf(nextTranche),
    freeMinutes: numberOf(freeMinutes),
    dailyCap: dailyCap.trim() === '' ? null : Number(dailyCap),
  };
}

/** `María José Fuentes` → `mfuentes`: proposed, and free to change. */
export function proposedUsername(displayName: string): string {
  const words = displayName
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  const [first = '', ...rest] = words;
  const last = rest.at(-1);
  return (last ? first.slice(0, 1) + last : first).slice(0, 30);
}

/** What main is asked to create. Values that are wrong stay wrong: the contract's schema finds them. */
export function firstRunOf(draft: Draft): CallInput<'setup.complete'> {
  const { company, site, terminal, admin } = draft;
  const { displayName, username, pin } = admin;
  return {
    company,
    site: { ...site, address: site.address.trim() || company.address, demo: false },
    terminal,
    admin: { displayName, username, pin },
    classes: draft.classes.map((it) => ({
      code: codeFromName(it.name),
      name: it.name,
      spotKind: it.spotKind,
      dayRate: numberOf(it.dayRate),
      nightRate: numberOf(it.nightRate),
    })),
    policy: policyOf(draft),
    spots: draft.spots.map(({ zone, prefix, from, to, kind }) => ({
      zone,
      prefix: prefix.toUpperCase(),
      from: numberOf(from),
      to: numberOf(to),
      kind,
    })),
    printer: configOf(draft.printer) ?? { kind: 'none' },
  };
}
