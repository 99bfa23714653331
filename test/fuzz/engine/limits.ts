const number = (name: string): number | null => {
  const text = process.env[name];
  return text === undefined || text === '' ? null : Number(text);
};

/**
 * Of the first episode; the next ones count on. The bounded run always begins alike, so that it says the
 * same of the same program; the long command begins elsewhere, and so does whoever repeats a failure.
 */
export const SEED = number('COIPO_FUZZ_SEED') ?? 1;

/** Of the long command, for each target; `null`: the bounded run of `npm test`. */
export const SECONDS = number('COIPO_FUZZ_SECONDS');

/** Whether what breaks is kept in the corpus and the run goes on. */
export const KEEPS = process.env['COIPO_FUZZ_KEEP'] === '1';

/** Time for a whole test of `seconds` (of the bounded run), with what opening and making small take. */
export const timeoutOf = (seconds: number): number => ((SECONDS ?? seconds) + 180) * 1000;
