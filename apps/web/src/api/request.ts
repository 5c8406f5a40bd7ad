import type { Address } from './address.js';
import { csrfHeaders, keepCsrfToken, renewCsrfToken } from './csrf.js';
import { hearOfficeDay } from '../time/office-day.js';
import { noAnswer, type Problem, problemFrom } from './problem.js';
import type { Schemas } from './schema.js';
import { announceSignedOut } from './signed-out.js';

export const API = '/api/v1';
/** Where one signs in and out: not to be signed in is no surprise there. */
const SESSION = `${API}/session`;
const CURRENT_SESSION = `${SESSION}/current`;

type Query = Record<string, string | number | boolean | null | undefined>;

export function withQuery(path: string, query: Query = {}): string {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    if (value !== null && value !== undefined && value !== '') search.set(key, String(value));
  }
  const text = search.toString();
  return `${API}${path}${text ? `?${text}` : ''}`;
}

async function bodyOf(response: Response): Promise<unknown> {
  const type = response.headers.get('content-type') ?? '';
  if (response.status === 204 || !type.includes('json')) return null;
  return response.json();
}

async function answered(method: string, url: string, init: RequestInit, again = true): Promise<Response> {
  let response: Response;
  try {
    const headers = new Headers(init.headers);
    if (method !== 'GET') for (const [name, value] of Object.entries(csrfHeaders())) headers.set(name, value);
    response = await fetch(url, { ...init, headers, method, credentials: 'same-origin' });
  } catch {
    // The network gave no answer: the caller says so in words and offers to try again.
    throw noAnswer();
  }
  hearOfficeDay(response.headers);
  if (response.ok) return response;
  const problem = problemFrom(response.status, await bodyOf(response));
  if (again && (await hasNewToken(problem))) return answered(method, url, init, false);
  if (response.status === 401 && url !== SESSION && !url.startsWith(`${SESSION}/`)) announceSignedOut();
  throw problem;
}

/** Another window signed in anew: if it was the same person, this one goes on under that session. */
async function hasNewToken({ code }: Problem): Promise<boolean> {
  if (code !== 'csrf_token') return false;
  return renewCsrfToken(await bodyOf(await answered('GET', SESSION, {}, false)));
}

async function send<T>(method: string, url: string, init: RequestInit): Promise<T> {
  const body = await bodyOf(await answered(method, url, init));
  const session = url === CURRENT_SESSION ? (body as Schemas['CurrentSessionAnswer']).session : body;
  if ((url === SESSION || url === CURRENT_SESSION) && session !== null) keepCsrfToken(session);
  return body as T;
}

const asJson = (body: unknown): { headers: Record<string, string>; body: string } => ({
  headers: { 'content-type': 'application/json', 'accept-language': document.documentElement.lang },
  body: JSON.stringify(body ?? {}),
});

const asPost = (body: unknown, key: string): RequestInit => {
  const init = asJson(body);
  return { ...init, headers: { ...init.headers, 'idempotency-key': key } };
};

/** One key for each intent: the same press sent twice over a poor network is answered once. */
export const newKey = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

export const api = {
  get: <T>(path: Address<'get'>, query?: Query, signal?: AbortSignal): Promise<T> =>
    send<T>('GET', withQuery(path, query), {
      headers: { 'accept-language': document.documentElement.lang },
      ...(signal ? { signal } : {}),
    }),
  post: <T>(path: Address<'post'>, body?: unknown, key: string = newKey()): Promise<T> =>
    send<T>('POST', withQuery(path), asPost(body, key)),
  /** A question whose body is too long for an address: it changes nothing, and no answer of it is kept. */
  ask: <T>(path: Address<'post'>, body: unknown, signal?: AbortSignal): Promise<T> =>
    send<T>('POST', withQuery(path), { ...asJson(body), ...(signal ? { signal } : {}) }),
  /** For an answer that is a file. */
  postForFile: async (path: Address<'post'>, body: unknown): Promise<Uint8Array> => {
    const response = await answered('POST', withQuery(path), asPost(body, newKey()));
    return new Uint8Array(await response.arrayBuffer());
  },
  /** @param leaving sent although the page is being left: of 64 kB at most */
  put: <T>(path: Address<'put'>, body: unknown, leaving = false): Promise<T> =>
    send<T>('PUT', withQuery(path), { ...asJson(body), keepalive: leaving }),
  patch: <T>(path: Address<'patch'>, body: unknown): Promise<T> =>
    send<T>('PATCH', withQuery(path), asJson(body)),
  remove: <T>(path: Address<'delete'>, body?: unknown): Promise<T> =>
    send<T>('DELETE', withQuery(path), body === undefined ? {} : asJson(body)),
};
