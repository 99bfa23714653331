import { auditRoutes } from './audit/routes';
import { authRoutes } from './auth/routes';
import { catalogueRoutes } from './catalogue/api-routes';
import { catalogueUploadRoutes } from './catalogue/sync-routes';
import { feedRoutes } from './feed/routes';
import type { Routes } from './http/zod-app';
import { readRoutes } from './routes/index';
import { runRoutes } from './ingest/routes';
import { keyRoutes } from './keys/routes';
import { peopleRoutes } from './people/routes';
import { enrolmentCodeRoutes } from './terminals/enrolment/api-routes';
import { enrolRoute } from './terminals/enrolment/sync-route';
import { releaseRoutes } from './updates/api-routes';
import { updateRoute } from './updates/sync-route';
import { terminalRoutes } from './terminals/api-routes';

/** What HQ answers, area by area. Every area adds its routes here; each route declares its access. */
export interface Areas {
  /** For booths: under `/sync/v1`, in the context of `syncRoutes`. Their access is `TERMINAL`. */
  readonly sync: readonly Routes[];
  /** For people and partners: whole paths under `/api`. Their access is `requirePerson(…)`. */
  readonly api: readonly Routes[];
}

export const AREAS: Areas = {
  sync: [enrolRoute, runRoutes, feedRoutes, catalogueUploadRoutes, updateRoute],
  api: [
    authRoutes,
    peopleRoutes,
    keyRoutes,
    auditRoutes,
    enrolmentCodeRoutes,
    terminalRoutes,
    catalogueRoutes,
    releaseRoutes,
    ...readRoutes,
  ],
};
