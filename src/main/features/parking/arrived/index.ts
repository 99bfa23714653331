export { applyStay } from './apply-stay';
export type { StayEntry } from './apply-stay';
export { staysWaiting } from './aside';
export { retryAside } from './retry';
