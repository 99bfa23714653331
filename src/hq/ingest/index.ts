export type { AfterRun, StoredRun, TouchedStay } from './stored-run';
export type { LogOwner, LoggedEvent } from './event';
export { headOf } from './head';
export { reproject } from './reproject';
export { reprojectCommand } from './reproject-command';
export type { Reprojected } from './reproject';
export { storeRun } from './store-run';
