import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';
import { type Day, formatDay } from '#domain/time/days.js';
import { formatInstant } from '#domain/time/instants.js';
import type { Readiness } from '#domain/coop-status/ready-for-postings.js';
import type { SignedApplication } from '#domain/coop-status/policy-sign-off.js';
import { evaluate, type EvaluationOptions } from '#domain/work-authorization/evaluate.js';
import type { RulePack } from '#domain/work-authorization/rule-pack.js';
import type { PlacementFacts, WorkAuthorizationFacts } from '#domain/work-authorization/facts.js';
import type { WorkAuthorizationResult } from '#domain/work-authorization/result.js';
import { Zones } from '#platform/zones/zones.js';
import { AuthorizationFactsStore } from './facts/authorization-facts.store.js';
import type { RecordedFacts } from './facts/recorded-facts.js';
import { readiness } from './readiness.js';
import { RulePacks } from './rule-packs/rule-packs.js';
import {
  answered,
  type AnsweredWorkTerm,
  signedApplications,
  type StandingFacts,
  type WorkTermStanding,
  workTermStandings,
} from './work-term-standing.js';

/** The whole answer for one student at one instant. `facts` and `result` are null where nothing can be said yet. */
export interface StudentEvaluation {
  readonly recorded: RecordedFacts;
  readonly rulePack: RulePack;
  readonly options: OfficeReadings;
  readonly facts: WorkAuthorizationFacts | null;
  readonly result: WorkAuthorizationResult | null;
  readonly coopStatus: CoopStatus;
  readonly workTerms: readonly WorkTermStanding[];
  /** The applications as a sign-off rests on them, by id. */
  readonly applications: ReadonlyMap<string, SignedApplication>;
}

/** An evaluation without traces and without the work terms one by one. */
export interface LeanEvaluation extends Pick<StudentEvaluation, 'facts' | 'options' | 'result'> {
  readonly readiness: Readiness;
}

/** Two answers that are never mixed: may the student see postings, and may they work a given term. */
export interface CoopStatus {
  readonly asOf: string;
  readonly targetTerm: string | null;
  readonly readyForPostings: Readiness;
  readonly workTerms: readonly (AnsweredWorkTerm & { readonly term: string })[];
}

/** Computes a student's authority afresh from the recorded facts; nothing stored is believed. */
@Injectable()
export class StudentEvaluations {
  constructor(
    private readonly store: AuthorizationFactsStore,
    private readonly zones: Zones,
    private readonly rulePacks: RulePacks,
  ) {}

  /** Null when the actor may not see the student, or there is none. */
  async evaluate(tx: Transaction, studentId: string, at: Date): Promise<StudentEvaluation | null> {
    const zone = await this.store.officeTimeZone(tx);
    if (zone === null) return null;
    const today = this.zones.localDay(at.getTime(), zone);
    const recorded = await this.store.read(tx, studentId, formatDay(today));
    if (!recorded) return null;
    return this.of(recorded, await this.rulePacks.inForce(tx, at), at);
  }

  /** The same from facts at hand, under a pack of the caller's choice. Without traces no answer says why. */
  of(
    recorded: RecordedFacts,
    rulePack: RulePack,
    at: Date,
    { traces = true }: { readonly traces?: boolean } = {},
  ): StudentEvaluation {
    const facts = evaluationFacts(recorded, at);
    const options = officeReadings(recorded);
    const result = facts && evaluate(facts, rulePack, this.zones, { ...options, traces });
    const today = this.zones.localDay(at.getTime(), recorded.institution.timeZone);
    const { workTerms, applications } = this.standings(recorded, { facts, options, result }, rulePack, today);
    const coopStatus = this.coopStatus(recorded, rulePack, result, workTerms, at, today);
    return { recorded, rulePack, options, facts, result, coopStatus, workTerms, applications };
  }

  /** The work terms one by one, from an answer at hand. */
  standings<Placement extends PlacementFacts>(
    recorded: StandingFacts<Placement>,
    { facts, options, result }: Pick<StudentEvaluation, 'facts' | 'options' | 'result'>,
    rulePack: RulePack,
    today: Day,
  ): Pick<StudentEvaluation, 'applications'> & {
    readonly workTerms: readonly WorkTermStanding<Placement>[];
  } {
    const applications = signedApplications(recorded, result, this.zones);
    const workTerms = workTermStandings(recorded, result, applications, today, (placement) =>
      evaluate({ ...facts!, placements: [placement] }, rulePack, this.zones, { ...options, traces: false }),
    );
    return { workTerms, applications };
  }

  /** What decides whether anything changed for a student, and no more: a third less work where everybody is assessed. */
  lean(recorded: RecordedFacts, rulePack: RulePack, at: Date, today: Day): LeanEvaluation {
    const facts = evaluationFacts(recorded, at);
    const options = officeReadings(recorded);
    const result = facts && evaluate(facts, rulePack, this.zones, { ...options, traces: false });
    return { facts, options, result, readiness: readiness(recorded, rulePack, result, today) };
  }

  private coopStatus(
    recorded: RecordedFacts,
    rulePack: RulePack,
    result: WorkAuthorizationResult | null,
    workTerms: readonly WorkTermStanding[],
    at: Date,
    today: number,
  ): CoopStatus {
    return {
      asOf: formatInstant(at.getTime()),
      targetTerm: recorded.targetTerm?.code ?? null,
      readyForPostings: readiness(recorded, rulePack, result, today),
      workTerms: workTerms.map((standing) => ({ ...answered(standing), term: standing.placement.term })),
    };
  }
}

/** The office's readings of the rules, as the evaluation takes them. One that says nothing stands for every refusal. */
export type OfficeReadings = Pick<EvaluationOptions, 'newStartsOnMaintainedStatus'>;

/** Part of every assessment beside its facts, so that it can be computed again after the office has changed its mind. */
export const officeReadings = ({ newStartsOnMaintainedStatus }: RecordedFacts): OfficeReadings =>
  newStartsOnMaintainedStatus ? { newStartsOnMaintainedStatus } : {};

/**
 * The facts in the evaluation's own form; null where no program or no permit is recorded: a paper that nobody has shown us is
 * unknown, and must not read as if there were none.
 */
export function evaluationFacts(recorded: RecordedFacts, at: Date): WorkAuthorizationFacts | null {
  const { institution, student, program, enrolment, permits, applications, travel, letters } = recorded;
  if (!program || permits.length === 0) return null;
  return {
    asOf: formatInstant(at.getTime()),
    institution,
    student,
    program,
    enrolment,
    ...(recorded.completedOn && { completedOn: recorded.completedOn }),
    ...(recorded.deEnrolledOn && { deEnrolledOn: recorded.deEnrolledOn }),
    permits,
    applications,
    travel,
    letters,
    placements: recorded.placements.map(({ term: _term, ...placement }) => placement),
  };
}
