export { noKiosk } from './ports';
export type { KioskPort } from './ports';
export { kioskRoutes } from './routes';
export { applyKiosk } from './service';
