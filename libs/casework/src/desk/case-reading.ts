import { Injectable } from '@nestjs/common';
import type { StaffActor, StudentActor } from '#database/actor.js';
import { ActorTransactions, type RequestOrigin } from '#database/transaction.js';
import { AuditTrail } from '../audit/audit-trail.js';
import { ReadingWall } from '../audit/reading-wall.js';
import { Zones } from '#platform/zones/zones.js';
import { ReturnReasonList, type ReasonsInWords } from '../documents/return-reason-list.js';
import { done, notFound, type Outcome } from '../outcome.js';
import { withLocalTwins } from '../students/local-twins.js';
import { OfficeStore } from '../students/office.store.js';
import { type CaseFile, CaseFileStore } from './case-file.store.js';

/** Reads a whole case, for staff or for the student it is about; every reading is recorded. */
@Injectable()
export class CaseReading {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly store: CaseFileStore,
    private readonly office: OfficeStore,
    private readonly reasons: ReturnReasonList,
    private readonly zones: Zones,
    private readonly wall: ReadingWall,
    private readonly audit: AuditTrail,
  ) {}

  async read(
    actor: StaffActor | StudentActor,
    studentId: string,
    origin: RequestOrigin,
  ): Promise<Outcome<CaseFile>> {
    return this.transactions.run(
      actor,
      async (tx) => {
        const closed = await this.wall.before(tx, studentId);
        if (closed) return closed;
        const file = await this.store.byId(tx, studentId);
        if (!file) return notFound('student');
        await this.audit.record(tx, {
          action: 'case.read',
          subjectType: 'student',
          subjectIds: [studentId],
          studentId,
        });
        const { timeZone } = await this.office.read(tx);
        const worded = inWords(file, await this.reasons.inWords(tx));
        return done(withLocalTwins(worded, (instant) => this.zones.toLocalIso(instant, timeZone)));
      },
      origin,
    );
  }
}

/** Reasons with the words that the student reads. */
const inWords = (file: CaseFile, reasonsInWords: ReasonsInWords): CaseFile => ({
  ...file,
  documents: file.documents.map((document) => ({ ...document, reasons: reasonsInWords(document.reasons) })),
  requests: file.requests.map((request) => ({ ...request, reasons: reasonsInWords(request.reasons) })),
});
