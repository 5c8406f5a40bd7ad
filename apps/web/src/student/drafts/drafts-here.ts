import { keepsHere, KEPT_HERE, noteChoice } from '../../session/kept-here.js';
import type { DraftHere } from './newest-draft.js';

interface Sealed {
  iv: Uint8Array<ArrayBuffer>;
  sealed: ArrayBuffer;
}

const [KEYS, DRAFTS, THE_KEY] = ['keys', 'drafts', 'key'] as const;

function answered<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('IndexedDB gave no answer.')));
  });
}

/** One step on one store; closed again at once, so that another window can remove it all. */
async function step<T>(store: string, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const opening = indexedDB.open(KEPT_HERE, 1);
  opening.addEventListener('upgradeneeded', () => {
    for (const name of [KEYS, DRAFTS]) opening.result.createObjectStore(name);
  });
  const database = await answered(opening);
  try {
    return await answered(work(database.transaction(store, 'readwrite').objectStore(store)));
  } finally {
    database.close();
  }
}

const keyHere = (): Promise<CryptoKey | undefined> =>
  step<CryptoKey | undefined>(KEYS, (keys) => keys.get(THE_KEY) as IDBRequest<CryptoKey | undefined>);

/** It opens for no other account and at no other place. */
const sealedFor = (account: string, place: string): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(`${account}:${place}`);

/** Begins to keep on this device: with a key that the browser holds and gives out to nobody. */
export async function beginHere(account: string): Promise<void> {
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
  await step(KEYS, (keys) => keys.put(key, THE_KEY));
  noteChoice(account);
}

export async function readHere(account: string, place: string): Promise<DraftHere | null> {
  const key = keepsHere(account) ? await keyHere() : undefined;
  if (!key) return null;
  const found = await step<Sealed | undefined>(
    DRAFTS,
    (drafts) => drafts.get(place) as IDBRequest<Sealed | undefined>,
  );
  if (!found) return null;
  const open = { name: 'AES-GCM', iv: found.iv, additionalData: sealedFor(account, place) };
  return JSON.parse(
    new TextDecoder().decode(await crypto.subtle.decrypt(open, key, found.sealed)),
  ) as DraftHere;
}

/** Null removes it. Nothing is written for who did not choose it, or whose choice was ended in another window. */
export async function writeHere(account: string, place: string, draft: DraftHere | null): Promise<void> {
  const key = keepsHere(account) ? await keyHere() : undefined;
  if (!key) return;
  if (!draft) {
    await step(DRAFTS, (drafts) => drafts.delete(place));
    return;
  }
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const lock = { name: 'AES-GCM', iv, additionalData: sealedFor(account, place) };
  const sealed = await crypto.subtle.encrypt(lock, key, new TextEncoder().encode(JSON.stringify(draft)));
  await step(DRAFTS, (drafts) => drafts.put({ iv, sealed }, place));
}
