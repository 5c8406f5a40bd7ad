import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';
import { employerAnswer, type EmployerAnswer } from '#domain/coop-status/employer-answer.js';
import { type EmployerRestriction, employerRestrictions } from '#domain/coop-status/employer-restrictions.js';
import { parseDay } from '#domain/time/days.js';
import { Clock } from '#platform/clock/clock.js';
import { Zones } from '#platform/zones/zones.js';
import { type OfficeContact, OfficeStore } from '../../students/office.store.js';
import { EmployerStatementStore, type StatementSubject } from './employer-statement.store.js';
import { type StudentEvaluation, StudentEvaluations } from '../student-evaluation.js';

/** What an employer is shown, and no more (R62): never a permit, a number, a refusal, a reason or a citizenship. */
export interface EmployerSheet extends EmployerAnswer {
  readonly studentName: string;
  readonly placement: { readonly employer: string | null; readonly from: string; readonly to: string };
  readonly restrictions: readonly EmployerRestriction[];
  readonly office: OfficeContact;
  /** The moment for which it speaks, UTC, and the same by the office's clocks. */
  readonly answeredAt: string;
  readonly answeredAtLocal: string;
}

/** Writes the sheet for one work term from the facts of this moment; nothing stored is believed. */
@Injectable()
export class EmployerSheets {
  constructor(
    private readonly store: EmployerStatementStore,
    private readonly evaluations: StudentEvaluations,
    private readonly office: OfficeStore,
    private readonly zones: Zones,
    private readonly clock: Clock,
  ) {}

  /** Null where the work term is not on file, or is over. */
  async write(tx: Transaction, studentId: string, workTermId: string): Promise<EmployerSheet | null> {
    const now = this.clock.now();
    const subject = await this.store.subject(tx, studentId, workTermId);
    const office = await this.office.contact(tx);
    const evaluation = subject && (await this.evaluations.evaluate(tx, studentId, now));
    if (!subject || !office || !evaluation) return null;
    const today = this.zones.localDay(now.getTime(), office.timeZone);
    if (parseDay(subject.to) < today) return null;
    const answer = answerOf(evaluation, workTermId, { today, now: now.getTime() });
    return {
      studentName: subject.studentName,
      placement: placementOf(subject),
      ...answer,
      restrictions: restrictionsOf(evaluation, answer),
      office,
      answeredAt: now.toISOString(),
      answeredAtLocal: this.zones.toLocalIso(now.getTime(), office.timeZone),
    };
  }
}

const NO: EmployerAnswer = { authorized: 'no', from: null, to: null };

/** A placement that was cancelled is none to work at. */
function answerOf(
  { workTerms }: StudentEvaluation,
  workTermId: string,
  moment: { readonly today: number; readonly now: number },
): EmployerAnswer {
  const standing = workTerms.find(({ placement }) => placement.id === workTermId);
  return standing ? employerAnswer(standing.placement, standing.authority, standing.work, moment) : NO;
}

function restrictionsOf({ recorded }: StudentEvaluation, { from, to }: EmployerAnswer) {
  if (from === null || to === null) return [];
  const permits = recorded.permits.filter(
    ({ id, verified }) => verified && !recorded.superseded.includes(id),
  );
  return employerRestrictions({ from, to }, permits);
}

const placementOf = ({ employer, from, to }: StatementSubject): EmployerSheet['placement'] => ({
  employer,
  from,
  to,
});
