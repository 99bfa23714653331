export { chainWatch } from './chain-watch';
export type { ChainMemory, ChainWatch } from './chain-watch';
export { auditExporter } from './export';
export type { AuditExporter } from './export';
export { auditRoutes } from './routes';
