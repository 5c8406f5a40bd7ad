import type { Refusal } from '#casework/outcome.js';
import { TOO_LARGE, UPLOAD_MOVED_ON } from '#casework/documents/upload-refusals.js';
import { RefusalError } from '../edge/refusal-error.js';

/** What the protocol's library answers in plain text, in words that say what to do. @returns what to throw instead */
export function wordTusError(error: unknown): unknown {
  if (error instanceof Error && !('status_code' in error)) return error;
  const { status_code: status } = error as { readonly status_code?: unknown };
  switch (status) {
    case 404:
    case 410:
      return new RefusalError(GONE);
    case 409:
      return new RefusalError(UPLOAD_MOVED_ON);
    case 412:
      return new RefusalError(NOT_TUS);
    case 413:
      return new RefusalError(TOO_LARGE);
    case 400:
    case 403:
    case 415:
      return new RefusalError(NOT_UNDERSTOOD);
    default:
      return error instanceof Error ? error : new Error('The upload protocol failed.', { cause: error });
  }
}

const GONE: Refusal = {
  code: 'not_found',
  status: 404,
  title: 'Not found',
  detail: 'There is no such upload any more. Begin it again.',
  fr: {
    title: 'Introuvable',
    detail: 'Cet envoi n’existe plus. Recommencez-le.',
  },
};

const NOT_TUS: Refusal = {
  code: 'wrong_protocol',
  status: 412,
  title: 'Another protocol',
  detail: 'Uploads in pieces follow tus 1.0.0: send Tus-Resumable: 1.0.0.',
  fr: {
    title: 'Autre protocole',
    detail: 'Les envois par parties suivent tus 1.0.0 : envoyez Tus-Resumable: 1.0.0.',
  },
};

const NOT_UNDERSTOOD: Refusal = {
  code: 'malformed_request',
  status: 400,
  title: 'The upload could not be read',
  detail:
    'Uploads in pieces follow tus 1.0.0: send Upload-Length (1 to 20971520) to begin one, then Upload-Offset with the bytes ' +
    'as application/offset+octet-stream.',
  fr: {
    title: 'L’envoi n’a pas pu être lu',
    detail:
      'Les envois par parties suivent tus 1.0.0 : envoyez Upload-Length (1 à 20971520) pour en commencer un, puis Upload-Offset ' +
      'avec les octets en application/offset+octet-stream.',
  },
};
