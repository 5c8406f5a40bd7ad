import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';
import { letterFindings } from '#domain/letters/findings.js';
import { done, notFound, type Outcome } from '../../outcome.js';
import { ReadingWall } from '../../audit/reading-wall.js';
import { ReviewTasks } from '../../students/review-tasks.js';
import { type CaseOfLetter, LetterCases } from '../requests/letter-cases.js';
import { LetterIssue } from './letter-issue.js';
import { LetterKindStore } from '../kinds/letter-kind.store.js';
import type { LetterRequestRow, LetterRequestView } from '../requests/letter-request.js';
import { RequestSettlement } from '../requests/request-settlement.js';
import { newWarning } from './untrue-letter.js';

/** Approves a request that is held locked, whoever decides: a person, one person for many, or nobody at all. */
@Injectable()
export class RequestApproval {
  constructor(
    private readonly cases: LetterCases,
    private readonly kinds: LetterKindStore,
    private readonly issue: LetterIssue,
    private readonly wall: ReadingWall,
    private readonly tasks: ReviewTasks,
    private readonly settlement: RequestSettlement,
  ) {}

  /** Refused with nothing written while the letter would be untrue or has no words. */
  async approve(tx: Transaction, row: LetterRequestRow): Promise<Outcome<LetterRequestView>> {
    const found = await this.cases.of(tx, row);
    return found ? this.approveCase(tx, row, found) : notFound('student');
  }

  /**
   * For one of many that a person approves at once: refused where something warns that is not among what was seen.
   * @param seen codes of findings
   */
  async approveSeen(
    tx: Transaction,
    row: LetterRequestRow,
    seen: readonly string[],
  ): Promise<Outcome<LetterRequestView>> {
    const closed = await this.wall.before(tx, row.studentId);
    if (closed) return closed;
    const found = await this.cases.of(tx, row);
    if (!found) return notFound('student');
    const unseen = letterFindings(found.letter).filter(
      ({ severity, code }) => severity === 'warn' && !seen.includes(code),
    );
    return unseen.length > 0 ? newWarning(unseen) : this.approveCase(tx, row, found);
  }

  async mayBeWithoutPerson(tx: Transaction, kind: string): Promise<boolean> {
    return (await this.kinds.byCode(tx, kind))?.issueWithoutReview ?? false;
  }

  /** Approves where the kind allows it and nothing warns; false where it is a person's to decide. */
  async approveWithoutPerson(tx: Transaction, row: LetterRequestRow): Promise<boolean> {
    if (!(await this.mayBeWithoutPerson(tx, row.kind))) return false;
    const found = await this.cases.of(tx, row);
    if (!found || letterFindings(found.letter).some(({ severity }) => severity !== 'info')) return false;
    return (await this.approveCase(tx, row, found)).ok;
  }

  private async approveCase(
    tx: Transaction,
    row: LetterRequestRow,
    found: CaseOfLetter,
  ): Promise<Outcome<LetterRequestView>> {
    const issued = await this.issue.issue(tx, row, found);
    if (!issued.ok) return issued;
    await this.tasks.close(tx, 'letter_request', row.id);
    return done(await this.settlement.decided(tx, row, 'approved', []));
  }
}
