/** What came back: status, headers, the body as JSON where it is JSON, else as text. */
export interface TestAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

/** A browser-less client that keeps the session cookie, and sends the session's token with every change as our pages do. */
export class TestClient {
  private cookie: string | undefined;
  private csrfToken: string | undefined;

  constructor(private readonly address: string) {}

  async signIn(email: string, password: string): Promise<this> {
    const answer = await this.post('/session', { email, password });
    if (answer.status !== 201)
      throw new Error(`Sign-in answered ${answer.status}: ${JSON.stringify(answer.body)}`);
    return this;
  }

  /** For requests that this client cannot send, one that breaks off for example. */
  sessionCookie(): string {
    return this.cookie ?? '';
  }

  /** What a change needs that this client does not send itself. */
  async sessionHeaders(): Promise<{ readonly cookie: string; readonly 'x-csrf-token': string }> {
    return { cookie: this.sessionCookie(), 'x-csrf-token': (await this.tokenOfSession()) ?? '' };
  }

  get(path: string): Promise<TestAnswer> {
    return this.send('GET', path);
  }

  /** A file as it is; null when it is refused. */
  async getBytes(path: string): Promise<Buffer | null> {
    const headers = { cookie: this.sessionCookie() };
    const response = await fetch(`${this.address}/api/v1${path}`, { headers });
    const bytes = Buffer.from(await response.arrayBuffer());
    return response.ok ? bytes : null;
  }

  post(path: string, body?: unknown, headers: Record<string, string> = {}): Promise<TestAnswer> {
    return this.send('POST', path, body, headers);
  }

  patch(path: string, body: unknown): Promise<TestAnswer> {
    return this.send('PATCH', path, body);
  }

  put(path: string, body: unknown): Promise<TestAnswer> {
    return this.send('PUT', path, body);
  }

  delete(path: string): Promise<TestAnswer> {
    return this.send('DELETE', path);
  }

  /** `path` is below /api/v1 unless it begins with `/api` or `/health`. FormData goes as multipart, bytes as they are, the rest as JSON. */
  async send(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<TestAnswer> {
    const url = `${this.address}${/^\/(api|health)/.test(path) ? '' : '/api/v1'}${path}`;
    const isRaw = body instanceof FormData || body instanceof Uint8Array;
    const response = await fetch(url, {
      method,
      headers: {
        ...(body !== undefined && !isRaw && { 'content-type': 'application/json' }),
        ...(this.cookie && { cookie: this.cookie }),
        ...(await this.tokenHeader(method, url)),
        ...headers,
      },
      ...(body !== undefined && { body: isRaw ? body : JSON.stringify(body) }),
    });
    const setCookie = response.headers.getSetCookie()[0];
    if (setCookie) {
      this.cookie = setCookie.split(';')[0];
      this.csrfToken = undefined;
    }
    const isStream = response.headers.get('content-type')?.startsWith('text/event-stream') ?? false;
    // A stream of events has no end: that it was opened is its answer.
    if (isStream) await response.body?.cancel();
    const text = isStream ? '' : await response.text();
    const isJson = /json/.test(response.headers.get('content-type') ?? '');
    const answer: unknown = isJson && text ? JSON.parse(text) : text;
    if (setCookie && isObject(answer) && typeof answer['csrfToken'] === 'string')
      this.csrfToken = answer['csrfToken'];
    return { status: response.status, headers: response.headers, body: answer };
  }

  private async tokenHeader(method: string, url: string): Promise<Record<string, string>> {
    const opens = method === 'POST' && url.endsWith('/api/v1/session');
    if (!this.cookie || opens || ['GET', 'HEAD', 'OPTIONS'].includes(method)) return {};
    const token = await this.tokenOfSession();
    return token === undefined ? {} : { 'x-csrf-token': token };
  }

  /** Told when the session was opened, or asked for; undefined when the session has ended. */
  private async tokenOfSession(): Promise<string | undefined> {
    if (this.csrfToken === undefined && this.cookie) {
      const response = await fetch(`${this.address}/api/v1/session`, { headers: { cookie: this.cookie } });
      const body = (await response.json()) as { readonly csrfToken?: string };
      this.csrfToken = body.csrfToken;
    }
    return this.csrfToken;
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
