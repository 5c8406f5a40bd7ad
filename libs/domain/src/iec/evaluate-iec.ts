import { formatDay } from '../time/days.js';
import { formatInstant } from '../time/instants.js';
import { ageFindings, ageTestDay } from './age.js';
import { agreementFindings, routeNotes, rowNotes } from './agreement.js';
import { candidateOf } from './candidate.js';
import { acceptanceClock, clockFindings, submissionClock } from './clocks.js';
import {
  meansFindings,
  offerFindings,
  passportFindings,
  payFindings,
  residenceFindings,
  schoolFindings,
  sectorFindings,
  studyFindings,
} from './conditions.js';
import type { CountryTable } from './country-table.js';
import type { IecFacts } from './facts.js';
import { missingAsNotes, notesOf, reasonsOf, type Finding } from './findings.js';
import { offerNotes, type NoteOptions } from './offer-notes.js';
import { earliestStart, gapFindings, monthsLeft, participationFindings } from './participations.js';
import { insuranceFindings, isExtendable, permitEnd } from './permit-end.js';
import type { IecEligibility, IecReason, IecResult } from './result.js';

/**
 * Answers whether a candidate may come under IEC International Co-op (R42–R56), until when, and what the clocks say.
 * The facts must have passed the schema and the order checks; the table is one dated edition.
 */
export function evaluateIec(facts: IecFacts, table: CountryTable, options: NoteOptions = {}): IecResult {
  const candidate = candidateOf(facts, table);
  const findings: Finding[] = [
    ...agreementFindings(candidate),
    ...ageFindings(candidate),
    ...schoolFindings(candidate),
    ...residenceFindings(candidate),
    ...sectorFindings(candidate),
    ...payFindings(candidate),
    ...participationFindings(candidate),
    ...gapFindings(candidate),
    ...studyFindings(candidate),
    ...offerFindings(candidate),
    ...passportFindings(candidate),
    ...meansFindings(candidate),
    ...clockFindings(facts),
    ...insuranceFindings(candidate),
    ...offerNotes(candidate, options),
    ...routeNotes(candidate),
    ...rowNotes(candidate),
  ];
  const reasons = reasonsOf(findings);
  const openQuestions = missingAsNotes(findings);
  const eligible = eligibility(reasons, openQuestions.length > 0);
  const end = permitEnd(candidate);
  const start = earliestStart(candidate);
  const submission = facts.ita && submissionClock(facts.ita);
  return {
    eligible,
    ageTestedOn: formatDay(ageTestDay(facts)),
    maxMonths: monthsLeft(candidate),
    permitEndsOn: end ? formatDay(end.on) : null,
    permitEndReason: end?.reason ?? null,
    extendable: isExtendable(end),
    ...(start !== undefined && { earliestStart: formatDay(start) }),
    ...(facts.ita && { acceptBy: formatInstant(acceptanceClock(facts.ita).endsAt) }),
    ...(submission && { submitBy: formatInstant(submission.endsAt) }),
    reasons,
    notes: [...(eligible === 'unknown' ? openQuestions : []), ...notesOf(findings)],
    source: { table: table.table, verifiedOn: table.verifiedOn },
  };
}

/**
 * R55: a lack of agreement or category, and nothing else, leaves the organization's route; with any other reason the
 * answer is no. A missing fact leaves it open only where no reason has answered already.
 */
function eligibility(reasons: readonly IecReason[], open: boolean): IecEligibility {
  if (reasons.some(({ code }) => code !== 'no_agreement' && code !== 'no_coop_category')) return 'no';
  if (reasons.length > 0) return 'ro_only';
  return open ? 'unknown' : 'yes';
}
