import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import type { S3Settings } from '../config/settings.js';
import {
  checkKey,
  checkPrefix,
  type FileFacts,
  FileMissingError,
  FileStore,
  type ListedFile,
  StorageFullError,
  type StoredFile,
} from './file-store.js';
import { discardSpooled, spool } from './spool.js';

/** The SDK would print keys of ours and hints of its own; what matters is thrown. */
const nothing = (): void => undefined;
const silent = { debug: nothing, info: nothing, warn: nothing, error: nothing };

export interface S3Timeouts {
  connectMs: number;
  /** Until the answer's head; a body that stalls for as long is cut too. */
  requestMs: number;
}

/** Files in a bucket. Each passes through a local file first, so that its size and sums are known before. */
export class S3Store extends FileStore {
  private readonly client: S3Client;

  constructor(
    private readonly settings: S3Settings,
    /** Folder of this installation alone, for files on their way to the bucket. */
    private readonly incoming: string,
    private readonly timeouts: S3Timeouts = { connectMs: 5_000, requestMs: 30_000 },
  ) {
    super();
    const { endpoint, region, accessKeyId, secretAccessKey } = settings;
    this.client = new S3Client({
      region,
      ...(endpoint === undefined ? {} : { endpoint, forcePathStyle: true }),
      credentials: { accessKeyId, secretAccessKey },
      // Servers other than Amazon's refuse the SDK's own trailing checksums; Content-MD5 they all check.
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
      logger: silent,
      requestHandler: {
        connectionTimeout: timeouts.connectMs,
        requestTimeout: timeouts.requestMs,
        socketTimeout: timeouts.requestMs,
        throwOnRequestTimeout: true,
      },
    });
  }

  override async put(key: string, content: Readable): Promise<StoredFile> {
    const Key = checkKey(key);
    // The server compares it with what arrived.
    const md5 = createHash('md5');
    const { path, bytes, sha256 } = await spool(this.incoming, content, (chunk) => void md5.update(chunk));
    const sums = { ContentLength: bytes, ContentMD5: md5.digest('base64') };
    try {
      await this.within((abortSignal) =>
        twice(() => {
          const put = new PutObjectCommand({ ...this.bucket, Key, Body: createReadStream(path), ...sums });
          return this.client.send(put, { abortSignal });
        }, abortSignal),
      );
    } catch (error) {
      if (error instanceof S3ServiceException && isFull(error)) throw new StorageFullError({ cause: error });
      throw error;
    } finally {
      await rm(path, { force: true });
    }
    return { bytes, sha256 };
  }

  override async get(key: string): Promise<Readable> {
    const Key = checkKey(key);
    const answer = await this.within((abortSignal) =>
      this.client.send(new GetObjectCommand({ ...this.bucket, Key }), { abortSignal }),
    ).catch(undefinedIfMissing);
    if (!(answer?.Body instanceof Readable)) throw new FileMissingError(key);
    return answer.Body;
  }

  override async stat(key: string): Promise<FileFacts | undefined> {
    const Key = checkKey(key);
    const answer = await this.within((abortSignal) =>
      this.client.send(new HeadObjectCommand({ ...this.bucket, Key }), { abortSignal }),
    ).catch(undefinedIfMissing);
    return answer && { bytes: answer.ContentLength ?? 0, modifiedAt: answer.LastModified ?? new Date(0) };
  }

  override async delete(key: string): Promise<void> {
    const Key = checkKey(key);
    await this.within((abortSignal) =>
      this.client.send(new DeleteObjectCommand({ ...this.bucket, Key }), { abortSignal }),
    );
  }

  override async *list(prefix: string): AsyncIterable<ListedFile> {
    const Prefix = checkPrefix(prefix);
    let ContinuationToken: string | undefined;
    do {
      const page = await this.within((abortSignal) => {
        const next = ContinuationToken === undefined ? {} : { ContinuationToken };
        return this.client.send(new ListObjectsV2Command({ ...this.bucket, Prefix, ...next }), {
          abortSignal,
        });
      });
      for (const { Key, Size = 0, LastModified = new Date(0) } of page.Contents ?? []) {
        if (Key !== undefined) yield { key: Key, bytes: Size, modifiedAt: LastModified };
      }
      ContinuationToken = page.NextContinuationToken;
    } while (ContinuationToken !== undefined);
  }

  override discardUnfinished(before: Date): Promise<number> {
    return discardSpooled(this.incoming, before);
  }

  private get bucket(): { Bucket: string } {
    return { Bucket: this.settings.bucket };
  }

  /** The SDK's own limits are per try; this one ends the whole request, tries and waits included. */
  private async within<T>(send: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const controller = new AbortController();
    const timer = setTimeout(() => controller.abort(), 2 * this.timeouts.requestMs);
    try {
      return await send(controller.signal);
    } finally {
      clearTimeout(timer);
    }
  }
}

/** The SDK tries a stream once only, as it cannot begin it again; from the local file we can. */
async function twice<T>(send: () => Promise<T>, signal: AbortSignal): Promise<T> {
  try {
    return await send();
  } catch (error) {
    const passing = !(error instanceof S3ServiceException) || error.$fault === 'server';
    if (signal.aborted || !passing) throw error;
    return send();
  }
}

function undefinedIfMissing(error: unknown): undefined {
  const status = error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined;
  const bucketMissing = error instanceof S3ServiceException && error.name === 'NoSuchBucket';
  if (status !== 404 || bucketMissing) throw error;
}

function isFull(error: S3ServiceException): boolean {
  return error.$metadata.httpStatusCode === 507 || error.name === 'QuotaExceeded';
}
