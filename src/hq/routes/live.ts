import sse from '@fastify/sse';
import { visibleSites } from '@hq/auth/guard';
import { ACCESS_TOKEN_MS } from '@hq/auth/access-token';
import { HqError } from '@hq/http/error';
import type { Routes } from '@hq/http/zod-app';
import type { Hq } from '@hq/hq';
import { live, LIVE_OPTIONS } from '@hq/live/live';
import type { LiveOptions } from '@hq/live/live';
import type { Pipe } from '@hq/live/streams';
import { openLive } from '@shared/hq/live';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { decodeJwt } from 'jose';
import { askedOf, routeOf } from './serve';

/** A key has no end of its own: whether it still opens is asked again from time to time. */
const KEY_MS = 60 * 60_000;

/** When what a caller showed runs out; the guard has checked it. */
function untilOf(request: FastifyRequest, hq: Hq, isKey: boolean): number {
  if (isKey) return hq.now() + KEY_MS;
  const token = (request.headers.authorization ?? '').split(' ').at(-1) ?? '';
  const { exp } = decodeJwt(token);
  return exp === undefined ? hq.now() + ACCESS_TOKEN_MS : exp * 1000;
}

/** The events of one stream, numbered so that a reader can say which it had last. */
function pipeOf(reply: FastifyReply, startedAt: number): Pipe {
  let count = 0;
  return {
    send: ({ event, data }) => {
      count += 1;
      return reply.sse.send({ id: `${startedAt}-${count}`, event, data });
    },
    beat: () => void reply.raw.write(':\n\n'),
    end: () => reply.sse.close(),
    cut: () => reply.raw.destroy(),
  };
}

/** `/api/live` of the sites that the caller sees; a stream that is taken up again begins with `hello`. */
export const liveRoutes =
  (options: LiveOptions = LIVE_OPTIONS): Routes =>
  (app, hq) => {
    const heard = live(hq, options);
    app.addHook('preClose', () => heard.stop());
    void app.register(async (inside) => {
      await inside.register(sse, { heartbeatInterval: 0 });
      inside.route({
        ...routeOf(openLive),
        sse: 'manual',
        handler: async (request, reply) => {
          const { query, person } = askedOf<typeof openLive>(request, reply);
          const siteIds = visibleSites(request, query.sites);
          if (heard.streams.full) throw new HqError('RATE_LIMITED');
          await heard.listen();
          reply.sse.keepAlive();
          const leave = heard.streams.add({
            personId: person.id,
            siteIds,
            until: untilOf(request, hq, person.role === 'partner'),
            pipe: pipeOf(reply, hq.now()),
          });
          const gone = hq.meters.liveClient();
          reply.sse.onClose(() => {
            leave();
            gone();
          });
        },
      });
    });
  };
