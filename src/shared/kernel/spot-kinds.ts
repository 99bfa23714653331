/** What a spot is for. Apart from the schemas, so that the first screen does not load them. */
export const SPOT_KINDS = ['car', 'motorcycle', 'accessible', 'ev', 'truck'] as const;

export type SpotKind = (typeof SPOT_KINDS)[number];
