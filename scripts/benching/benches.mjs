// @ts-check

/**
 * Every bench of `npm run bench`, in its order: test/bench/NAME.ts. `app`: it starts the built program, so it
 * wants today's build and somewhere to show windows.
 * @type {Readonly<Record<string, { readonly app?: boolean }>>}
 */
export const BENCHES = {
  start: { app: true },
  'check-in': { app: true },
  past: { app: true },
  map: { app: true },
  memory: { app: true },
  size: { app: true },
  fee: {},
  booth: {},
  sync: {},
  'hq-reads': {},
};
