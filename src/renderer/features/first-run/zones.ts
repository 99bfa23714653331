/** Chile has four wall clocks. */
export const CHILEAN_ZONES = [
  'America/Santiago',
  'America/Punta_Arenas',
  'America/Coyhaique',
  'Pacific/Easter',
] as const;

/** IANA zones of Chile, and the others this runtime knows. */
export function zoneLists(): { chile: readonly string[]; rest: readonly string[] } {
  const known = Intl.supportedValuesOf('timeZone');
  const chile = CHILEAN_ZONES.filter((it) => known.includes(it));
  return { chile, rest: known.filter((it) => !chile.some((zone) => zone === it)) };
}
