/** Somebody of staff at a web process that may be gone at any moment. */
export class HttpStaff {
  private constructor(
    private readonly origin: string,
    private readonly headers: Readonly<Record<string, string>>,
  ) {}

  static async signIn(origin: string, login: string, password: string): Promise<HttpStaff> {
    const nobody = new HttpStaff(origin, {});
    const answer = await nobody.send('/api/v1/session', { login, password });
    const { csrfToken } = (await answer.json()) as { csrfToken: string };
    const cookie = answer.headers.getSetCookie()[0]!.split(';')[0]!;
    return new HttpStaff(origin, { cookie, 'x-csrf-token': csrfToken });
  }

  /** Errors: where nobody answers, or not as was hoped. */
  async post<Body>(path: string, payload: object = {}): Promise<Body> {
    const answer = await this.send(path, payload);
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as Body;
  }

  private send(path: string, payload: object): Promise<Response> {
    const headers = { 'content-type': 'application/json', 'accept-language': 'en', ...this.headers };
    const signal = AbortSignal.timeout(30_000);
    return fetch(`${this.origin}${path}`, { method: 'POST', headers, body: JSON.stringify(payload), signal });
  }
}
