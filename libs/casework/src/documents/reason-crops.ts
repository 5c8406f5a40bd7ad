import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { Injectable } from '@nestjs/common';
import type { StaffActor, StudentActor } from '#database/actor.js';
import { ActorTransactions, type RequestOrigin } from '#database/transaction.js';
import { cropOfPage } from '#platform/inspection/page-crop.js';
import { ByteVault } from '../audit/byte-vault.js';
import { done, notFound, type Outcome } from '../outcome.js';
import { isOwnOrStaffs } from '../own-rows.js';
import { DocumentPageStore } from './document-page.store.js';
import { DocumentStore } from './document.store.js';
import type { OpenedFile } from './file-viewing.js';

/** The piece of a page that a reason points at, as an image of our own making; each look is in the audit trail (R59). */
@Injectable()
export class ReasonCrops {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly documents: DocumentStore,
    private readonly pages: DocumentPageStore,
    private readonly vault: ByteVault,
  ) {}

  /** @param number of the reason, from 1 on */
  async open(
    actor: StaffActor | StudentActor,
    documentId: string,
    number: number,
    origin: RequestOrigin,
  ): Promise<Outcome<OpenedFile>> {
    const found = await this.transactions.run(
      actor,
      async (tx) => {
        const document = await this.documents.byId(tx, documentId);
        const place = document?.reasons[number - 1]?.place;
        if (!document || !place || !isOwnOrStaffs(actor, document)) return notFound('record');
        const page = await this.pages.byNumber(tx, documentId, place.fileId, place.page);
        if (!page) return notFound('record');
        const grant = await this.vault.grant(tx, {
          action: 'document_crop.viewed',
          subjectType: 'document_file',
          subjectIds: [place.fileId, documentId],
          studentId: document.studentId,
          change: { page: place.page, reason: number },
        });
        return done({ page, box: place.box, grant });
      },
      origin,
    );
    if (!found.ok) return found;
    const { page, box, grant } = found.value;
    const image = await this.vault.openOne(grant);
    if (!image.ok) return image;
    const crop = await cropOfPage(await buffer(image.value), page.sha256, box);
    return done({
      name: `reason-${number}.jpg`,
      mediaType: 'image/jpeg',
      bytes: crop.length,
      content: Readable.from([crop]),
    });
  }
}
