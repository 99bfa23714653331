/** What an update of the program waits for. */
export const WAITS_FOR = ['closings', 'papers', 'shift', 'person', 'quiet'] as const;
export type WaitsFor = (typeof WAITS_FOR)[number];
