import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { LOGIN_PATH, PASSWORD_PATH, signedInSchema } from '@shared/hq/auth';
import { ENROLMENT_CODES_PATH, enrolmentCodeSchema } from '@shared/hq/enrolment';
import type { EnrolmentCode } from '@shared/hq/enrolment';
import type { Browser, Page } from 'playwright';
import { freePort } from '@test/helpers/free-port';

const PROGRAM = resolve(import.meta.dirname, '../../../out/hq/main.js');
const PASSWORD = 'una clave larga para probar';
const NEXT_PASSWORD = `${PASSWORD} otra vez`;
const STARTS_WITHIN_MS = 90_000;

/** The built headquarters as a process of its own, with its data in a folder. */
export interface HqProcess {
  readonly url: string;
  /** Asks as its first administrator. */
  ask(method: 'GET' | 'POST' | 'PUT', path: string, body?: unknown): Promise<unknown>;
  /** For a new site, or for one more booth of one. */
  newCode(siteId?: string): Promise<EnrolmentCode>;
  stop(): Promise<void>;
  /** On the same port, over the same data. */
  start(): Promise<void>;
}

/** Its first administrator at a desk, signed in; `newCode` or `ask` have changed the first password by then. */
export async function openManager(browser: Browser, { url }: HqProcess): Promise<Page> {
  const manager = await browser.newPage({ locale: 'es-CL' });
  await manager.goto(url);
  await manager.getByLabel('Usuario').fill('admin');
  await manager.getByLabel('Contraseña').fill(NEXT_PASSWORD);
  await manager.keyboard.press('Enter');
  return manager;
}

/** Starts it over an empty folder. */
export async function startHq(
  folder: string,
  more: Readonly<Record<string, string>> = {},
): Promise<HqProcess> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  let child = spawnHq();
  let token: string | null = null;

  function spawnHq() {
    return spawn(process.execPath, [PROGRAM], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: {
        ...process.env,
        HQ_PORT: String(port),
        HQ_DATA_DIR: join(folder, 'hq'),
        HQ_LOG_LEVEL: 'error',
        HQ_ADMIN_PASSWORD: PASSWORD,
        ...more,
      },
    });
  }

  async function ready(): Promise<void> {
    for (let waited = 0; waited < STARTS_WITHIN_MS; waited += 100) {
      if (
        await fetch(`${url}/health/ready`).then(
          (it) => it.ok,
          () => false,
        )
      )
        return;
      await delay(100);
    }
    throw new Error('headquarters did not start');
  }

  async function send(method: string, path: string, body: unknown, authorization?: string) {
    const answer = await fetch(url + path, {
      method,
      headers: { 'content-type': 'application/json', ...(authorization && { authorization }) },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const json: unknown = await answer.json();
    if (!answer.ok) throw new Error(`${method} ${path}: ${JSON.stringify(json)}`);
    return json;
  }

  /** The first password is for once. */
  async function signIn(): Promise<string> {
    const given = { username: 'admin', password: PASSWORD };
    const first = signedInSchema.parse(await send('POST', LOGIN_PATH, given));
    if (!first.person.mustChangePassword) return first.accessToken;
    const change = { current: PASSWORD, next: NEXT_PASSWORD };
    const bearer = `Bearer ${first.accessToken}`;
    return signedInSchema.parse(await send('POST', PASSWORD_PATH, change, bearer)).accessToken;
  }

  async function ask(
    method: 'GET' | 'POST' | 'PUT',
    path: string,
    body?: unknown,
  ): Promise<unknown> {
    token ??= await signIn();
    return send(method, path, body, `Bearer ${token}`);
  }

  await ready();
  return {
    url,
    ask,
    newCode: async (siteId) =>
      enrolmentCodeSchema.parse(
        await ask('POST', ENROLMENT_CODES_PATH, { siteId: siteId ?? null, note: 'Caja 2' }),
      ),
    stop: async () => {
      child.kill('SIGTERM');
      if (child.exitCode === null) await once(child, 'exit');
    },
    start: async () => {
      child = spawnHq();
      await ready();
    },
  };
}
