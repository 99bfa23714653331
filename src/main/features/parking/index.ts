export { checkIn, undoCheckIn } from './check-in';
export type { TicketPapers } from './ports';
export { sessionById, sessionCounts, stayById } from './repo';
export type { Session, StayRow } from './repo';
export { parkingRoutes } from './routes';
export { endSession, keepStatus } from './sessions';
export { createSpots } from './spots';
export type { NewSpot } from './spots';
export { presentStay } from './stays';
