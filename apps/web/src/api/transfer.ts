import { DetailedError, Upload as TusUpload } from 'tus-js-client';
import { csrfHeaders } from './csrf.js';
import { noAnswer, Problem, problemFrom } from './problem.js';
import { API } from './request.js';
import { announceSignedOut } from './signed-out.js';

export interface Transfer {
  /** Ids of the uploads, in the order of the files. */
  done: Promise<string[]>;
  cancel: () => void;
}

interface Progress {
  /** Of all bytes, 0 to 1. */
  share: number;
  /** The connection has broken; it is tried again by itself. */
  waiting: boolean;
}

/** Small enough that a slow line gets one through before anything in between loses patience. */
const PIECE_BYTES = 1024 * 1024;
const TRY_AGAIN_AFTER_MS = [0, 1_000, 3_000, 5_000, 10_000, 20_000];

/**
 * Sends files in pieces (tus), one after the other. What has arrived stays: a file that was broken off goes on where it
 * stood, also after the page was closed, and one that is in `arrived` is not sent again.
 */
export function transfer(
  files: readonly File[],
  arrived: Map<File, string>,
  onProgress: (progress: Progress) => void,
): Transfer {
  const total = files.reduce((sum, { size }) => sum + size, 0);
  let current: TusUpload | null = null;
  let stopped = false;
  let stop = (): void => undefined;
  const cancelled = new Promise<never>((_resolve, reject) => {
    stop = () => reject(new Problem(0, 'cancelled', '', ''));
  });
  const send = async (): Promise<string[]> => {
    const ids: string[] = [];
    let before = 0;
    for (const file of files) {
      const known = arrived.get(file);
      const sent = (bytes: number, waiting = false): void =>
        onProgress({ share: (before + bytes) / total, waiting });
      const id =
        known ??
        (await one(file, sent, (upload) => {
          current = upload;
          if (stopped) void upload.abort();
        }));
      arrived.set(file, id);
      ids.push(id);
      before += file.size;
      sent(0);
    }
    return ids;
  };
  return {
    done: Promise.race([send(), cancelled]),
    cancel: () => {
      stopped = true;
      void current?.abort();
      stop();
    },
  };
}

function one(
  file: File,
  sent: (bytes: number, waiting?: boolean) => void,
  begun: (upload: TusUpload) => void,
): Promise<string> {
  return new Promise((resolve, reject) => {
    let bytes = 0;
    const upload = new TusUpload(file, {
      endpoint: `${API}/me/uploads`,
      chunkSize: PIECE_BYTES,
      onBeforeRequest: (request) => {
        for (const [name, value] of Object.entries(csrfHeaders())) request.setHeader(name, value);
      },
      retryDelays: TRY_AGAIN_AFTER_MS,
      metadata: { filename: file.name, filetype: file.type },
      removeFingerprintOnSuccess: true,
      onProgress: (now) => sent((bytes = now)),
      onShouldRetry: (error) => {
        const status = statusOf(error);
        // A refusal stays one; the rest is the network, or a server that is on its way back.
        const again = status === 0 || status === 409 || status === 423 || status >= 500;
        if (again) sent(bytes, true);
        return again;
      },
      onError: (error) => reject(problemOf(error)),
      onSuccess: () => resolve(upload.url?.split('/').at(-1) ?? ''),
    });
    begun(upload);
    void upload.findPreviousUploads().then(
      ([previous]) => {
        if (previous) upload.resumeFromPreviousUpload(previous);
        upload.start();
      },
      // A browser that keeps nothing for us: it begins anew.
      () => upload.start(),
    );
  });
}

const statusOf = (error: Error | DetailedError): number =>
  error instanceof DetailedError ? (error.originalResponse?.getStatus() ?? 0) : 0;

function problemOf(error: Error | DetailedError): Problem {
  const status = statusOf(error);
  if (status === 401) announceSignedOut();
  if (status === 0 || !(error instanceof DetailedError)) return noAnswer();
  return problemFrom(status, parsed(error.originalResponse?.getBody() ?? ''));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // A proxy's page instead of JSON: the status alone then says what happened.
    return null;
  }
}
