import type { ChangeAtSite } from '@shared/hq/catalogue';

export type ChangedRow = ChangeAtSite['rows'][number];
/** A row of a catalogue as whoever shows it reads it. */
export type RowBody = NonNullable<ChangedRow['after']>;

/** What a row says, field by field, in words and in the order in which people read it. */
export type FieldWords = (kind: string, body: RowBody) => readonly (readonly [string, string])[];

export interface Difference {
  readonly key: string;
  readonly label: string;
  /** `null`: there was none. */
  readonly before: string | null;
  /** `null`: there will be none. */
  readonly after: string | null;
}

/** The fields of a row that will not be as they are; of a new row all of them, of one that goes its name. */
export function differences(
  { kind, key, before, follows, after }: ChangedRow,
  wordsOf: FieldWords,
): Difference[] {
  const was = before ?? follows;
  const old = new Map(was === null ? [] : wordsOf(kind, was));
  if (after === null) {
    const [name] = old;
    return name ? [{ key, label: name[0], before: name[1], after: null }] : [];
  }
  const changed = wordsOf(kind, after).flatMap(([label, words]): Difference[] => {
    const earlier = old.get(label) ?? null;
    if (earlier === words || (earlier === null && words === '')) return [];
    return [{ key: `${key} ${label}`, label, before: earlier, after: words }];
  });
  // What is changed is named even where its name stays.
  const [name] = wordsOf(kind, after);
  const named = changed.some(({ label }) => label === name?.[0]);
  if (!name || named || changed.length === 0 || follows !== null) return changed;
  return [{ key: `${key} name`, label: name[0], before: null, after: name[1] }, ...changed];
}
