import { TERMINAL } from '@hq/http/access';
import { terminalOf } from '@hq/http/callers';
import type { Routes } from '@hq/http/zod-app';
import { uploadAnswerSchema, uploadSchema } from '@shared/sync/catalogue';
import { uploadCatalogue } from './upload';

/** `PUT /sync/v1/catalogue`: the owner of parts brings what they are now. */
export const catalogueUploadRoutes: Routes = (app, hq) => {
  app.route({
    method: 'PUT',
    url: '/catalogue',
    config: { access: TERMINAL },
    schema: { body: uploadSchema, response: { 200: uploadAnswerSchema } },
    handler: (request) => uploadCatalogue(hq, terminalOf(request), request.body, hq.now()),
  });
};
