export { isWeakPin } from './domain';
export { hashPin, pinFingerprint } from './pin-hash';
export { requireUser } from './repo';
export { accessRoutes } from './routes';
export { actorOf, createUser, installRoles, signIn, signInTiles } from './service';
