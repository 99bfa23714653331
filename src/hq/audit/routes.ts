import { hqAudit } from '@hq/db/schema/index';
import { requirePerson } from '@hq/http/access';
import type { Routes } from '@hq/http/zod-app';
import { AUDIT_PATH, auditPageSchema, auditQuerySchema } from '@shared/hq/audit';
import { and, desc, eq, lt } from 'drizzle-orm';

/** What administrators did. */
export const auditRoutes: Routes = (app, hq) => {
  app.route({
    method: 'GET',
    url: AUDIT_PATH,
    config: { access: requirePerson({ role: 'admin' }) },
    schema: {
      tags: ['audit'],
      summary: 'What was done at HQ, newest first.',
      querystring: auditQuerySchema,
      response: { 200: auditPageSchema },
    },
    handler: async (request) => {
      const { cursor, limit, action, personId } = request.query;
      // Ids begin with the millisecond they were made in, so they are an order of their own.
      const rows = await hq.db
        .select()
        .from(hqAudit)
        .where(
          and(
            cursor === undefined ? undefined : lt(hqAudit.id, cursor),
            action === undefined ? undefined : eq(hqAudit.action, action),
            personId === undefined ? undefined : eq(hqAudit.personId, personId),
          ),
        )
        .orderBy(desc(hqAudit.id))
        .limit(limit + 1);
      const items = rows.slice(0, limit);
      return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
    },
  });
};
