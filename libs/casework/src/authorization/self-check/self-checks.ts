import { Injectable } from '@nestjs/common';
import type { StudentActor } from '#database/actor.js';
import { ActorTransactions, type RequestOrigin } from '#database/transaction.js';
import { permitAsRead, type SelfCheckAnswers } from '#domain/self-check/self-check.js';
import { SELF_CHECK_SENTENCES, TAKEN_FOR_GRANTED } from '#domain/self-check/self-check-words.js';
import { formatDay, parseDay } from '#domain/time/days.js';
import { LICENSED_ADVISERS, NOT_ADVICE } from '#domain/what-if/explain-what-if.js';
import { wordsOfBecause } from '#domain/work-authorization/because-words.js';
import type { InBoth } from '#domain/work-authorization/explain-words.js';
import { FINDING_WORDS } from '#domain/work-authorization/finding-words.js';
import type { FindingCode, PlacementVerdict, Severity } from '#domain/work-authorization/result.js';
import { Clock } from '#platform/clock/clock.js';
import { Zones } from '#platform/zones/zones.js';
import { AuditTrail } from '../../audit/audit-trail.js';
import { done, type Fault, invalid, notFound, type Outcome, refused } from '../../outcome.js';
import type { RecordedFacts } from '../facts/recorded-facts.js';
import { StudentEvaluations } from '../student-evaluation.js';

const LONGEST_TERM_DAYS = 400;
const WORK_TERM = 'work-term';

export interface SelfCheck {
  readonly verdict: PlacementVerdict;
  readonly sentence: InBoth;
  /** The first day that nothing covers, `YYYY-MM-DD`. */
  readonly firstUncoveredDay: string | null;
  readonly reasons: readonly { readonly rule: string; readonly words: InBoth }[];
  readonly findings: readonly {
    readonly code: FindingCode;
    readonly severity: Severity;
    readonly rule: string;
    readonly words: InBoth;
  }[];
  readonly takenForGranted: readonly InBoth[];
  readonly rulePack: string;
  readonly notAdvice: { readonly text: InBoth; readonly adviser: InBoth };
}

/**
 * Tells a student who has shown nothing yet what the rules would give for the permit as they read it: by the engine, from their
 * program and from answers that are neither kept nor recorded.
 */
@Injectable()
export class SelfChecks {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly evaluations: StudentEvaluations,
    private readonly audit: AuditTrail,
    private readonly zones: Zones,
    private readonly clock: Clock,
  ) {}

  async check(
    actor: StudentActor,
    answers: SelfCheckAnswers,
    origin: RequestOrigin,
  ): Promise<Outcome<SelfCheck>> {
    const faults = faultsOf(answers);
    if (faults.length > 0) return invalid(faults);
    return this.transactions.run(
      actor,
      async (tx) => {
        const now = this.clock.now();
        const evaluation = await this.evaluations.evaluate(tx, actor.studentId, now);
        if (!evaluation) return notFound('student');
        await this.audit.record(tx, {
          action: 'authorization.self_check',
          subjectType: 'student',
          subjectIds: [actor.studentId],
          studentId: actor.studentId,
        });
        const { recorded, rulePack } = evaluation;
        if (!recorded.program) return refused(NO_PROGRAM);
        const today = formatDay(this.zones.localDay(now.getTime(), recorded.institution.timeZone));
        const permit = permitAsRead(answers, today, recorded.institution.dliNumber, rulePack);
        const { result } = this.evaluations.of(asAnswered(recorded, answers, permit, today), rulePack, now);
        return done(inWords(result!, rulePack.id));
      },
      origin,
    );
  }
}

/** The student's program and institution, and of everything else what was answered. */
function asAnswered(
  recorded: RecordedFacts,
  { from, to, load, setting }: SelfCheckAnswers,
  permit: RecordedFacts['permits'][number],
  today: string,
): RecordedFacts {
  const start = from < today ? from : today;
  return {
    ...recorded,
    student: { level: recorded.student.level },
    completedOn: null,
    deEnrolledOn: null,
    enrolment: [{ from: start, to, load }],
    permits: [permit],
    superseded: [],
    applications: [],
    travel: [],
    letters: [{ kind: 'placement_confirmation', issuedOn: start }],
    placements: [{ id: WORK_TERM, term: WORK_TERM, from, to, setting, approvedByDli: true }],
    signOffs: [],
  };
}

function inWords(
  { placements, findings }: NonNullable<ReturnType<StudentEvaluations['of']>['result']>,
  rulePack: string,
): SelfCheck {
  const { verdict, firstUncoveredDay, because } = placements[0]!;
  return {
    verdict,
    sentence: SELF_CHECK_SENTENCES[verdict],
    firstUncoveredDay: firstUncoveredDay ?? null,
    reasons: because.map((one) => ({ rule: one.rule, words: wordsOfBecause(one) })),
    findings: findings.map(({ code, severity, rule }) => ({
      code,
      severity,
      rule,
      words: FINDING_WORDS[code],
    })),
    takenForGranted: TAKEN_FOR_GRANTED,
    rulePack,
    notAdvice: { text: NOT_ADVICE, adviser: LICENSED_ADVISERS },
  };
}

function faultsOf({ from, to }: SelfCheckAnswers): Fault[] {
  if (to < from)
    return [
      {
        path: 'to',
        problem: 'The work term ends after it begins.',
        fr: 'Le stage se termine après son début.',
      },
    ];
  if (parseDay(to) - parseDay(from) > LONGEST_TERM_DAYS)
    return [
      {
        path: 'to',
        problem: 'Ask about one work term of 400 days at most.',
        fr: 'Posez la question pour un seul stage de 400 jours au plus.',
      },
    ];
  return [];
}

const NO_PROGRAM = {
  code: 'program_not_recorded',
  status: 409,
  title: 'Nothing can be said yet',
  detail: 'Your program is not on file, so nothing can be said. Write to the co-op office: it can enter it.',
  fr: {
    title: 'Rien ne peut encore être dit',
    detail:
      'Votre programme n’est pas au dossier; rien ne peut donc être dit. Écrivez au bureau coop, qui peut l’inscrire.',
  },
} as const;
