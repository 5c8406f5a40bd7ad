import type { ZoneTable } from '../time/zone-table.js';
import type { WorkAuthorizationFacts } from '../work-authorization/facts.js';
import { withLoadBetween } from '../work-authorization/load-between.js';
import { withDecision } from './hypothetical-decision.js';
import { stepFault, StatedMoments, type Step } from './hypothetical-step.js';
import { hypothesisId, type Hypothesis, type HypothesisFault } from './hypotheses.js';

/** Which facts a hypothesis made or changed, as paths in the manner of `because`: `applications.hypothesis-1`. */
export interface HypothesisMark {
  readonly id: string;
  readonly facts: readonly string[];
}

export type HypotheticalFacts =
  | { readonly ok: true; readonly facts: WorkAuthorizationFacts; readonly marks: readonly HypothesisMark[] }
  | { readonly ok: false; readonly faults: readonly HypothesisFault[] };

/**
 * The facts as they would be. Hypothetical evidence counts as verified, since the question is what follows if it is so.
 * Hypotheses apply in their order, so that one may decide an application that an earlier one made. The facts given are
 * never changed; without hypotheses they are the answer.
 */
export function withHypotheses(
  facts: WorkAuthorizationFacts,
  hypotheses: readonly Hypothesis[],
  zones: ZoneTable,
): HypotheticalFacts {
  const moments = new StatedMoments(zones, facts.institution.timeZone);
  const faults: HypothesisFault[] = [];
  const marks: HypothesisMark[] = [];
  const said = new Set<string>();
  let changed = facts;
  for (const [index, hypothesis] of hypotheses.entries()) {
    const step = said.has(hypothesis.kind)
      ? SAID_BEFORE
      : stepOf(changed, hypothesis, hypothesisId(index), moments);
    if (ONCE.has(hypothesis.kind)) said.add(hypothesis.kind);
    if ('faults' in step)
      faults.push(
        ...step.faults.map(({ path, problem }) => ({ path: `hypotheses[${index}].${path}`, problem })),
      );
    else {
      changed = step.facts;
      marks.push({ id: hypothesisId(index), facts: step.touched });
    }
  }
  return faults.length > 0 ? { ok: false, faults } : { ok: true, facts: changed, marks };
}

/** What can happen only once. */
const ONCE: ReadonlySet<Hypothesis['kind']> = new Set([
  'finish_program',
  'leave_institution',
  'passport_renewed',
]);
const SAID_BEFORE = stepFault('kind', 'Ask this once: another question before it says the same.');

function stepOf(
  facts: WorkAuthorizationFacts,
  hypothesis: Hypothesis,
  id: string,
  moments: StatedMoments,
): Step {
  switch (hypothesis.kind) {
    case 'apply':
      return {
        facts: {
          ...facts,
          applications: [
            ...facts.applications,
            {
              id,
              kind: hypothesis.applicationKind,
              receivedAt: moments.instant(hypothesis.at, 'last'),
              evidence: 'verified',
            },
          ],
        },
        touched: [`applications.${id}`],
      };
    case 'decision':
      return withDecision(facts, hypothesis, id, moments);
    case 'finish_program':
      return { facts: { ...facts, completedOn: hypothesis.on }, touched: ['completedOn'] };
    case 'leave_institution':
      return { facts: { ...facts, deEnrolledOn: hypothesis.on }, touched: ['deEnrolledOn'] };
    case 'travel':
      return withTravel(
        facts,
        moments.instant(hypothesis.from, 'first'),
        hypothesis.to && moments.instant(hypothesis.to, 'last'),
      );
    case 'study_load': {
      const { kind: _kind, ...row } = hypothesis;
      if (row.to < row.from) return ENDS_BEFORE;
      return {
        facts: { ...facts, enrolment: withLoadBetween(facts.enrolment, row) },
        touched: ['enrolment'],
      };
    }
    case 'work_term':
      return withWorkTerm(facts, hypothesis, id);
    case 'passport_renewed': {
      const student = { ...facts.student, passportExpiresOn: hypothesis.until };
      return { facts: { ...facts, student }, touched: ['student.passportExpiresOn'] };
    }
    case 'letter_issued': {
      const letter = { kind: 'placement_confirmation' as const, issuedOn: hypothesis.on };
      return { facts: { ...facts, letters: [...facts.letters, letter] }, touched: ['letters'] };
    }
  }
}

function withTravel(facts: WorkAuthorizationFacts, departedAt: string, returnedAt: string | undefined): Step {
  if (returnedAt !== undefined && returnedAt < departedAt)
    return stepFault('to', 'A return comes after the departure: enter a later day.');
  const trip = { departedAt, ...(returnedAt !== undefined && { returnedAt }) };
  return { facts: { ...facts, travel: [...facts.travel, trip] }, touched: ['travel'] };
}

function withWorkTerm(
  facts: WorkAuthorizationFacts,
  { workTerm, from, to, setting }: Extract<Hypothesis, { kind: 'work_term' }>,
  id: string,
): Step {
  if (to < from) return ENDS_BEFORE;
  const dates = { from, to, ...(setting && { setting }) };
  if (workTerm === undefined)
    return {
      facts: { ...facts, placements: [...facts.placements, { id, ...dates, approvedByDli: true }] },
      touched: [`placements.${id}`],
    };
  if (!facts.placements.some((each) => each.id === workTerm))
    return stepFault(
      'workTerm',
      'There is no such work term on file: leave this out to ask about a new one.',
    );
  const placements = facts.placements.map((each) => (each.id === workTerm ? { ...each, ...dates } : each));
  return { facts: { ...facts, placements }, touched: [`placements.${workTerm}`] };
}

const ENDS_BEFORE = stepFault('to', 'The last day cannot come before the first.');
