import { Injectable } from '@nestjs/common';
import type { StaffActor } from '#database/actor.js';
import { ActorTransactions, type RequestOrigin, type Transaction } from '#database/transaction.js';
import { formatInstant } from '#domain/time/instants.js';
import { compareResults } from '#domain/what-if/compare-results.js';
import { evaluateSideBySide } from '#domain/what-if/side-by-side.js';
import { ENGINE_VERSION, evaluate } from '#domain/work-authorization/evaluate.js';
import type { WorkAuthorizationFacts } from '#domain/work-authorization/facts.js';
import type { EngineStamp, WorkAuthorizationResult } from '#domain/work-authorization/result.js';
import type { RulePack } from '#domain/work-authorization/rule-pack.js';
import { Clock } from '#platform/clock/clock.js';
import { Zones } from '#platform/zones/zones.js';
import { AuditTrail } from '../../audit/audit-trail.js';
import { ReadingWall } from '../../audit/reading-wall.js';
import { done, notFound, type Outcome } from '../../outcome.js';
import { outcomeHashOf } from '../assessments/assessment-hashes.js';
import { AuthorizationFactsStore } from '../facts/authorization-facts.store.js';
import { withLocalTwins } from '../../students/local-twins.js';
import { withLocalEnds } from '../local-ends.js';
import { localDifferences, type LocalDifferences } from '../what-if/local-differences.js';
import { type PastAssessment, PastAssessmentStore } from './past-assessment.store.js';
import { type FactSource, factSources } from './past-fact-sources.js';
import { readPastMoment } from './past-moment.js';
import { RulePacks } from '../rule-packs/rule-packs.js';
import { type OfficeReadings, StudentEvaluations } from '../student-evaluation.js';
import { answered, type AnsweredWorkTerm } from '../work-term-standing.js';
import { isStudentInSight } from '../../audit/student-in-sight.store.js';

/** Whether the engine of today answers the recorded facts as it was recorded. */
export interface Reproduction {
  readonly reproduced: boolean;
  readonly then: EngineStamp;
  readonly now: EngineStamp;
}

/** What is answered today for that instant, with what is known now. */
export interface AnswerOfToday {
  readonly rulePack: string;
  readonly result: WorkAuthorizationResult | null;
  /** Null where there is nothing on one side to hold the other against. */
  readonly differences: LocalDifferences | null;
}

export interface PastAnswer {
  readonly at: string;
  readonly atLocal: string;
  /** `not_assessed`: nothing was on record yet; `facts_missing`: the program or the permits were not on file. */
  readonly says: 'answer' | 'not_assessed' | 'facts_missing';
  readonly assessment:
    | (Pick<PastAssessment, 'id' | 'rulePack' | 'engineVersion' | 'timeZoneData'> & {
        readonly recordedAt: string;
        readonly recordedAtLocal: string;
      })
    | null;
  readonly rulePackInForce: string | null;
  readonly facts: WorkAuthorizationFacts | null;
  readonly sources: readonly (Omit<FactSource, 'at'> & { readonly at: string; readonly atLocal: string })[];
  /** The answer for that instant, from the facts of then under the pack in force then. */
  readonly result: WorkAuthorizationResult | null;
  /** Each work term of then with the answer about it, the sign-offs that stood then counted. */
  readonly workTerms: readonly AnsweredWorkTerm[];
  readonly reproduction: Reproduction | null;
  readonly today: AnswerOfToday | null;
}

