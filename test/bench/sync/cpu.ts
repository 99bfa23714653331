import { readFileSync, readdirSync } from 'node:fs';

/** Ticks of `/proc` in a second, on every Linux there is. */
const TICKS = 100;

interface Stat {
  readonly parent: number;
  readonly own: number;
  /** Of children that have ended. */
  readonly ended: number;
}

function statOf(pid: string): Stat | null {
  try {
    // After the name, which may hold anything: state, parent, … as `man 5 proc` numbers them.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    const at = (field: number): number => Number(fields[field - 3] ?? 0);
    return { parent: at(4), own: at(14) + at(15), ended: at(16) + at(17) };
  } catch {
    return null; // Gone meanwhile.
  }
}

/**
 * Seconds of CPU that a process and its children took so far; `null` where the system does not tell. Other
 * work on the machine makes them a little longer, and not many times as seconds of the clock.
 */
export function cpuSeconds(pid: number): number | null {
  const itself = statOf(String(pid));
  if (!itself) return null;
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => statOf(name) ?? [])
    .filter(({ parent }) => parent === pid);
  const ticks = children.reduce((sum, { own, ended }) => sum + own + ended, 0);
  return (itself.own + itself.ended + ticks) / TICKS;
}
