import fastifyStatic from '@fastify/static';
import type { Hq } from '@hq/hq';
import { UPDATE_FILES_PATH } from '@shared/sync/updates';
import type { FastifyInstance } from 'fastify';
import { resolve } from 'node:path';
import { describe } from './description';
import { shelfOf } from './releases';

/** How electron-updater calls the description of a release, by system. */
const DESCRIPTIONS = { 'latest.yml': 'win32-x64', 'latest-linux.yml': 'linux-x64' } as const;

/**
 * The files of releases, in pieces where somebody asks for pieces, and the descriptions electron-updater
 * reads. Open to anybody: a booth believes none of it but what the signed manifest says.
 */
export async function serveUpdates(app: FastifyInstance, hq: Hq): Promise<void> {
  const { updatesDir } = hq.config;
  if (updatesDir === null) return;
  for (const [name, platform] of Object.entries(DESCRIPTIONS)) {
    app.get<{ Params: { version: string } }>(
      `${UPDATE_FILES_PATH}/:version/${name}`,
      { schema: { hide: true } },
      async (request, reply) => {
        const shelf = await shelfOf(hq);
        const release = shelf.find(({ release: it }) => it.version === request.params.version);
        const file = release?.release.files.find((it) => it.platform === platform);
        if (!release || !file) return reply.callNotFound();
        return reply
          .header('cache-control', 'no-cache')
          .type('text/yaml')
          .send(describe(release.release, file));
      },
    );
  }
  await app.register(fastifyStatic, {
    root: resolve(updatesDir),
    prefix: `${UPDATE_FILES_PATH}/`,
    index: false,
    // A version's files never change.
    immutable: true,
    maxAge: '30d',
    decorateReply: false,
  });
}
