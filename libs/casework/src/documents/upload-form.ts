import type { Readable } from 'node:stream';
import type { Fault } from '../outcome.js';
import { DOCUMENT_PURPOSES, type DocumentPurpose } from './document.js';
import type { KeptFile } from './document-file.store.js';
import type { DeclaredFile } from './file-intake.js';
import { UPLOAD_LIMITS } from './upload-limits.js';

/** One part of the upload's form, in the order it arrives. A file's content is read before the next part is asked for. */
export type UploadPart =
  | { readonly kind: 'field'; readonly field: string; readonly value: string }
  | ({ readonly kind: 'file'; readonly field: string; readonly content: Readable } & DeclaredFile);

/** What has come in so far. */
export interface ReceivedForm {
  readonly files: KeptFile[];
  readonly faults: Fault[];
  readonly fields: Map<string, string>;
}

export interface UploadForm {
  readonly purpose: DocumentPurpose;
  readonly submissionId: string | null;
  readonly files: readonly KeptFile[];
}

/** @returns the form when all of it is usable, else what is wrong with it */
export function readForm({ files, faults, fields }: ReceivedForm): UploadForm | readonly Fault[] {
  const purpose = DOCUMENT_PURPOSES.find((known) => known === fields.get('purpose'));
  const submissionId = fields.get('submissionId')?.toLowerCase() || null;
  const found = [
    ...faults,
    ...purposeFaults(purpose),
    ...fileFaults(files, faults),
    ...proofFaults(submissionId, purpose),
  ];
  return found.length > 0 || !purpose ? found : { purpose, submissionId, files };
}

function purposeFaults(purpose: DocumentPurpose | undefined): Fault[] {
  return purpose
    ? []
    : [
        {
          path: 'purpose',
          problem: `Say what the document is: ${DOCUMENT_PURPOSES.join(', ')}.`,
          fr: `Dites ce qu’est le document : ${DOCUMENT_PURPOSES.join(', ')}.`,
        },
      ];
}

function fileFaults(files: readonly KeptFile[], faults: readonly Fault[]): Fault[] {
  if (files.length > UPLOAD_LIMITS.filesPerDocument)
    return [
      {
        path: 'files',
        problem: 'A document has 20 files at most. Leave some out, or send them as a second document.',
        fr: 'Un document a 20 fichiers au plus. Retirez-en, ou envoyez-les comme deuxième document.',
      },
    ];
  const none = files.length === 0 && !faults.some(({ path }) => path.startsWith('files'));
  return none
    ? [{ path: 'files', problem: 'Choose at least one file.', fr: 'Choisissez au moins un fichier.' }]
    : [];
}

function proofFaults(submissionId: string | null, purpose: DocumentPurpose | undefined): Fault[] {
  const path = 'submissionId';
  if (!submissionId) return [];
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(submissionId))
    return [
      {
        path,
        problem: 'Send the id of one of your applications.',
        fr: 'Envoyez l’identifiant d’une de vos demandes.',
      },
    ];
  const isProof = !purpose || purpose === 'submission_confirmation';
  return isProof
    ? []
    : [
        {
          path,
          problem: 'Only a submission_confirmation belongs to an application. Leave it out.',
          fr: 'Seule une submission_confirmation appartient à une demande. Retirez-la.',
        },
      ];
}
