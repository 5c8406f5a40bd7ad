import { Readable } from 'node:stream';
import type { FastifyRequest } from 'fastify';
import type { Refusal } from '#casework/outcome.js';
import { RefusalError } from './refusal-error.js';

/** One part of a form, as use cases take it. A file's content must be read to its end before the next part comes. */
export type IncomingPart =
  | { readonly kind: 'field'; readonly field: string; readonly value: string }
  | {
      readonly kind: 'file';
      readonly field: string;
      readonly name: string;
      /** As the sender's device declares it; empty when it declares none. */
      readonly type: string;
      readonly content: Readable;
    };

/** Reads a multipart form part by part, never as a whole; what breaks off or goes over a limit is a refusal. */
export async function* incomingParts(request: FastifyRequest): AsyncGenerator<IncomingPart> {
  if (!request.isMultipart()) throw new RefusalError(NOT_A_FORM);
  try {
    for await (const part of request.parts()) {
      if (part.type === 'field') {
        if (part.valueTruncated) throw new RefusalError(TOO_LARGE);
        yield { kind: 'field', field: part.fieldname, value: String(part.value) };
      } else {
        yield {
          kind: 'file',
          field: part.fieldname,
          name: part.filename,
          // What the parser says of a part that declares nothing.
          type: part.mimetype === 'text/plain' ? '' : part.mimetype,
          content: Readable.from(worded(part.file)),
        };
      }
    }
  } catch (thrown) {
    throw wordBreak(thrown);
  }
}

/**
 * The content with its own failures (cut off, too large) turned into refusals, apart from those of the store. A loop
 * sees a failure that came before it began; a listener would wait for ever.
 */
async function* worded(file: Readable): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of file as AsyncIterable<Buffer>) yield chunk;
  } catch (thrown) {
    throw wordBreak(thrown);
  }
}

function wordBreak(thrown: unknown): RefusalError {
  if (thrown instanceof RefusalError) return thrown;
  const status = (thrown as { readonly statusCode?: unknown }).statusCode;
  return new RefusalError(status === 413 ? TOO_LARGE : BROKEN);
}

const NOT_A_FORM: Refusal = {
  code: 'wrong_content_type',
  status: 415,
  title: 'Not a file upload',
  detail: 'Send multipart/form-data with the files and their fields.',
};

const TOO_LARGE: Refusal = {
  code: 'too_large',
  status: 413,
  title: 'Too large',
  detail:
    'A file may have 20 MB, and 20 files go into one upload. Make the files smaller or send fewer. Nothing was kept.',
  fr: {
    title: 'Trop volumineux',
    detail:
      'Un fichier peut faire 20 Mo, et 20 fichiers font un envoi. Réduisez les fichiers ou envoyez-en moins. Rien n’a été gardé.',
  },
};

const BROKEN: Refusal = {
  code: 'upload_broken',
  status: 400,
  title: 'The upload broke off',
  detail: 'The files did not arrive whole. Check the connection and upload them again. Nothing was kept.',
  fr: {
    title: 'L’envoi s’est interrompu',
    detail:
      'Les fichiers ne sont pas arrivés en entier. Vérifiez la connexion et téléversez-les de nouveau. Rien n’a été gardé.',
  },
};
