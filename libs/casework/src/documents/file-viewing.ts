import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { StaffActor, StudentActor } from '#database/actor.js';
import { ActorTransactions, type RequestOrigin } from '#database/transaction.js';
import { ByteVault } from '../audit/byte-vault.js';
import { done, notFound, type Outcome, outOfOrder } from '../outcome.js';
import { isOwnOrStaffs } from '../own-rows.js';
import type { DocumentFileRow } from './document.js';
import { DocumentFileStore } from './document-file.store.js';
import { DocumentPageStore } from './document-page.store.js';

export interface OpenedFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly content: Readable;
}

/** Opens a file for one reader; every view is in the audit trail (R59). Nobody is shown what inspection refused. */
@Injectable()
export class FileViewing {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly files: DocumentFileStore,
    private readonly pages: DocumentPageStore,
    private readonly vault: ByteVault,
  ) {}

  async open(
    actor: StaffActor | StudentActor,
    documentId: string,
    fileId: string,
    origin: RequestOrigin,
  ): Promise<Outcome<OpenedFile>> {
    const found = await this.transactions.run(
      actor,
      async (tx) => {
        const file = await this.files.byId(tx, documentId, fileId);
        if (!file || !isOwnOrStaffs(actor, file)) return notFound('file');
        if (!mayBeShown(file, actor)) return NOT_INSPECTED;
        if (file.removedAt) return REMOVED;
        const grant = await this.vault.grant(tx, {
          action: 'document_file.viewed',
          subjectType: 'document_file',
          subjectIds: [fileId, documentId],
          studentId: file.studentId,
        });
        return done({ file, grant });
      },
      origin,
    );
    if (!found.ok) return found;
    const { file, grant } = found.value;
    const content = await this.vault.openOne(grant);
    if (!content.ok) return content;
    return done({ name: file.name, mediaType: file.mediaType, bytes: file.bytes, content: content.value });
  }

  /** A page as an image of our own making. @param number from 1 on */
  async page(
    actor: StaffActor | StudentActor,
    documentId: string,
    fileId: string,
    number: number,
    origin: RequestOrigin,
  ): Promise<Outcome<OpenedFile>> {
    const found = await this.transactions.run(
      actor,
      async (tx) => {
        const page = await this.pages.byNumber(tx, documentId, fileId, number);
        if (!page || !isOwnOrStaffs(actor, page)) return notFound('record');
        const file = await this.files.byId(tx, documentId, fileId);
        const grant = await this.vault.grant(tx, {
          action: 'document_page.viewed',
          subjectType: 'document_file',
          subjectIds: [fileId, documentId],
          studentId: page.studentId,
          change: { page: number },
        });
        return done({ page, name: file?.name ?? '', grant });
      },
      origin,
    );
    if (!found.ok) return found;
    const { page, name, grant } = found.value;
    const content = await this.vault.openOne(grant);
    if (!content.ok) return content;
    const { bytes } = page;
    return done({ name: pageName(name, number), mediaType: 'image/jpeg', bytes, content: content.value });
  }
}

/** A name for a page that is saved, after the file it was drawn from: `permit-1.jpg`. */
const pageName = (name: string, number: number): string => `${name.replace(/\.[^.]*$/, '')}-${number}.jpg`;

function mayBeShown(file: DocumentFileRow, actor: StaffActor | StudentActor): boolean {
  return actor.kind === 'staff' ? file.inspection === 'accepted' : file.inspection !== 'refused';
}

const REMOVED = outOfOrder(
  'The original was removed on the schedule of the office. What was read from it and its SHA-256 are kept.',
  'L’original a été supprimé selon le calendrier du bureau. Ce qui y a été lu et son SHA-256 sont conservés.',
);
const NOT_INSPECTED = outOfOrder(
  'This file has not passed inspection, so it is not shown. Wait, or see why it was refused.',
  'Ce fichier n’a pas passé le contrôle; il n’est donc pas affiché. Attendez, ou voyez pourquoi il a été refusé.',
);
