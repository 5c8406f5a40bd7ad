import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { Injectable } from '@nestjs/common';
import type { Actor } from '#database/actor.js';
import { ActorTransactions } from '#database/transaction.js';
import { Clock } from '#platform/clock/clock.js';
import { openJson } from '#platform/encryption/sealed-json.js';
import { shrinkPage } from '#platform/inspection/page-shrink.js';
import { Logger } from '#platform/logging/logger.js';
import { FileStore } from '#platform/storage/file-store.js';
import { SealedFiles } from '#platform/storage/sealed-files.js';
import { AuditTrail } from '../../audit/audit-trail.js';
import { PersonKeys } from '../../audit/person-keys.js';
import { DOCUMENT_PREFIX } from '../file-intake.js';
import { DocumentProposalStore } from '../proposals/document-proposal.store.js';
import { sealContext } from '../proposals/proposal-work.js';
import type { ProposedReading, ReadPlace } from '../proposals/proposed-reading.js';
import {
  type DueDocument,
  ImagePolicyStore,
  type ReplacingPage,
  type WholePage,
} from './image-policy.store.js';
import { keptPlaces } from './kept-places.js';

const WORKER: Actor = { kind: 'system', name: 'worker' };
const A_FEW = 50;

interface Replacement {
  readonly page: WholePage;
  readonly by: ReplacingPage;
}

/**
 * Carries the office's schedule for images out: some time after verification pages are kept small and blurred but for what was
 * read, and later originals are removed. New bytes are safe before a row names them, and old ones go after no row does.
 */
@Injectable()
export class ImagePolicyWork {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly store: ImagePolicyStore,
    private readonly proposals: DocumentProposalStore,
    private readonly keys: PersonKeys,
    private readonly sealed: SealedFiles,
    private readonly files: FileStore,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {}

  /** A few at a time; the next run goes on. */
  async run(stop: AbortSignal): Promise<{ shrunk: number; removed: number; failed: number }> {
    const counts = { shrunk: 0, removed: 0, failed: 0 };
    const now = this.clock.now();
    const [shrink, remove] = await this.transactions.run(WORKER, async (tx) => [
      await this.store.toShrink(tx, now, A_FEW),
      await this.store.toRemove(tx, now, A_FEW),
    ]);
    const each = async (due: readonly DueDocument[], removes: boolean): Promise<void> => {
      for (const document of due) {
        if (stop.aborted) return;
        try {
          if (await this.settle(document, removes)) counts[removes ? 'removed' : 'shrunk'] += 1;
        } catch (error) {
          counts.failed += 1;
          this.logger.error('images of a document could not be shrunk or removed', error);
        }
      }
    };
    await each(shrink, false);
    await each(remove, true);
    return counts;
  }

  /** @returns false when it was reopened or put on hold meanwhile; nothing is changed then */
  private async settle({ id, studentId }: DueDocument, removes: boolean): Promise<boolean> {
    const { pages, personKey, kept } = await this.transactions.run(WORKER, async (tx) => {
      const key = await this.keys.fileKeyOf(tx, studentId);
      const sealedReading = (await this.proposals.of(tx, id))?.sealedValues;
      const reading = sealedReading
        ? (openJson(key, sealedReading, sealContext(id)) as ProposedReading)
        : null;
      return {
        pages: await this.store.wholePages(tx, id),
        personKey: key,
        kept: reading ? keptPlaces(reading) : [],
      };
    });
    const replacements: Replacement[] = [];
    let gone: readonly string[] | null = null;
    try {
      for (const page of pages) replacements.push({ page, by: await this.shrunk(page, personKey, kept) });
      gone = await this.write({ id, studentId }, replacements, removes);
    } finally {
      if (gone === null) await this.discard(replacements.map(({ by }) => by.storageKey));
    }
    if (gone === null) return false;
    await this.discard(gone);
    return true;
  }

  private async shrunk(
    page: WholePage,
    personKey: Buffer,
    kept: readonly (ReadPlace & { readonly box: { x: number; y: number; width: number; height: number } })[],
  ): Promise<ReplacingPage> {
    const image = await buffer(await this.sealed.get(page.storageKey, personKey));
    const boxes = kept.filter(({ fileId, page: number }) => fileId === page.fileId && number === page.number);
    const { bytes, width, height } = await shrinkPage(
      image,
      page.sha256,
      boxes.map(({ box }) => box),
    );
    const storageKey = `${DOCUMENT_PREFIX}${randomUUID()}`;
    const stored = await this.sealed.put(storageKey, personKey, Readable.from([bytes]));
    return { storageKey, width, height, ...stored };
  }

  /** @returns what no row names any more; null when nothing is due any more */
  private async write(
    { id, studentId }: DueDocument,
    replacements: readonly Replacement[],
    removes: boolean,
  ): Promise<readonly string[] | null> {
    return this.transactions.run(WORKER, async (tx) => {
      if (!(await this.store.stillDue(tx, id))) return null;
      const at = this.clock.now();
      for (const { page, by } of replacements) await this.store.replacePage(tx, page, by, at);
      const originals = removes ? await this.store.removeOriginals(tx, id, at) : [];
      await this.audit.record(tx, {
        action: removes ? 'document.originals_removed' : 'document.images_shrunk',
        subjectType: 'document',
        subjectIds: [id],
        studentId,
        change: { pages: replacements.length, originals: originals.length },
      });
      return [...replacements.map(({ page }) => page.storageKey), ...originals];
    });
  }

  /** Best effort: what cannot be deleted now, the sweep deletes later. */
  private async discard(keys: readonly string[]): Promise<void> {
    await Promise.allSettled(keys.map((key) => this.files.delete(key)));
  }
}
