import { AREAS } from '@hq/areas';
import { DOCUMENT_PAGE, DOCUMENT_PATH } from '@hq/http/document';
import { statusOf } from '@hq/http/error';
import type { Routes } from '@hq/http/zod-app';
import { READ_API } from '@shared/hq/read-api';
import { testHq } from '@test/helpers/hq';
import type { TestHq } from '@test/helpers/hq';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

type Json = Readonly<Record<string, unknown>>;
interface Parameter extends Json {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  readonly schema: Json;
}
interface Answer extends Json {
  readonly description: string;
  readonly content?: Readonly<Record<string, { readonly schema: Json }>>;
}
interface Operation extends Json {
  readonly operationId?: string;
  readonly summary?: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Json }>> };
  readonly responses: Readonly<Record<string, Answer>>;
  readonly security?: readonly Json[];
}
interface Document extends Json {
  readonly openapi: string;
  readonly info: { readonly title: string; readonly version: string };
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly securitySchemes: Json; readonly schemas?: Json };
}

let hq: TestHq;
let document: Document;
const made: string[] = [];
beforeAll(async () => {
  const watch: Routes = (app) => {
    app.addHook('onRoute', ({ method, url }) => {
      for (const one of [method].flat()) made.push(`${one} ${url.replaceAll(/:(\w+)/g, '{$1}')}`);
    });
  };
  hq = await testHq({}, 'pglite', { ...AREAS, api: [watch, ...AREAS.api] });
  const answer = await hq.app.inject(DOCUMENT_PATH);
  document = answer.json<Document>();
}, 60_000);
afterAll(() => hq.close());

const operations = (): [string, string, Operation][] =>
  Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(
      ([method, operation]) => [path, method, operation] as [string, string, Operation],
    ),
  );

/** Every schema that stands in an operation. */
function schemasOf({ parameters = [], requestBody, responses }: Operation): Json[] {
  const bodies = [requestBody, ...Object.values(responses)];
  return [
    ...parameters.map(({ schema }) => schema),
    ...bodies.flatMap((body) => Object.values(body?.content ?? {}).map(({ schema }) => schema)),
  ];
}

describe('the OpenAPI document', () => {
  it('is of version 3.1 and has each call once', () => {
    expect(document.openapi).toMatch(/^3\.1\./);
    expect(document.info.title).not.toBe('');
    const ids = operations().flatMap(([, , { operationId }]) => operationId ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    expect(operations().length).toBeGreaterThanOrEqual(READ_API.length);
  });

  it('has every route under /api with its answer, its refusals and who may make it', () => {
    const missing = READ_API.filter(({ method, path }) => {
      const template = path.replaceAll(/:(\w+)/g, '{$1}');
      const found = document.paths[template]?.[method.toLowerCase()];
      return found === undefined;
    });
    expect(missing.map(({ id }) => id)).toEqual([]);
    for (const call of READ_API) {
      const template = call.path.replaceAll(/:(\w+)/g, '{$1}');
      const operation = document.paths[template]?.[call.method.toLowerCase()] as Operation;
      const told = Object.keys(operation.responses);
      const codes = [
        ...call.errors,
        'INVALID_INPUT',
        'NOT_SIGNED_IN',
        'FORBIDDEN',
        'INTERNAL',
      ] as const;
      expect(told).toEqual(
        expect.arrayContaining(['200', ...codes.map((code) => String(statusOf(code)))]),
      );
      for (const code of call.errors) {
        expect(operation.responses[statusOf(code)]?.description).toContain(code);
      }
      expect(operation.summary).toBe(call.summary);
      expect(operation.security).toContainEqual({ token: [] });
    }
  });

  it('leaves out no route that answers under /api', () => {
    const documented = new Set(
      operations().map(([path, method]) => `${method.toUpperCase()} ${path}`),
    );
    const people = made.filter((route) => / \/api\//.test(route) && !route.startsWith('HEAD '));
    expect(people.length).toBeGreaterThan(READ_API.length);
    expect(people.filter((route) => !documented.has(route))).toEqual([]);
  });

  it('is valid: parameters fit the paths, answers are described, schemas are JSON Schema 2020-12', () => {
    for (const [path, method, operation] of operations()) {
      const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).toSorted();
      const parameters = operation.parameters ?? [];
      const inPath = parameters.filter((parameter) => parameter.in === 'path');
      expect([path, inPath.map(({ name }) => name).toSorted()]).toEqual([path, named]);
      expect(inPath.every(({ required }) => required === true)).toBe(true);
      expect(Object.keys(operation.responses).length).toBeGreaterThan(0);
      for (const [status, { description }] of Object.entries(operation.responses)) {
        expect(status).toMatch(/^[1-5]\d\d$|^default$/);
        expect(typeof description).toBe('string');
      }
      for (const schema of schemasOf(operation)) {
        expect(() => z.fromJSONSchema(schema as never), `${method} ${path}`).not.toThrow();
        expect(JSON.stringify(schema)).not.toContain('$ref');
      }
      for (const needed of operation.security ?? []) {
        for (const scheme of Object.keys(needed)) {
          expect(Object.keys(document.components.securitySchemes)).toContain(scheme);
        }
      }
    }
  });

  it('says nothing of what is not for people', () => {
    expect(Object.keys(document.paths).filter((path) => !path.startsWith('/api/'))).toEqual([]);
  });
});

describe('its page', () => {
  it('is made of what HQ serves itself, under a policy that lets nothing else in', async () => {
    const page = await hq.app.inject(`${DOCUMENT_PAGE}/`);
    expect(page.statusCode).toBe(200);
    const policy = String(page.headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toMatch(/https?:|unsafe-eval/);
    expect(page.body).not.toMatch(/<script(?![^>]* src=)|<script[^>]+src="(?:https?:)?\/\//);
    const assets = [...page.body.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, url]) => url ?? '');
    expect(assets.length).toBeGreaterThan(3);
    for (const asset of assets) {
      const url = new URL(asset, `http://hq${DOCUMENT_PAGE}/`);
      expect(url.host).toBe('hq');
      expect([asset, (await hq.app.inject(url.pathname)).statusCode]).toEqual([asset, 200]);
    }
    const start = await hq.app.inject(`${DOCUMENT_PAGE}/static/swagger-initializer.js`);
    expect(start.body).toContain('"validatorUrl":null');
    expect((await hq.app.inject(`${DOCUMENT_PAGE}/json`)).json()).toEqual(document);
  });
});
