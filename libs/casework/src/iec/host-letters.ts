import { Injectable } from '@nestjs/common';
import type { StaffActor } from '#database/actor.js';
import { ActorTransactions, type RequestOrigin, type Transaction } from '#database/transaction.js';
import { letterFindings } from '#domain/letters/findings.js';
import { AuditTrail } from '../audit/audit-trail.js';
import { ReadingWall } from '../audit/reading-wall.js';
import { LetterCases } from '../letters/requests/letter-cases.js';
import type { LetterRequestRow } from '../letters/requests/letter-request.js';
import { LetterRequestStore } from '../letters/requests/letter-request.store.js';
import { RequestApproval } from '../letters/issue/request-approval.js';
import { newReference } from '../letters/requests/request-reference.js';
import { letterUntrue } from '../letters/issue/untrue-letter.js';
import { done, notFound, type Outcome } from '../outcome.js';
import { PathwayCaseReading } from '../pathways/pathway-case-reading.js';
import { OfficeCalendar } from '../students/office-calendar.js';
import { ReviewTasks } from '../students/review-tasks.js';

export const HOST_LETTER = 'iec_host_confirmation';

export interface HostLetter {
  readonly requestId: string;
  readonly letterId: string | null;
}

/** The host's confirmation (R42), asked for and approved by staff in one step, from the facts of the candidate's case. */
@Injectable()
export class HostLetters {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly cases: PathwayCaseReading,
    private readonly letterCases: LetterCases,
    private readonly requests: LetterRequestStore,
    private readonly approval: RequestApproval,
    private readonly tasks: ReviewTasks,
    private readonly wall: ReadingWall,
    private readonly calendar: OfficeCalendar,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * Refused with nothing written while the case names no host or no school. Where the kind has no words today, the request
   * waits on the desk for them.
   */
  async issue(
    actor: StaffActor,
    caseId: string,
    language: 'en' | 'fr',
    origin: RequestOrigin,
  ): Promise<Outcome<HostLetter>> {
    return this.transactions.run(
      actor,
      async (tx) => {
        const studentId = await this.cases.personOf(tx, caseId, 'iec');
        if (studentId === null) return notFound('case');
        const closed = await this.wall.before(tx, studentId);
        if (closed) return closed;
        const found = await this.letterCases.of(tx, { studentId, kind: HOST_LETTER, answers: {} });
        const blocks = found
          ? letterFindings(found.letter).filter(({ severity }) => severity === 'block')
          : [];
        if (blocks.length > 0) return letterUntrue(blocks);
        const request = await this.ask(tx, studentId, language);
        const approved = await this.approval.approve(tx, request);
        return approved.ok ? done({ requestId: request.id, letterId: approved.value.letterId }) : approved;
      },
      origin,
    );
  }

  private async ask(tx: Transaction, studentId: string, language: 'en' | 'fr'): Promise<LetterRequestRow> {
    const open = await this.requests.openOf(tx, studentId, HOST_LETTER);
    let id = open?.id ?? null;
    const year = (await this.calendar.today(tx)).slice(0, 4);
    while (id === null)
      id = await this.requests.insert(tx, { studentId, kind: HOST_LETTER, reference: newReference(year) });
    const drafted = (await this.requests.lock(tx, id))!;
    await this.requests.change(tx, id, drafted.version, { state: 'submitted', answers: { language } });
    await this.tasks.open(tx, { kind: 'letter_request', subjectId: id, studentId, why: ['no_findings'] });
    await this.audit.record(tx, {
      action: 'letter_request.made_by_office',
      subjectType: 'letter_request',
      subjectIds: [id],
      studentId,
      change: { kind: HOST_LETTER, language },
    });
    return (await this.requests.lock(tx, id))!;
  }
}
