export { applyConflict } from './apply';
export type { ConflictEntry } from './apply';
export { conflictsRoutes } from './routes';
