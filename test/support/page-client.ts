import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type FilePart, multipart } from './multipart.js';

export interface PageSeen {
  readonly status: number;
  /** Where a 303 leads; empty for a page. */
  readonly location: string;
  readonly html: string;
}

/** Somebody's browser without scripts: keeps cookies, and sends each form with the token that the page before it carried. */
export class PageClient {
  private readonly cookies = new Map<string, string>();
  private formToken = '';

  constructor(
    private readonly app: NestFastifyApplication,
    private readonly language = 'en',
  ) {}

  async get(url: string): Promise<PageSeen> {
    return this.send('GET', url);
  }

  /** A form, as a browser sends it; a list gives a field several times. */
  async post(url: string, fields: Readonly<Record<string, string | readonly string[]>> = {}): Promise<PageSeen> {
    const form = new URLSearchParams({ formToken: this.formToken });
    for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) form.append(name, String(one));
    return this.send('POST', url, form.toString());
  }

  /** A form with files: its token goes in the address. */
  async upload(url: string, files: readonly FilePart[], fields: Readonly<Record<string, string>> = {}): Promise<PageSeen> {
    const { headers, payload } = multipart(files, fields);
    return this.send('POST', `${url}?formToken=${this.formToken}`, payload, undefined, headers['content-type']);
  }

  /** The same with another token, or sent from a page of somebody else. */
  async forge(url: string, { token, origin }: { token?: string; origin?: string }): Promise<PageSeen> {
    const form = new URLSearchParams(token === undefined ? {} : { formToken: token });
    return this.send('POST', url, form.toString(), origin);
  }

  /** Opens the page, sends its form and follows where that leads. */
  async submit(page: string, url: string, fields: Readonly<Record<string, string | readonly string[]>>): Promise<PageSeen> {
    await this.get(page);
    const answer = await this.post(url, fields);
    return answer.location === '' ? answer : this.get(answer.location);
  }

  async signIn(login: string, password: string): Promise<PageSeen> {
    await this.get('/staff/sign-in');
    return this.post('/staff/sign-in', { login, password });
  }

  get token(): string {
    return this.formToken;
  }

  private async send(
    method: 'GET' | 'POST',
    url: string,
    payload?: string | Buffer,
    origin?: string,
    type = 'application/x-www-form-urlencoded',
  ): Promise<PageSeen> {
    const headers: Record<string, string> = {
      'accept-language': this.language,
      cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      ...(payload !== undefined && { 'content-type': type }),
      ...(origin !== undefined && { origin }),
    };
    const answer = await this.app.inject({ method, url, headers, ...(payload !== undefined && { payload }) });
    for (const { name, value } of answer.cookies) {
      if (value === '') this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    this.formToken = /formToken(?:" value="|=)([^"&]+)"/.exec(answer.body)?.[1] ?? this.formToken;
    return { status: answer.statusCode, location: String(answer.headers.location ?? ''), html: answer.body };
  }
}
