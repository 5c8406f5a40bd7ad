import type { Refusal, RefusalStatus } from '#casework/outcome.js';

export const NO_SUCH_ADDRESS: Refusal = {
  code: 'not_found',
  status: 404,
  title: 'Not found',
  detail: 'There is nothing at this address. Check it against /api/docs.',
  fr: { title: 'Introuvable', detail: 'Il n’y a rien à cette adresse. Vérifiez-la dans /api/docs.' },
};

const WORDS: Partial<Record<number, Omit<Refusal, 'status'>>> = {
  400: {
    code: 'malformed_request',
    title: 'The request could not be read',
    detail: 'The body is not well-formed for its content type. Correct it and send it again.',
  },
  404: NO_SUCH_ADDRESS,
  405: {
    code: 'method_not_allowed',
    title: 'Method not allowed',
    detail: 'This address does not take this method. See /api/docs.',
  },
  413: {
    code: 'too_large',
    title: 'Too large',
    detail: 'The request is larger than is accepted here. Files may have 20 MB each; other requests 1 MB.',
    fr: {
      title: 'Trop volumineux',
      detail:
        'C’est plus que ce qui est accepté ici. Un fichier peut avoir 20 Mo; toute autre demande, 1 Mo.',
    },
  },
  415: {
    code: 'wrong_content_type',
    title: 'Wrong content type',
    detail: 'Send application/json, or multipart/form-data for files.',
  },
  429: {
    code: 'too_many_requests',
    title: 'Too many requests',
    detail: 'Wait a minute and try again.',
    fr: { title: 'Trop de demandes', detail: 'Attendez une minute et réessayez.' },
  },
};

const KNOWN: readonly number[] = [
  400, 401, 403, 404, 409, 412, 413, 415, 422, 423, 429,
] satisfies RefusalStatus[];

/** The words for an error of the framework itself: a bad body, an unknown address, a request too large. */
export function wordHttpError(status: number, message: string): Refusal | null {
  const words = WORDS[status];
  if (words) return { ...words, status: status as RefusalStatus };
  if (!KNOWN.includes(status)) return null;
  return {
    code: 'refused',
    status: status as RefusalStatus,
    title: 'Refused',
    detail: message || 'The request was refused.',
  };
}
