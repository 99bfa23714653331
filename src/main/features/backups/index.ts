export { backUp, restore } from './service';
export type { BackedUp, Restored } from './service';
