import type { Complaint } from './acknowledged';

/** What a life came to. */
export interface Figures {
  kills: number;
  killsOfHq: number;
  /** Of the kills: the power went too, and what was not flushed. */
  powerCuts: number;
  whileOpening: number;
  whileMigrating: number;
  whileRestoring: number;
  /** Rounds in which the disk refused or failed, and the booth worked on. */
  diskFaults: number;
  refusedByDisk: number;
  acknowledged: number;
  /** In doubt at a kill, and found done. */
  foundDone: number;
  backups: number;
  checks: number;
  lost: number;
  halfWritten: number;
  duplicates: number;
  /** Any other law of the data that did not hold. */
  laws: number;
}

export const noFigures = (): Figures => ({
  kills: 0,
  killsOfHq: 0,
  powerCuts: 0,
  whileOpening: 0,
  whileMigrating: 0,
  whileRestoring: 0,
  diskFaults: 0,
  refusedByDisk: 0,
  acknowledged: 0,
  foundDone: 0,
  backups: 0,
  checks: 0,
  lost: 0,
  halfWritten: 0,
  duplicates: 0,
  laws: 0,
});

/** The data were not what was acknowledged. */
export class Broken extends Error {
  override readonly name = 'Broken';
  constructor(
    readonly complaints: readonly Complaint[],
    where: string,
  ) {
    const lines = complaints.slice(0, 12).map(({ kind, text }) => `  ${kind}: ${text}`);
    super(`${where}: ${complaints.length} complaints\n${lines.join('\n')}`);
  }
}

export function addFigures(to: Figures, more: Figures): void {
  for (const name of Object.keys(to) as (keyof Figures)[]) to[name] += more[name];
}

/** Counts what is complained of by its kind. */
export function countComplaints(figures: Figures, complaints: readonly Complaint[]): void {
  for (const { kind } of complaints) {
    if (kind === 'lost') figures.lost += 1;
    else if (kind === 'half-written') figures.halfWritten += 1;
    else if (kind === 'duplicate') figures.duplicates += 1;
    else figures.laws += 1;
  }
}
