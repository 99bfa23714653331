export { setupRoutes } from './routes';
export { completeFirstRun, loadDemoSite } from './service';
