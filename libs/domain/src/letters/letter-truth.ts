import { attendanceOn } from './attendance.js';
import { missingForBase } from './gate.js';
import type { LetterCase } from './letter-case.js';
import { baseOf, type LetterFacts } from './letter-facts.js';
import { placementReasons } from './placement-truth.js';
import type { UntrueReason } from './untrue-reason.js';
import { untrue } from './untrue-reason.js';
import { workShare } from './program-findings.js';

type Program = NonNullable<LetterCase['program']>;

/**
 * What of a letter's frozen facts is no longer so, held against the record of today; empty while the letter is true. A
 * letter that was frozen from a case is true of it.
 * @param facts as they were frozen
 * @param now the case of the same request today
 */
export function letterTruth(facts: LetterFacts, now: LetterCase): UntrueReason[] {
  return [
    ...institutionReasons(facts, now),
    ...nameReasons(facts, now),
    ...coopReasons(facts, now),
    ...(baseOf(facts) === 'iec_host' ? internshipReasons(facts, now) : programReasons(facts, now)),
    ...attendanceReasons(facts, now),
    ...placementReasons(facts, now),
  ];
}

/** A French letter may name the institution in English: it had no French name on that day. */
function institutionReasons({ language, office }: LetterFacts, { institution }: LetterCase): UntrueReason[] {
  const { name, nameFr, dliNumber } = institution;
  const names = language === 'fr' && nameFr ? [name, nameFr] : [name];
  return names.includes(office.institutionName) && office.dliNumber === dliNumber
    ? []
    : [INSTITUTION_CHANGED];
}

function nameReasons({ student: frozen }: LetterFacts, { student }: LetterCase): UntrueReason[] {
  const name = `${student.givenName} ${student.familyName}`.trim();
  return frozen.name === name && frozen.studentNumber === student.studentNumber ? [] : [NAME_CHANGED];
}

/** R64: outside co-op no placement is required of the student any more. */
function coopReasons(facts: LetterFacts, { gate }: LetterCase): UntrueReason[] {
  return missingForBase(baseOf(facts), gate).length > 0 ? [LEFT_COOP] : [];
}

/** R42: one host, one place of study, the dates of the offer. */
function internshipReasons({ internship: frozen }: LetterFacts, { internship }: LetterCase): UntrueReason[] {
  const same =
    frozen?.host === internship?.host &&
    frozen?.homeInstitution === internship?.homeInstitution &&
    frozen?.from === internship?.from &&
    frozen?.to === internship?.to;
  return same ? [] : [INTERNSHIP_CHANGED];
}

function programReasons(facts: LetterFacts, { program }: LetterCase): UntrueReason[] {
  const { program: frozen } = facts;
  if (!program) return [PROGRAM_CHANGED];
  const same = frozen.name === program.name && frozen.level === program.level;
  // Left out of letters that name none.
  const credential = frozen.credential === program.credential;
  const dates = frozen.startsOn === program.startsOn && frozen.endsOn === program.endsOn;
  return [
    ...(same && credential ? [] : [PROGRAM_CHANGED]),
    ...(dates && frozen.months === program.months ? [] : [PROGRAM_DATES_CHANGED]),
    ...planReasons(facts, program),
  ];
}

/** R35, R70: the share and the requirement, in letters that state them. */
function planReasons({ basis, weeks }: LetterFacts, program: Program): UntrueReason[] {
  const required = program.placementBasis === 'mandatory_all' || program.streamCertified;
  const sameBasis = basis === null || (basis === program.placementBasis && required);
  const sameWeeks =
    weeks === null || (weeks.work === program.workTermWeeks && weeks.total === program.totalWeeks);
  const overHalf = weeks !== null && workShare(program) > 0.5;
  return [...(sameBasis ? [] : [BASIS_CHANGED]), ...(sameWeeks && !overHalf ? [] : [PLAN_CHANGED])];
}

/**
 * R3, R9: full-time on the day of issue, and since. A load that nobody has recorded yet contradicts nothing, and what
 * comes after the letter's last day is none of its matter.
 */
function attendanceReasons(facts: LetterFacts, { today, studyLoad }: LetterCase): UntrueReason[] {
  const lastDay = lastDayOf(facts);
  if (facts.attendance === null || (lastDay !== null && lastDay < today)) return [];
  return [facts.issuedOn, today].some((day) => attendanceOn(day, studyLoad) === 'not_full_time')
    ? [NOT_FULL_TIME]
    : [];
}

/** The last day that a letter speaks of; null where it names none. */
function lastDayOf({ placement, internship, program }: LetterFacts): string | null {
  return placement?.to ?? internship?.to ?? program.endsOn;
}

const INSTITUTION_CHANGED = untrue(
  'institution_changed',
  'The institution’s name or DLI number is another.',
  'Le nom de l’établissement ou son numéro d’EED est autre.',
);
const NAME_CHANGED = untrue(
  'name_changed',
  'The student’s name or number is another.',
  'Le nom ou le numéro de la personne est autre.',
);
const LEFT_COOP = untrue(
  'left_coop',
  'The student is no longer in co-op, or dropped the co-op course.',
  'La personne n’est plus au coop, ou a abandonné le cours coop.',
);
const PROGRAM_CHANGED = untrue(
  'program_changed',
  'The student’s program, its level or its credential is another.',
  'Le programme, son niveau ou son titre est autre.',
);
const PROGRAM_DATES_CHANGED = untrue(
  'program_dates_changed',
  'The dates or the length of the program are others.',
  'Les dates ou la durée du programme sont autres.',
);
const BASIS_CHANGED = untrue(
  'basis_changed',
  'The program requires placements on another basis, or no longer.',
  'Le programme exige les stages à un autre titre, ou ne les exige plus.',
);
const PLAN_CHANGED = untrue(
  'plan_changed',
  'The plan has other weeks of work terms, or of studies in all.',
  'Le plan compte d’autres semaines de stage, ou d’études en tout.',
);
const INTERNSHIP_CHANGED = untrue(
  'internship_changed',
  'The host, the school or the dates of the internship are others, or its case is closed.',
  'L’hôte, l’école ou les dates du stage sont autres, ou le dossier est clos.',
);
const NOT_FULL_TIME = untrue(
  'not_full_time',
  'The student is not registered full-time, which the letter confirms.',
  'La personne n’est pas inscrite à temps plein, ce que la lettre confirme.',
);
