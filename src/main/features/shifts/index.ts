export { drawerOf } from './cash';
export type { ShiftMoney, ShiftPorts } from './ports';
export { findOpenShift, movementById, movementsOf, shiftById } from './repo';
export type { CashMovement, Shift, ShiftRow } from './repo';
export { shiftsRoutes } from './routes';
export {
  closeShift,
  currentShift,
  moveCash,
  openShift,
  requireOpenShift,
  submitCount,
} from './service';
