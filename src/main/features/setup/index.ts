export { setupRoutes } from './routes';
export { joinSite } from './join-site';
export type { JoiningBooth } from './join-site';
export { completeFirstRun, loadDemoSite } from './service';
