export { applyStay } from './apply-stay';
export type { StayEntry } from './apply-stay';
export { countAside, staysWaiting } from './aside';
export { retryAside } from './retry';
