import { type Day, parseDay } from '../../time/days.js';
import { parseInstant } from '../../time/instants.js';
import { evaluate } from '../../work-authorization/evaluate.js';
import type { WorkAuthorizationFacts } from '../../work-authorization/facts.js';
import type { WorkAuthorizationResult } from '../../work-authorization/result.js';
import { RULE_PACK_2026_11 } from '../../work-authorization/rule-packs/2026-11.js';
import { fixedZones } from '../../work-authorization/spec-support/fixed-zones.js';
import { type DaySpan, policyDays, type SignedApplication, signedDays } from '../policy-sign-off.js';
import type { WorkTermCase } from '../work-term-authority.js';

export type Dates = readonly [from: string, to: string];

export const TERM = { id: 'P1', from: '2026-09-08', to: '2026-12-18' };
export const day = (iso: string): Day => parseDay(iso);
export const spans = (...dates: readonly Dates[]): DaySpan[] =>
  dates.map(([from, to]) => ({ from: parseDay(from), to: parseDay(to) }));

export const EXTENSION: SignedApplication = {
  kind: 'study_permit_extension',
  evidence: 'proof',
  inTime: true,
  decidedOn: null,
};

/** What the engine answers for the one placement of these facts, and the days signed off with `signOffs`. */
export function asked(
  given: WorkAuthorizationFacts,
  today: string,
  signOffs: readonly Dates[] = [],
): WorkTermCase & { readonly result: WorkAuthorizationResult } {
  const result = evaluate(given, RULE_PACK_2026_11, fixedZones, { traces: false });
  const [placement] = given.placements;
  const term = { id: placement!.id, from: placement!.from, to: placement!.to };
  const outcome = given.applications[0]?.outcome;
  const application = {
    ...EXTENSION,
    decidedOn: outcome ? fixedZones.localDay(parseInstant(outcome.at), given.institution.timeZone) : null,
  };
  const policy = policyDays(term, result.work);
  const signed = signOffs.flatMap(([from, until]) => signedDays({ from, until }, policy, application));
  return {
    term,
    answer: result.placements.find(({ id }) => id === term.id),
    work: result.work,
    policy,
    signed,
    today: parseDay(today),
    result,
  };
}
