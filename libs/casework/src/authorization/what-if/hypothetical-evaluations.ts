import { Injectable } from '@nestjs/common';
import type { StaffActor, StudentActor } from '#database/actor.js';
import { ActorTransactions, type RequestOrigin } from '#database/transaction.js';
import { formatInstant, parseInstant } from '#domain/time/instants.js';
import { compareResults, type ResultDifferences } from '#domain/what-if/compare-results.js';
import { explainWhatIf, LICENSED_ADVISERS, NOT_ADVICE } from '#domain/what-if/explain-what-if.js';
import type { Hypothesis } from '#domain/what-if/hypotheses.js';
import { wordsOfHypotheses } from '#domain/what-if/hypothesis-words.js';
import { type HypothesisMark, withHypotheses } from '#domain/what-if/hypothetical-facts.js';
import { readHypotheses, type StatedHypothesis } from '#domain/what-if/read-hypotheses.js';
import { evaluateSideBySide } from '#domain/what-if/side-by-side.js';
import { type WordedResult, withWords } from '#domain/work-authorization/because-words.js';
import type { WorkAuthorizationFacts } from '#domain/work-authorization/facts.js';
import type { WorkAuthorizationResult } from '#domain/work-authorization/result.js';
import { Clock } from '#platform/clock/clock.js';
import { Zones } from '#platform/zones/zones.js';
import { AuditTrail } from '../../audit/audit-trail.js';
import { ReadingWall } from '../../audit/reading-wall.js';
import { done, invalid, notFound, type Outcome, refused } from '../../outcome.js';
import { withLocalEnds } from '../local-ends.js';
import { localDifferences, type LocalDifferences } from './local-differences.js';
import { type StudentEvaluation, StudentEvaluations } from '../student-evaluation.js';
import { answered, type AnsweredWorkTerm } from '../work-term-standing.js';

interface InBoth {
  readonly en: string;
  readonly fr: string;
}

/** A work term with the answer about it, sign-offs on file counted; `term` is null for one that was only asked about. */
export interface DrawnWorkTerm extends AnsweredWorkTerm {
  readonly term: string | null;
}

export interface WhatIfSide {
  readonly result: WordedResult;
  readonly workTerms: readonly DrawnWorkTerm[];
}

/** Both answers to one question, over the same days, and what differs. */
export interface WhatIf {
  readonly asOf: string;
  readonly hypotheses: readonly (HypothesisMark & { readonly words: InBoth })[];
  readonly present: WhatIfSide;
  readonly hypothetical: WhatIfSide;
  readonly differences: LocalDifferences;
  /** What changes, in two sentences. */
  readonly words: { readonly en: readonly string[]; readonly fr: readonly string[] };
  readonly notAdvice: { readonly text: InBoth; readonly adviser: InBoth };
}

export interface WhatIfQuestion {
  /** The moment both answers are asked for; left out: now. */
  readonly asOf?: string | undefined;
  readonly hypotheses: readonly StatedHypothesis[];
}

/** Answers "what if?" for the student or for staff. Nothing is stored; that it was asked is recorded, what was asked is not. */
@Injectable()
export class HypotheticalEvaluations {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly evaluations: StudentEvaluations,
    private readonly wall: ReadingWall,
    private readonly audit: AuditTrail,
    private readonly zones: Zones,
    private readonly clock: Clock,
  ) {}

  async ask(
    actor: StaffActor | StudentActor,
    studentId: string,
    { asOf, hypotheses: stated }: WhatIfQuestion,
    origin: RequestOrigin,
  ): Promise<Outcome<WhatIf>> {
    const read = readHypotheses(stated);
    if (!read.ok) return invalid(read.faults);
    return this.transactions.run(
      actor,
      async (tx) => {
        const evaluation = await this.evaluations.evaluate(tx, studentId, this.clock.now());
        if (!evaluation) return notFound('student');
        const closed = await this.wall.before(tx, studentId);
        if (closed) return closed;
        await this.audit.record(tx, {
          action: 'authorization.what_if',
          subjectType: 'student',
          subjectIds: [studentId],
          studentId,
        });
        if (!evaluation.facts) return refused(NOTHING_TO_COMPARE);
        const at = asOf === undefined ? evaluation.facts.asOf : formatInstant(Date.parse(asOf));
        return this.answer(evaluation, { ...evaluation.facts, asOf: at }, read.hypotheses);
      },
      origin,
    );
  }

  private answer(
    { recorded, rulePack, options }: StudentEvaluation,
    present: WorkAuthorizationFacts,
    hypotheses: readonly Hypothesis[],
  ): Outcome<WhatIf> {
    const changed = withHypotheses(present, hypotheses, this.zones);
    if (!changed.ok) return invalid(changed.faults);
    const { before, after } = evaluateSideBySide(
      { facts: present, rulePack, options },
      { facts: changed.facts, rulePack, options },
      this.zones,
    );
    const differences: ResultDifferences = compareResults(before, after);
    const words = wordsOfHypotheses(hypotheses, present);
    const { timeZone } = present.institution;
    const today = this.zones.localDay(parseInstant(present.asOf), timeZone);
    const worded = (result: WorkAuthorizationResult): WordedResult =>
      withLocalEnds(withWords(result), this.zones, timeZone);
    const drawn = (facts: WorkAuthorizationFacts, result: WorkAuthorizationResult): DrawnWorkTerm[] =>
      this.evaluations
        .standings({ ...facts, signOffs: recorded.signOffs }, { facts, options, result }, rulePack, today)
        .workTerms.map((standing) => ({
          ...answered(standing),
          term: recorded.placements.find(({ id }) => id === standing.placement.id)?.term ?? null,
        }));
    return done({
      asOf: present.asOf,
      hypotheses: changed.marks.map((mark, index) => ({ ...mark, words: words[index]! })),
      present: { result: worded(before), workTerms: drawn(present, before) },
      hypothetical: { result: worded(after), workTerms: drawn(changed.facts, after) },
      differences: localDifferences(differences, this.zones, timeZone),
      words: explainWhatIf(differences, changed.facts),
      notAdvice: { text: NOT_ADVICE, adviser: LICENSED_ADVISERS },
    });
  }
}

const NOTHING_TO_COMPARE = {
  code: 'nothing_to_compare',
  status: 409,
  title: 'Nothing can be said yet',
  detail: 'The program or the permits are not on file, so there is no answer to hold another against.',
  fr: {
    title: 'Rien ne peut encore être dit',
    detail:
      'Le programme ou les permis ne sont pas au dossier; il n’y a donc aucune réponse à laquelle comparer.',
  },
} as const;
