import type { Address } from './address.js';
import { csrfHeaders } from './csrf.js';
import { noAnswer, Problem, problemFrom } from './problem.js';
import { newKey, withQuery } from './request.js';
import { announceSignedOut } from './signed-out.js';

export interface Upload<T> {
  done: Promise<T>;
  cancel: () => void;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // A proxy's page instead of JSON: the status alone then says what happened.
    return null;
  }
}

/** Sends files with the progress that `fetch` cannot report; `onProgress` gets the share sent, 0 to 1. */
export function upload<T>(
  path: Address<'post'> | Address<'put'>,
  form: FormData,
  onProgress: (share: number) => void,
  method: 'POST' | 'PUT' = 'POST',
): Upload<T> {
  const request = new XMLHttpRequest();
  const done = new Promise<T>((resolve, reject) => {
    request.open(method, withQuery(path));
    request.setRequestHeader('idempotency-key', newKey());
    for (const [name, value] of Object.entries(csrfHeaders())) request.setRequestHeader(name, value);
    request.setRequestHeader('accept', 'application/json, application/problem+json');
    request.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable) onProgress(event.loaded / event.total);
    });
    request.addEventListener('load', () => {
      const body = parsed(request.responseText);
      if (request.status >= 200 && request.status < 300) {
        resolve(body as T);
        return;
      }
      if (request.status === 401) announceSignedOut();
      reject(problemFrom(request.status, body));
    });
    request.addEventListener('error', () => reject(noAnswer()));
    request.addEventListener('abort', () => reject(new Problem(0, 'cancelled', '', '')));
    request.send(form);
  });
  return { done, cancel: () => request.abort() };
}
