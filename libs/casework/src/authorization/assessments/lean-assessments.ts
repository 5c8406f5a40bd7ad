import { Injectable } from '@nestjs/common';
import type { Day } from '#domain/time/days.js';
import { evaluate } from '#domain/work-authorization/evaluate.js';
import type { RulePack } from '#domain/work-authorization/rule-pack.js';
import { Zones } from '#platform/zones/zones.js';
import { inputHashOf, outcomeHashOf } from './assessment-hashes.js';
import { isReady } from './assessments.js';
import type { StudentOnPage } from '../facts/facts-page.store.js';
import { type Asked, askedAt, comingDays, nextChange } from './next-change.js';
import type { Confirmation } from './reassessment.store.js';
import type { RecordedFacts } from '../facts/recorded-facts.js';
import { compareReminders } from '../rule-packs/reminders-of-packs.js';
import { nextSignOffQuestion } from '../sign-offs/sign-off-questions.js';
import { type LeanEvaluation, StudentEvaluations } from '../student-evaluation.js';

/** The question that is put to a whole page of students. */
export interface PageQuestion {
  readonly now: Date;
  readonly rulePack: RulePack;
  /** The packs of the page's present assessments, by id; those that nobody knows any more are missing. */
  readonly packs: ReadonlyMap<string, RulePack>;
  readonly asked: Asked;
}

/** Tells whether a student's present assessment stands under other rules, without writing anything down. */
@Injectable()
export class LeanAssessments {
  constructor(
    private readonly evaluations: StudentEvaluations,
    private readonly zones: Zones,
  ) {}

  question(now: Date, zone: string, rulePack: RulePack, packs: ReadonlyMap<string, RulePack>): PageQuestion {
    return { now, rulePack, packs, asked: askedAt(now, this.zones, zone) };
  }

  /** Null where anything at all changed, or may have: such a student is assessed alone, with all that follows from it. */
  confirmation({ studentId, recorded, current }: StudentOnPage, question: PageQuestion): Confirmation | null {
    const { now, rulePack, asked } = question;
    // What is to happen at the end of an interval happens when the student is assessed alone.
    if (!current || (current.nextChangeAt !== null && current.nextChangeAt <= now)) return null;
    const lean = this.evaluations.lean(recorded, rulePack, now, asked.today);
    if (!current.inputHash.equals(inputHashOf(lean.facts, lean.options))) return null;
    if (!current.outcomeHash.equals(outcomeHashOf(lean.result))) return null;
    const readyForPostings = isReady(lean.readiness);
    if (current.readyForPostings === true && readyForPostings !== true) return null;
    if (!this.remindsAlike(lean, question.packs.get(current.rulePack), rulePack)) return null;
    const { assessmentId, rowVersion } = current;
    const signOff =
      lean.result && mayRestOnPolicy(lean, recorded) ? this.signOff(recorded, lean, question) : null;
    const nextChangeAt =
      lean.result &&
      nextChange(lean.result, [signOff, ...comingDays(recorded, lean.readiness, lean.result, asked)], asked);
    return { studentId, assessmentId, rowVersion, nextChangeAt, readyForPostings };
  }

  private remindsAlike(
    { facts, options, result }: LeanEvaluation,
    before: RulePack | undefined,
    now: RulePack,
  ) {
    if (!before) return false;
    const comparison = compareReminders(before, now);
    if (comparison === 'alike' || !facts || !result) return true;
    if (comparison === 'unknown') return false;
    const old = evaluate(facts, before, this.zones, { ...options, traces: false });
    return JSON.stringify(old.reminders) === JSON.stringify(result.reminders);
  }

  private signOff(
    recorded: RecordedFacts,
    lean: LeanEvaluation,
    { rulePack, asked }: PageQuestion,
  ): Day | null {
    return nextSignOffQuestion(
      this.evaluations.standings(recorded, lean, rulePack, asked.today),
      asked.today,
    );
  }
}

/** Of two placements on one day the one with less authority speaks, so that the other's policy days are not seen. */
function mayRestOnPolicy({ result }: LeanEvaluation, { placements }: RecordedFacts): boolean {
  if (placements.length === 0) return false;
  if (result?.work.some(({ state }) => state === 'authorized_policy')) return true;
  let last = '';
  for (const { from, to } of placements) {
    if (from <= last) return true;
    if (to > last) last = to;
  }
  return false;
}
