import { hashPassword } from '@hq/auth/password-hash';
import type { HqDb } from '@hq/db/database';
import { people } from '@hq/db/schema/index';
import { LOGIN_PATH, REFRESH_PATH, signedInSchema } from '@shared/hq/auth';
import { getRevenueSummary } from '@shared/hq/revenue';
import { randomUUID } from 'node:crypto';

const USERNAME = 'rosa.pino';
const PASSWORD = 'una-clave-larga-y-propia';

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** Somebody who looks at HQ's pages all along, by a line of the same kind as the booths'. */
export class Manager {
  readonly #url: string;
  #access = '';
  #refresh: string | undefined;
  #patience = new AbortController();
  /** How often an access token was good no more. */
  expired = 0;
  /** How often all was to be begun anew, with name and password. */
  signIns = 0;

  private constructor(url: string) {
    this.#url = url;
  }

  static async hired(db: HqDb, url: string, now: number): Promise<Manager> {
    await db.insert(people).values({
      id: randomUUID(),
      username: USERNAME,
      displayName: 'Rosa Pino',
      role: 'manager',
      siteIds: null,
      status: 'active',
      passwordHash: await hashPassword(PASSWORD),
      mustChangePassword: false,
      createdAt: now,
    });
    return new Manager(url);
  }

  losePatience(): void {
    this.#patience.abort();
  }

  /** CLP of all sites between two dates; `null` when HQ does not tell this time. */
  async revenue(from: string, to: string): Promise<number | null> {
    this.#patience = new AbortController();
    try {
      const query = new URLSearchParams({ by: 'month', from, to, compare: 'none' });
      const answer = await this.#asking(`${getRevenueSummary.path}?${query}`);
      if (answer.status !== 200) return null;
      return getRevenueSummary.answer.parse(answer.body).total.revenue;
    } catch {
      return null; // A line that breaks, or somebody else's page.
    }
  }

  async #asking(path: string): Promise<Answer> {
    if (this.#access === '') await this.#signIn();
    const answer = await this.#get(path);
    if (answer.status !== 401) return answer;
    this.expired += 1;
    this.#access = '';
    await this.#signIn();
    return this.#get(path);
  }

  #get(path: string): Promise<Answer> {
    return this.#send(path, { headers: { authorization: `Bearer ${this.#access}` } });
  }

  async #signIn(): Promise<void> {
    const refreshToken = this.#refresh;
    // Whatever comes of it, it was handed in.
    this.#refresh = undefined;
    const renewed = refreshToken && (await this.#post(REFRESH_PATH, { refreshToken }));
    const answer = renewed && renewed.status === 200 ? renewed : await this.#fromAnew();
    const told = signedInSchema.parse(answer.body);
    this.#access = told.accessToken;
    this.#refresh = told.refreshToken;
  }

  #fromAnew(): Promise<Answer> {
    this.signIns += 1;
    return this.#post(LOGIN_PATH, { username: USERNAME, password: PASSWORD, keep: 'answer' });
  }

  #post(path: string, body: unknown): Promise<Answer> {
    return this.#send(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  }

  async #send(path: string, init: RequestInit): Promise<Answer> {
    const { signal } = this.#patience;
    const response = await fetch(this.#url + path, { ...init, redirect: 'error', signal });
    return { status: response.status, body: await response.json() };
  }
}
