import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { UnitOfWork } from '#libs/platform/database';
import { ensureFirstStaff, type FirstStaff } from '#libs/platform/identity';
import { type World } from './world.js';

export const ADMIN_PASSWORD = 'a password for tests alone';

export interface Answer {
  status: number;
  headers: Record<string, string | number | string[] | undefined>;
  body: Record<string, unknown>;
}

/** What somebody's browser does: keeps the cookie, and sends the CSRF token with every change. */
export class StaffClient {
  constructor(
    private readonly app: NestFastifyApplication,
    readonly cookie = '',
    readonly csrfToken = '',
  ) {}

  /** Asks with other headers than a browser would, by overriding them; `undefined` leaves one out. */
  async send(
    method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    url: string,
    payload?: object,
    headers: Record<string, string | undefined> = {},
  ): Promise<Answer> {
    const usual = { 'accept-language': 'en', cookie: this.cookie, 'x-csrf-token': this.csrfToken };
    const sent = Object.fromEntries(Object.entries({ ...usual, ...headers }).filter(([, value]) => value));
    const answer = await this.app.inject({ method, url, headers: sent as Record<string, string>, ...(payload && { payload }) });
    const body = answer.body === '' ? {} : answer.json<Record<string, unknown>>();
    return { status: answer.statusCode, headers: answer.headers, body };
  }

  get(url: string): Promise<Answer> {
    return this.send('GET', url);
  }

  put(url: string, payload: object = {}): Promise<Answer> {
    return this.send('PUT', url, payload);
  }

  post(url: string, payload: object = {}): Promise<Answer> {
    return this.send('POST', url, payload);
  }
}

/** Throws unless the password fits. */
export async function signIn(app: NestFastifyApplication, login: string, password: string): Promise<StaffClient> {
  const answer = await new StaffClient(app).post('/api/v1/session', { login, password });
  if (answer.status !== 200) throw new Error(`${login} could not sign in: ${JSON.stringify(answer.body)}`);
  const cookie = String(answer.headers['set-cookie']).split(';')[0]!;
  return new StaffClient(app, cookie, String(answer.body['csrfToken']));
}

/** The team `front-desk` and the administrator in it, as a new installation has them. */
export async function newFirstStaff(world: World): Promise<FirstStaff> {
  const first = await world
    .get(UnitOfWork)
    .run((tx) => ensureFirstStaff(tx, { password: ADMIN_PASSWORD, language: 'en' }, world.clock.now()));
  if (!first) throw new Error('Somebody works here already.');
  return first;
}
