import { Injectable } from '@nestjs/common';
import { actorId, type StaffActor } from '#database/actor.js';
import { ActorTransactions, type RequestOrigin, type Transaction } from '#database/transaction.js';
import { Clock } from '#platform/clock/clock.js';
import { AuditTrail } from '../../audit/audit-trail.js';
import { ReadingWall } from '../../audit/reading-wall.js';
import { done, invalid, notFound, type Outcome, outOfOrder } from '../../outcome.js';
import { OfficeCalendar } from '../../students/office-calendar.js';
import { ReviewTasks } from '../../students/review-tasks.js';
import type { DocumentRow, DocumentView } from '../document.js';
import { DocumentStore } from '../document.store.js';
import { DocumentViews } from '../document-views.js';
import { checkPermitFields, checkProofFields } from '../printed-fields.js';
import type { VerifyFields } from '../verify-fields.js';
import { agreementOf, differingFields } from './reading-agreement.js';
import { type SecondReadingRow, SecondReadingStore } from './second-reading.store.js';

/** A document to be read again: its pages, and nothing of what was read first. */
export interface SecondReadingView {
  readonly id: string;
  /** Of one that waits: whether it is for somebody else than who asks, who verified it (`own`) or may know what was read (`seen`). */
  readonly state: 'waiting' | 'own' | 'seen' | 'read';
  readonly document: Omit<DocumentView, 'fields' | 'reasons'>;
}

export interface SecondReadingAnswer {
  readonly agrees: boolean;
  readonly differing: readonly string[];
}

/** Reads an approval again, as somebody else and unseen. What differs becomes a task; nothing is changed by it. */
@Injectable()
export class SecondReadings {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly readings: SecondReadingStore,
    private readonly documents: DocumentStore,
    private readonly views: DocumentViews,
    private readonly calendar: OfficeCalendar,
    private readonly tasks: ReviewTasks,
    private readonly wall: ReadingWall,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async open(actor: StaffActor, id: string, origin: RequestOrigin): Promise<Outcome<SecondReadingView>> {
    return this.transactions.run(
      actor,
      async (tx) => {
        const reading = await this.readings.byId(tx, id);
        if (!reading || reading.droppedAt) return notFound('second reading');
        const {
          fields: _fields,
          reasons: _reasons,
          ...document
        } = await this.views.one(tx, reading.documentId);
        await this.audit.record(tx, {
          action: 'second_reading.opened',
          subjectType: 'document',
          subjectIds: [reading.documentId],
          studentId: reading.studentId,
        });
        return done({ id, state: await this.stateFor(tx, actor, reading), document });
      },
      origin,
    );
  }

  async read(
    actor: StaffActor,
    id: string,
    fields: VerifyFields,
    origin: RequestOrigin,
  ): Promise<Outcome<SecondReadingAnswer>> {
    return this.transactions.run(
      actor,
      async (tx) => {
        const reading = await this.readings.lock(tx, id);
        if (!reading || reading.droppedAt) return notFound('second reading');
        const state = await this.stateFor(tx, actor, reading);
        if (state !== 'waiting') return NOT_NOW[state];
        const document = (await this.documents.byId(tx, reading.documentId))!;
        const checked = await this.check(tx, document, fields);
        return checked.ok ? done(await this.settle(tx, reading, checked.value)) : checked;
      },
      origin,
    );
  }

  private async stateFor(
    tx: Transaction,
    actor: StaffActor,
    reading: SecondReadingRow,
  ): Promise<SecondReadingView['state']> {
    if (reading.readAt) return 'read';
    if (reading.firstBy === actorId(actor)) return 'own';
    return (await this.wall.wasSeenSince(tx, reading.studentId, reading.id)) ? 'seen' : 'waiting';
  }

  private async check(
    tx: Transaction,
    { purpose }: DocumentRow,
    fields: VerifyFields,
  ): Promise<Outcome<Readonly<Record<string, unknown>>>> {
    const { receivedAt, applicationNumber, kind, ...typed } = fields;
    if (purpose === 'submission_confirmation') {
      const proof = checkProofFields({ receivedAt, applicationNumber }, this.clock.now());
      return 'faults' in proof ? invalid(proof.faults) : done({ ...proof.values });
    }
    if (!kind) return invalid([NO_KIND]);
    const permit = checkPermitFields({ ...typed, kind }, await this.calendar.today(tx));
    return 'faults' in permit ? invalid(permit.faults) : done({ ...permit.values });
  }

  private async settle(
    tx: Transaction,
    { id, documentId, studentId, firstFields }: SecondReadingRow,
    fields: Readonly<Record<string, unknown>>,
  ): Promise<SecondReadingAnswer> {
    const agreement = agreementOf(firstFields, fields);
    const differing = differingFields(agreement);
    await this.readings.settle(tx, id, { fields, agreement, at: this.clock.now() });
    await this.tasks.close(tx, 'second_reading', id);
    if (differing.length > 0)
      await this.tasks.open(tx, {
        kind: 'readings_differ',
        subjectId: documentId,
        studentId,
        why: differing,
      });
    await this.audit.record(tx, {
      action: 'second_reading.read',
      subjectType: 'document',
      subjectIds: [documentId],
      studentId,
      change: { differing },
      values: { before: firstFields, after: fields },
    });
    return { agrees: differing.length === 0, differing };
  }
}

/** Why it is not read now, or not by who asks. */
const NOT_NOW = {
  read: outOfOrder('This document was read a second time already. Take the next one.'),
  own: outOfOrder('You verified this document yourself. Leave the second reading to somebody else.'),
  seen: outOfOrder(
    'You have opened the case of this student since the document was verified, so you may know what was read first. Give the ' +
      'second reading to somebody who has not.',
  ),
};
const NO_KIND = {
  path: 'fields.kind',
  problem: 'Choose study_permit, coop_work_permit or other_work_permit.',
};
