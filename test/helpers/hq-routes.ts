import { AREAS } from '@hq/areas';
import type { Areas } from '@hq/areas';
import type { Access } from '@hq/http/access';
import type { Routes } from '@hq/http/zod-app';
import type { HTTPMethods } from 'fastify';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';

/** A route as HQ makes it. */
export interface KnownRoute {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** With `:name` for each parameter. */
  readonly path: string;
  readonly access: Access;
  /** Names of the fields that its body and its query have. */
  readonly bodyFields: readonly string[];
  readonly queryFields: readonly string[];
  /** What it reads, and what it answers by status; absent where it reads or says nothing. */
  readonly reads: {
    readonly params?: z.ZodType;
    readonly query?: z.ZodType;
    readonly body?: z.ZodType;
  };
  readonly answers: Readonly<Record<string, z.ZodType>>;
}

const fieldsOf = (schema: unknown): string[] =>
  schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];

const schemaIn = (name: 'params' | 'query' | 'body', schema: unknown): KnownRoute['reads'] =>
  schema instanceof z.ZodType ? { [name]: schema } : {};

/** HQ's areas, and a list that every route of theirs is added to as it is made. */
export function spiedAreas(): { readonly areas: Areas; readonly routes: KnownRoute[] } {
  const routes: KnownRoute[] = [];
  const spy: Routes = (app) => {
    app.addHook('onRoute', ({ method, url, config, schema }) => {
      if (config?.access === undefined) return;
      for (const verb of [method].flat() as HTTPMethods[]) {
        if (verb === 'HEAD') continue;
        routes.push({
          method: verb as KnownRoute['method'],
          path: url,
          access: config.access,
          bodyFields: fieldsOf(schema?.body),
          queryFields: fieldsOf(schema?.querystring),
          reads: {
            ...schemaIn('params', schema?.params),
            ...schemaIn('query', schema?.querystring),
            ...schemaIn('body', schema?.body),
          },
          answers: Object.fromEntries(
            Object.entries(schema?.response ?? {}).filter(([, it]) => it instanceof z.ZodType),
          ) as Record<string, z.ZodType>,
        });
      }
    });
  };
  return { areas: { sync: [spy, ...AREAS.sync], api: [spy, ...AREAS.api] }, routes };
}

/** The path with something in the place of each parameter; ids that nobody has, unless told. */
export function filled(path: string, value: () => string = randomUUID): string {
  return path.replaceAll(/:\w+/g, () => encodeURIComponent(value().toWellFormed()));
}
