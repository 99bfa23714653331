import { HQ_OWNER } from '@shared/sync/parts';

type Details = Readonly<Record<string, unknown>>;

/** What a change of a catalogue names, in the order in which the first one found is told. */
const NAMES = [
  'text',
  'displayName',
  'name',
  'username',
  'newCode',
  'code',
  'vehicleClass',
  'zone',
] as const;

/** What was changed, as its record names it: a name, codes of spots, and the reason where there is one. */
export function changeFacts(details: Details): string {
  const change = (details['change'] ?? {}) as Details;
  const name = NAMES.map((it) => change[it]).find((it) => typeof it === 'string');
  const codes = Array.isArray(change['codes']) ? change['codes'].join(', ') : null;
  return [codes ?? name, change['reason']].filter((it) => typeof it === 'string').join(' · ');
}

/** Who a part went from and to; `hq` is what headquarters is called. `null`: no transfer. */
export function transferFacts(
  details: Details,
  hq: string,
): { readonly from: string; readonly to: string } | null {
  const { from, fromName, to, toName } = details;
  if (typeof fromName !== 'string' || typeof toName !== 'string') return null;
  return { from: from === HQ_OWNER ? hq : fromName, to: to === HQ_OWNER ? hq : toName };
}
