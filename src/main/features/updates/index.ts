export { updateKeeper } from './keeper';
export type { UpdateKeeper } from './keeper';
export { begun, loadMark, saveMark } from './mark';
export type { UpdateMark } from './mark';
export type { UpdateHome, Updater } from './ports';
export { updatesRoutes } from './routes';
