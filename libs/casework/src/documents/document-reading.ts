import { Injectable } from '@nestjs/common';
import type { StaffActor, StudentActor } from '#database/actor.js';
import { ActorTransactions, type RequestOrigin } from '#database/transaction.js';
import { AuditTrail } from '../audit/audit-trail.js';
import { ReadingWall } from '../audit/reading-wall.js';
import { done, notFound, type Outcome } from '../outcome.js';
import { isOwnOrStaffs } from '../own-rows.js';
import { type DecisionView, DecisionViews } from './decisions/decision-views.js';
import type { DocumentView } from './document.js';
import { type DocumentContext, DocumentContextStore } from './document-context.store.js';
import { type ReadAgain, readAgainOf } from './second-readings/read-again.js';
import { SecondReadingStore } from './second-readings/second-reading.store.js';
import { DocumentStore } from './document.store.js';
import { DocumentViews } from './document-views.js';
import { DocumentProposals, type ReviewedReading } from './proposals/document-proposals.js';

/** With what its fields are held against, and what the machine proposes they say. */
export type DocumentForStaff = DocumentView & {
  readonly context: DocumentContext;
  readonly reading: ReviewedReading;
  /** The newest first. */
  readonly decisions: readonly DecisionView[];
  /** Null where nobody has read it a second time. */
  readonly readAgain: ReadAgain | null;
};

/** Documents to look at: a student's own, or for staff with what the fields are held against. */
@Injectable()
export class DocumentReading {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly documents: DocumentStore,
    private readonly views: DocumentViews,
    private readonly contexts: DocumentContextStore,
    private readonly proposals: DocumentProposals,
    private readonly decisions: DecisionViews,
    private readonly secondReadings: SecondReadingStore,
    private readonly wall: ReadingWall,
    private readonly audit: AuditTrail,
  ) {}

  async ownList(actor: StudentActor): Promise<DocumentView[]> {
    return this.transactions.run(actor, async (tx) =>
      this.views.all(tx, await this.documents.ofStudent(tx, actor.studentId)),
    );
  }

  async own(actor: StudentActor, id: string): Promise<Outcome<DocumentView>> {
    return this.transactions.run(actor, async (tx) => {
      const row = await this.documents.byId(tx, id);
      if (!row || !isOwnOrStaffs(actor, row)) return notFound('document');
      return done((await this.views.all(tx, [row]))[0]!);
    });
  }

  async forStaff(actor: StaffActor, id: string, origin: RequestOrigin): Promise<Outcome<DocumentForStaff>> {
    return this.transactions.run(
      actor,
      async (tx) => {
        const row = await this.documents.byId(tx, id);
        if (!row) return notFound('document');
        const closed = await this.wall.before(tx, row.studentId);
        if (closed) return closed;
        const document = await this.views.one(tx, id);
        const context = await this.contexts.of(tx, row);
        const reading = await this.proposals.of(tx, row, context);
        await this.audit.record(tx, {
          action: 'document.read',
          subjectType: 'document',
          subjectIds: [id],
          studentId: row.studentId,
        });
        const second = await this.secondReadings.readOf(tx, id, row.version);
        return done({
          ...document,
          context,
          reading,
          decisions: await this.decisions.of(tx, id),
          readAgain: readAgainOf(second),
        });
      },
      origin,
    );
  }
}
