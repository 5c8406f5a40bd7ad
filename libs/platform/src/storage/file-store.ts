import type { Readable } from 'node:stream';

export interface StoredFile {
  bytes: number;
  /** Hex SHA-256 of the bytes as they were given. */
  sha256: string;
}

export interface FileFacts {
  bytes: number;
  modifiedAt: Date;
}

export interface ListedFile extends FileFacts {
  key: string;
}

/**
 * Keeps files under keys of our own making: a name given by a person is data and never becomes a key.
 * What `put` has answered survives a power cut.
 */
export abstract class FileStore {
  /** Stores the stream under the key, replacing what was there at once or not at all. Throws StorageFullError. */
  abstract put(key: string, content: Readable): Promise<StoredFile>;
  /** Throws FileMissingError where nothing is stored under the key. */
  abstract get(key: string): Promise<Readable>;
  /** Undefined where nothing is stored under the key. */
  abstract stat(key: string): Promise<FileFacts | undefined>;
  /** Absent is as good as deleted. */
  abstract delete(key: string): Promise<void>;
  /** Every file whose key begins with the prefix ('' for all), in no given order. */
  abstract list(prefix: string): AsyncIterable<ListedFile>;
  /** Removes what uploads that never finished left behind, if last written before the instant; how many. */
  abstract discardUnfinished(before: Date): Promise<number>;
}

export class FileMissingError extends Error {
  constructor(readonly key: string) {
    super(`No file is stored under ${key}.`);
    this.name = 'FileMissingError';
  }
}

/** The answer to the person is 507: nothing was stored, and a retry helps only once there is room. */
export class StorageFullError extends Error {
  constructor(options?: ErrorOptions) {
    super('The file store has no room left.', options);
    this.name = 'StorageFullError';
  }
}

/** Refuses any key that is not ours; stops `..`, absolute paths and control characters at the door. */
export function checkKey(key: string): string {
  if (key.length > 400 || !/^[a-z0-9_-]+(\/[a-z0-9_-]+)*$/.test(key)) {
    throw new Error('A storage key has only a-z, 0-9, _ and -, in parts joined by single slashes.');
  }
  return key;
}

/** A prefix is the beginning of a key, so it may end in a slash or be empty. */
export function checkPrefix(prefix: string): string {
  if (prefix !== '') checkKey(prefix.replace(/\/$/, ''));
  return prefix;
}
