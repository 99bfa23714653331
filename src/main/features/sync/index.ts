export { applyFeed } from './apply/index';
export type { AppliedFeed, ApplyKind } from './apply/index';
export { catalogueToUpload } from './catalogue/upload';
export { syncEngine } from './engine';
export type { SyncEngine, SyncView } from './engine';
export { defaultSyncHome, memoryBox } from './ports';
export type { SecretBox, SyncHome } from './ports';
export type { CatalogueUpload } from './pull/pull';
export { syncRoutes } from './routes';