/** "What did we know on 3 May?": what spoke for a student at an instant, computed again to see that it holds. */
@Injectable()
export class PastAnswers {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly store: PastAssessmentStore,
    private readonly facts: AuthorizationFactsStore,
    private readonly evaluations: StudentEvaluations,
    private readonly rulePacks: RulePacks,
    private readonly wall: ReadingWall,
    private readonly audit: AuditTrail,
    private readonly zones: Zones,
    private readonly clock: Clock,
  ) {}

  async at(
    actor: StaffActor,
    studentId: string,
    { at: asked, alsoUnder }: { readonly at: string; readonly alsoUnder?: 'current' | undefined },
    origin: RequestOrigin,
  ): Promise<Outcome<PastAnswer>> {
    return this.transactions.run(
      actor,
      async (tx) => {
        const zone = await this.facts.officeTimeZone(tx);
        if (zone === null || !(await isStudentInSight(tx, studentId))) return notFound('student');
        const closed = await this.wall.before(tx, studentId);
        if (closed) return closed;
        const moment = readPastMoment(asked, this.zones, zone, this.clock.now());
        if (!moment.ok) return moment;
        await this.audit.record(tx, {
          action: 'authorization.read_as_of',
          subjectType: 'student',
          subjectIds: [studentId],
          studentId,
        });
        return done(await this.answer(tx, studentId, moment.value, zone, alsoUnder === 'current'));
      },
      origin,
    );
  }

  private async answer(
    tx: Transaction,
    studentId: string,
    at: Date,
    zone: string,
    today: boolean,
  ): Promise<PastAnswer> {
    const assessment = await this.store.spokeAt(tx, studentId, at);
    const packId = await this.store.packInForceAt(tx, at);
    const pack = packId === null ? null : await this.rulePacks.named(tx, packId);
    const facts = assessment?.facts && { ...assessment.facts, asOf: formatInstant(at.getTime()) };
    const result = facts && pack ? evaluate(facts, pack, this.zones, { ...assessment.options }) : null;
    const local = (instant: Date) => this.zones.toLocalIso(instant.getTime(), zone);
    return {
      at: at.toISOString(),
      atLocal: local(at),
      says: !assessment ? 'not_assessed' : facts ? 'answer' : 'facts_missing',
      assessment: assessment && {
        id: assessment.id,
        recordedAt: assessment.recordedAt.toISOString(),
        recordedAtLocal: local(assessment.recordedAt),
        rulePack: assessment.rulePack,
        engineVersion: assessment.engineVersion,
        timeZoneData: assessment.timeZoneData,
      },
      rulePackInForce: packId,
      facts: withLocalTwins(assessment?.facts ?? null, (ms) => this.zones.toLocalIso(ms, zone)),
      sources: (await this.sources(tx, studentId, assessment?.facts ?? null, at)).map((source) => ({
        ...source,
        at: source.at.toISOString(),
        atLocal: local(source.at),
      })),
      result: result && withLocalEnds(result, this.zones, zone),
      workTerms:
        facts && pack && result
          ? await this.workTerms(tx, studentId, at, { facts, options: assessment.options, result }, pack)
          : [],
      reproduction: assessment && (await this.reproduce(tx, assessment)),
      today: today ? await this.today(tx, studentId, at, zone, facts ?? null, pack, assessment) : null,
    };
  }

  private async sources(
    tx: Transaction,
    studentId: string,
    facts: WorkAuthorizationFacts | null,
    at: Date,
  ): Promise<FactSource[]> {
    if (!facts) return [];
    const documents = await this.store.documentsOfPermits(tx, studentId);
    const documentOf = new Map(documents.map(({ permit, document }) => [permit, document]));
    return factSources(facts, await this.store.stepsBy(tx, studentId, at), documentOf);
  }

  private async workTerms(
    tx: Transaction,
    studentId: string,
    at: Date,
    answer: { facts: WorkAuthorizationFacts; options: OfficeReadings; result: WorkAuthorizationResult },
    pack: RulePack,
  ): Promise<AnsweredWorkTerm[]> {
    const { facts } = answer;
    const signOffs = await this.store.signOffsAt(tx, studentId, at);
    const day = this.zones.localDay(at.getTime(), facts.institution.timeZone);
    return this.evaluations.standings({ ...facts, signOffs }, answer, pack, day).workTerms.map(answered);
  }

  /** The recorded facts once more, under the pack and the readings that they were answered under. */
  private async reproduce(
    tx: Transaction,
    { facts, result, options, engineVersion, rulePack, timeZoneData }: PastAssessment,
  ): Promise<Reproduction | null> {
    const pack = await this.rulePacks.named(tx, rulePack);
    if (!facts || !result) return null;
    const then = { version: engineVersion, rulePack, timeZoneData };
    const now = { version: ENGINE_VERSION, rulePack, timeZoneData: this.zones.release };
    const again = pack && evaluate(facts, pack, this.zones, options);
    return {
      reproduced: again !== null && outcomeHashOf(again).equals(outcomeHashOf(result)),
      then,
      now,
    };
  }

  private async today(
    tx: Transaction,
    studentId: string,
    at: Date,
    zone: string,
    factsThen: WorkAuthorizationFacts | null,
    packThen: RulePack | null,
    assessment: PastAssessment | null,
  ): Promise<AnswerOfToday | null> {
    const evaluation = await this.evaluations.evaluate(tx, studentId, this.clock.now());
    if (!evaluation) return null;
    const { rulePack, options } = evaluation;
    const facts = evaluation.facts && { ...evaluation.facts, asOf: formatInstant(at.getTime()) };
    if (!facts) return { rulePack: rulePack.id, result: null, differences: null };
    const result = evaluate(facts, rulePack, this.zones, { ...options });
    const told = withLocalEnds(result, this.zones, zone);
    if (!factsThen || !packThen || !assessment)
      return { rulePack: rulePack.id, result: told, differences: null };
    const { before, after } = evaluateSideBySide(
      { facts: factsThen, rulePack: packThen, options: assessment.options },
      { facts, rulePack, options },
      this.zones,
    );
    const differences = localDifferences(compareResults(before, after), this.zones, zone);
    return { rulePack: rulePack.id, result: told, differences };
  }
}
