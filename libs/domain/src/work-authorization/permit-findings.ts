import { formatDay, type Day } from '../time/days.js';
import { rowOn } from './compiled-pack.js';
import type { FindingList } from './finding-list.js';
import type { PermitTerms } from './permit-terms.js';
import { REASON } from './reasons.js';
import type { FindingCode, Severity } from './result.js';
import type { StudentCase } from './student-case.js';
import { isUncovered, type PlacementOutcome } from './verdicts.js';

/** What each permit says or lacks. A permit that is over and touched no placement is history. */
export function permitFindings(
  list: FindingList,
  subject: StudentCase,
  outcomes: readonly PlacementOutcome[],
  grave: Severity,
): void {
  for (const permit of subject.permits) {
    validityCaps(list, permit, subject);
    if (!matters(permit, subject)) continue;
    if (!permit.verified)
      list.add('unverified_document', 'warn', 'R66', permit.id, 'Nobody has verified this document.');
    if (permit.oneEmployer)
      list.add(
        'facts_conflict',
        'warn',
        'R42',
        permit.id,
        'It is a permit of International Experience Canada: for one employer, of another pathway, and no authority here.',
      );
    institutionFindings(list, permit, subject, grave);
    if (permit.kind === 'study_permit' && subject.level === 'post_secondary')
      remarkFindings(list, permit, subject, grave);
  }
  breakReview(list, outcomes);
  expiryFindings(list, subject, outcomes, grave);
}

const matters = (permit: PermitTerms, { today, placements }: StudentCase): boolean =>
  permit.last >= today || placements.some(({ from, to }) => from <= permit.last && permit.from <= to);

/** R14: a permit should end by the passport (not for citizens of the United States), a co-op permit by the study permit. */
function validityCaps(list: FindingList, permit: PermitTerms, subject: StudentCase): void {
  const { passportExpiresOn, citizenships, studyPermits } = subject;
  if (
    passportExpiresOn !== undefined &&
    permit.printedEnd > passportExpiresOn &&
    !citizenships.includes('US')
  )
    list.add(
      'permit_beyond_passport',
      'warn',
      'R14',
      permit.id,
      'The permit ends after the passport expires.',
    );
  if (permit.kind !== 'coop_work_permit' || studyPermits.length === 0) return;
  if (studyPermits.every(({ printedEnd }) => printedEnd < permit.printedEnd))
    list.add(
      'permit_beyond_study_permit',
      'warn',
      'R14',
      permit.id,
      'The co-op work permit ends after the study permit.',
    );
}

function institutionFindings(
  list: FindingList,
  permit: PermitTerms,
  { level }: StudentCase,
  grave: Severity,
): void {
  if (permit.institution === 'another')
    list.add('dli_mismatch', grave, 'R5', permit.id, 'The permit names another institution.');
  if (permit.institution === 'unknown' && level === 'post_secondary')
    list.add(
      'fact_missing',
      'warn',
      'R5',
      permit.id,
      'The institution that the permit names is not recorded.',
    );
}

const REMARKS: Readonly<
  Partial<Record<PermitTerms['remarks'], readonly [FindingCode, Severity | 'grave', string]>>
> = {
  none: [
    'condition_missing',
    'grave',
    'The study permit prints no condition that allows work: ask for a free amendment.',
  ],
  not_qualifying: [
    'condition_not_qualifying',
    'grave',
    'The printed condition names only R186(v): it has to name R186(f) before a placement.',
  ],
  manual_review: [
    'condition_manual_review',
    'warn',
    'A person has to read the remarks: their wording is not a known one.',
  ],
  unknown: ['fact_missing', 'warn', 'The remarks printed on the study permit are not recorded.'],
  K2: ['off_campus_not_allowed', 'info', 'Placements are allowed; other work off campus is not.'],
};

/** R4, for permits in force on days when a study permit suffices. */
function remarkFindings(
  list: FindingList,
  permit: PermitTerms,
  { pack, level }: StudentCase,
  grave: Severity,
): void {
  const counts = pack.studyPermitSuffices[level].some(
    ({ from, to }) => from <= permit.last && permit.from <= to,
  );
  const words = counts ? REMARKS[permit.remarks] : undefined;
  if (!words) return;
  const [code, severity, text] = words;
  list.add(code, severity === 'grave' ? grave : severity, 'R4', permit.id, text);
}

/** Point 5 of the contract: K2 in a scheduled break is for a person to settle. */
function breakReview(list: FindingList, outcomes: readonly PlacementOutcome[]): void {
  for (const { stretches } of outcomes)
    for (const { answer } of stretches) {
      const permit = answer.permit ?? answer.application?.base;
      if (answer.state === 'unknown' && answer.reasons & REASON.CONDITION_REVIEW && permit)
        list.add(
          'condition_manual_review',
          'warn',
          'R4',
          permit.id,
          'A person has to settle what the printed condition allows in a scheduled break.',
        );
    }
}

/** A permit that ran out before days of a placement; and two that run out together, each with its own extension (R68). */
function expiryFindings(
  list: FindingList,
  subject: StudentCase,
  outcomes: readonly PlacementOutcome[],
  grave: Severity,
): void {
  const study = subject.studyPermits.at(-1);
  const coop = subject.coopPermits.at(-1);
  const other = subject.anyEmployerPermits.at(-1);
  const bareDays = firstUncoveredDays(outcomes);
  const isBare = (permit: PermitTerms): boolean =>
    bareDays.some(
      (day) => day > permit.last && (permit.kind === 'study_permit' || needsWorkPermit(subject, day, study)),
    );
  for (const permit of [study, coop, other])
    if (
      permit &&
      (isBare(permit) || (permit === study && permit.last < subject.today && !isExtended(subject, permit)))
    )
      list.add(
        'permit_expired',
        grave,
        'R34',
        permit.id,
        `The permit is good through ${formatDay(permit.last)} only.`,
      );
  for (const work of [coop, other])
    if (study && work && endTogether(study, work, subject))
      list.add(
        'both_documents_expire',
        'warn',
        'R68',
        study.id,
        'The study permit and the work permit run out together: extending one does not extend the other.',
      );
}

/** The first day of each stretch of a placement that nothing covers. */
function firstUncoveredDays(outcomes: readonly PlacementOutcome[]): Day[] {
  const days: Day[] = [];
  for (const { stretches } of outcomes)
    for (const { from, answer } of stretches) if (isUncovered(answer)) days.push(from);
  return days;
}

const needsWorkPermit = (subject: StudentCase, day: Day, study: PermitTerms | undefined): boolean =>
  !study || study.last < day || !rowOn(subject.pack.studyPermitSuffices[subject.level], day);

const isExtended = ({ applications, today }: StudentCase, permit: PermitTerms): boolean =>
  applications.some(({ base, stay }) => base === permit && stay.from <= today && today <= stay.to);

/** On one day, or during one placement. */
const endTogether = (study: PermitTerms, work: PermitTerms, { placements, today }: StudentCase): boolean =>
  (study.last === work.last && study.last >= today) ||
  placements.some(
    ({ from, to }) => from <= study.last && study.last < to && from <= work.last && work.last < to,
  );
