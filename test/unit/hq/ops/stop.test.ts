import { stopService } from '@hq/ops/stop';
import { silentLogger } from '@main/core/logger';
import Fastify from 'fastify';
import type { FastifyInstance } from 'fastify';
import { connect } from 'node:net';
import { expect, test } from 'vitest';

/** A service with a request that is answered when the test says so, and one that never is. */
async function service() {
  const app: FastifyInstance = Fastify({ return503OnClosing: true, forceCloseConnections: 'idle' });
  const begun = Promise.withResolvers<void>();
  const answer = Promise.withResolvers<string>();
  app.get('/slow', async () => {
    begun.resolve();
    return await answer.promise;
  });
  app.get('/never', async () => {
    begun.resolve();
    return await new Promise(() => {});
  });
  const url = await app.listen({ port: 0 });
  const done: string[] = [];
  const stop = (withinMs: number) =>
    stopService(app, async () => void done.push('released'), { withinMs, log: silentLogger() });
  return { url, begun: begun.promise, answer: answer.resolve, stop, done };
}

test('what is being answered gets its answer, and only then is the database closed', async () => {
  const { url, begun, answer, stop, done } = await service();
  const asked = fetch(`${url}/slow`).then((response) => response.text());
  await begun;
  const stopped = stop(60_000);
  done.push('asked to stop');
  await expect(fetch(`${url}/slow`)).rejects.toThrow('fetch failed');
  done.push('answered');
  answer('the whole answer');
  expect(await asked).toBe('the whole answer');
  await stopped;
  expect(done).toEqual(['asked to stop', 'answered', 'released']);
});

test('who never ends is cut off after the time that was given', async () => {
  const { url, begun, stop, done } = await service();
  const asked = fetch(`${url}/never`).then(
    () => 'answered',
    () => 'cut off',
  );
  await begun;
  await stop(50);
  expect(await asked).toBe('cut off');
  expect(done).toEqual(['released']);
});

test('a connection that sends no request does not hold up the stop', async () => {
  const { url, stop, done } = await service();
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname).resume();
  await new Promise((resolve) => void socket.on('connect', resolve));
  await stop(50);
  socket.destroy();
  expect(done).toEqual(['released']);
});
