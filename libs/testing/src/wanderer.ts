interface Step {
  readonly status: number;
  readonly url: string;
  readonly body: string;
  readonly location: string | null;
}

/**
 * A browser without pages: goes where it is sent, keeps the cookies of each site, sends each site its own. `sites` says where an
 * address really answers.
 */
export class Wanderer {
  private readonly cookies = new Map<string, Map<string, string>>();

  constructor(private readonly sites: Readonly<Record<string, string>> = {}) {}

  /** One request; a redirect is told, not followed. */
  async step(url: string, form?: Readonly<Record<string, string>>, from?: string): Promise<Step> {
    const { origin } = new URL(url);
    const jar = this.jarOf(origin);
    // A post from another site brings no cookie (SameSite=Lax).
    const bare = form !== undefined && from !== undefined && from !== origin;
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url.replace(origin, this.sites[origin] ?? origin), {
      method: form ? 'POST' : 'GET',
      redirect: 'manual',
      headers: {
        ...(cookie && !bare && { cookie }),
        ...(from !== undefined && { origin: from, 'sec-fetch-site': 'cross-site' }),
      },
      ...(form && { body: new URLSearchParams(form) }),
    });
    for (const set of response.headers.getSetCookie()) keep(jar, set);
    const location = response.headers.get('location');
    return {
      status: response.status,
      url,
      body: await response.text(),
      location: location && new URL(location, url).href,
    };
  }

  /** Follows redirects until there are none, or until `until` names where one would lead. */
  async follow(url: string, until?: (url: string) => boolean): Promise<Step> {
    let last = await this.step(url);
    for (let steps = 0; steps <= 15; steps += 1) {
      if (last.location === null || until?.(last.location)) return last;
      last = await this.step(last.location);
    }
    throw new Error('Sent around in circles.');
  }

  cookie(origin: string, name: string): string | null {
    return this.jarOf(origin).get(name) ?? null;
  }

  private jarOf(origin: string): Map<string, string> {
    const jar = this.cookies.get(origin) ?? new Map<string, string>();
    this.cookies.set(origin, jar);
    return jar;
  }
}

function keep(jar: Map<string, string>, set: string): void {
  const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
  if (value === '' || /max-age=0|expires=thu, 01 jan 1970/i.test(set)) jar.delete(name);
  else jar.set(name, value);
}
