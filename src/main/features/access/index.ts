export { badgeFingerprint } from './badge';
export { hashPin, pinFingerprint } from './pin-hash';
export { peopleRoutes } from './people-routes';
export type { BadgePaper, BadgePapers, SubjectOf } from './ports';
export { requireUser } from './repo';
export { accessRoutes } from './routes';
export { actorOf, createUser, installRoles, signIn, signInTiles, standingOf } from './service';
