import type {
  ApplicationFacts,
  EnrolmentRow,
  InstitutionFacts,
  LetterFacts,
  PermitFacts,
  PlacementFacts,
  ProgramFacts,
  StudentFacts,
  TravelFacts,
} from '#domain/work-authorization/facts.js';
import type { SignOffFacts } from '#domain/coop-status/policy-sign-off.js';
import {
  flag,
  instant,
  json,
  jsonList,
  jsonObject,
  manyJson,
  nullable,
  number,
  optional,
  typed,
  word,
} from './json-columns.js';
import { nextPlanOn, OF_PLAN, planOfAdmission } from '../../students/plan-of-admission.store.js';
import type { RecordedFacts } from './recorded-facts.js';

// What is read of a student, said once for the reading of one and of everybody.

const INSTITUTION = jsonObject<InstitutionFacts>({
  dliNumber: typed('o.dli_number'),
  timeZone: typed('o.time_zone'),
});

const TARGET_TERM = jsonObject<NonNullable<RecordedFacts['targetTerm']>>({
  code: typed('t.code'),
  startsOn: word('t.starts_on'),
});

const STUDENT = jsonObject<StudentFacts>({
  level: word(`coalesce(p.level, 'post_secondary')`),
  citizenships: typed('s.citizenships'),
  passportExpiresOn: optional(word('s.passport_expires_on')),
  disasterMeasure: flag('s.disaster_measure'),
});

const PROGRAM = jsonObject<ProgramFacts>({
  credential: flag('p.credential is not null'),
  months: number('p.months'),
  totalWeeks: number(OF_PLAN.totalWeeks),
  workTermWeeks: number(OF_PLAN.workTermWeeks),
  kind: word('p.kind'),
  placementBasis: word(OF_PLAN.placementBasis),
  streamCertified: flag(OF_PLAN.streamCertified),
});

// As the gate of letters compares them: rosters differ in spaces and case.
const comparable = (code: string): string => `upper(regexp_replace(${code}, '[\\s_-]', '', 'g'))`;

const COURSE_STATE = `(select c.state from coop.course_enrolment c where c.student_id = s.id
    and ${comparable('c.course_code')} in (select ${comparable('own.code')} from unnest(o.coop_course_codes) own (code))
  order by case c.state when 'completed' then 0 when 'registered' then 1 else 2 end limit 1)`;

const ENROLMENT = jsonObject<EnrolmentRow>({
  from: word('e.from_on'),
  to: word('e.to_on'),
  load: word('e.load'),
  finalSession: flag('e.final_session'),
});

const PERMIT = jsonObject<PermitFacts>({
  id: word('w.id'),
  kind: word('w.kind'),
  issuedOn: word('w.issued_on'),
  validFrom: optional(word('w.valid_from')),
  expiresOn: word('w.expires_on'),
  documentNumber: optional(typed('w.document_number')),
  dliNumber: optional(typed('w.dli_number')),
  remarks: optional(typed('w.remarks')),
  restrictions: typed('w.restrictions'),
  cancelledOn: optional(word('w.cancelled_on')),
  verified: flag('w.verified'),
});

// A permit that was corrected (same document, or an approval letter that became the permit) is no fact any more; one
// that was followed by a newer permit still tells of its own time.
const PERMITS = `select
    ${manyJson(PERMIT)} filter (where n.id is null
      or (n.document_number is distinct from w.document_number and w.source = 'permit' and n.issued_on > w.issued_on)) as facts,
    string_agg('"' || w.id || '"', ',') filter (where w.superseded_by is not null) as superseded
  from coop.permit w left join coop.permit n on n.id = w.superseded_by where w.student_id = s.id`;

const OUTCOME = jsonObject<NonNullable<ApplicationFacts['outcome']>>({
  kind: word('a.outcome'),
  at: instant('a.outcome_at'),
});

// A declared approval opens nothing until the permit is verified; a declared refusal counts at once.
const APPLICATION = jsonObject<ApplicationFacts>({
  id: word('a.id'),
  kind: word('a.kind'),
  receivedAt: instant('a.received_at'),
  channel: word('a.channel'),
  stampedOn: optional(word('a.stamped_on')),
  evidence: word('a.evidence'),
  outcome: optional(
    json(`case when not (a.outcome = 'approved' and a.outcome_evidence = 'declared') then ${OUTCOME} end`),
  ),
});

const TRAVEL = jsonObject<TravelFacts>({
  departedAt: instant('t.departed_at'),
  returnedAt: optional(instant('t.returned_at')),
});

// An office makes kinds of its own: what counts is the base, which says what the letter confirms (R3, R11).
const LETTER = jsonObject<LetterFacts>({
  kind: word(`case lk.base when 'placement' then 'placement_confirmation' else 'coop_permit_support' end`),
  issuedOn: word('l.issued_on'),
  voidedOn: optional(word('l.voided_on')),
});

const PLACEMENT = jsonObject<PlacementFacts & { readonly term: string }>({
  id: word('k.id'),
  term: typed('k.term'),
  from: word('k.from_on'),
  to: word('k.to_on'),
  setting: word('k.setting'),
  approvedByDli: flag('k.approved_by_dli'),
  hoursPerWeek: optional(number('k.hours_per_week')),
});

const SIGN_OFF = jsonObject<SignOffFacts>({
  id: word('g.id'),
  workTerm: word('g.work_term_id'),
  application: word('g.submission_id'),
  from: word('g.from_on'),
  until: word('g.until_on'),
});

const list = (object: string, from: string) => json(jsonList(`(select ${manyJson(object)} from ${from})`));

/** Everything that is read of a student `s`, as the text of one JSON object: an expression over `factsSources`. */
export const FACTS_OF_STUDENT = jsonObject<RecordedFacts>({
  institution: json(INSTITUTION),
  readyIntoTermDays: number('o.ready_into_term_days'),
  student: json(STUDENT),
  medicalExamExpiresOn: nullable(word('s.medical_exam_expires_on')),
  program: nullable(json(`case when p.id is not null then ${PROGRAM} end`)),
  nextPlanOn: nullable(word(nextPlanOn('d.today'))),
  acceptedIntoCoop: nullable(flag('s.accepted_into_coop')),
  continuanceMet: nullable(flag('s.continuance_met')),
  courseState: nullable(word(COURSE_STATE)),
  completedOn: nullable(word('s.completed_on')),
  deEnrolledOn: nullable(word('s.de_enrolled_on')),
  enrolment: list(ENROLMENT, 'coop.study_enrolment e where e.student_id = s.id'),
  permits: json(jsonList('permits.facts')),
  superseded: json(jsonList('permits.superseded')),
  applications: list(APPLICATION, 'coop.submission a where a.student_id = s.id'),
  travel: list(TRAVEL, 'coop.travel t where t.student_id = s.id'),
  letters: list(
    LETTER,
    `coop.letter l join coop.letter_kind lk on lk.code = l.kind and lk.base in ('placement', 'permit_support')
       where l.student_id = s.id and l.issued_on is not null`,
  ),
  placements: list(PLACEMENT, 'coop.work_term k where k.student_id = s.id and k.cancelled_at is null'),
  signOffs: list(SIGN_OFF, 'coop.policy_sign_off g where g.student_id = s.id and g.withdrawn_at is null'),
  newStartsOnMaintainedStatus: flag('o.policy_new_starts'),
  targetTerm: nullable(
    json(
      `(select ${TARGET_TERM} from coop.term t where t.starts_on > d.today order by t.starts_on, t.code limit 1)`,
    ),
  ),
});

/**
 * @param today the local date of the office, as an SQL expression
 * @param students where the rows of students come from
 */
export const factsSources = (
  today: string,
  students = 'coop.student',
): string => `${students} s cross join coop.office o
  cross join (select ${today}::date as today) d left join coop.program p on p.id = s.program_id
  ${planOfAdmission('d.today')}
  cross join lateral (${PERMITS}) permits`;

/** From the text that the statement gives. Rows come in an order of their own, whatever the order in which they are kept. */
export function recordedFactsOf(text: string): RecordedFacts {
  const facts = JSON.parse(text) as RecordedFacts & Lists;
  facts.enrolment.sort((a, b) => order(a.from, b.from));
  facts.permits.sort((a, b) => order(a.issuedOn, b.issuedOn) || order(a.id, b.id));
  facts.superseded.sort();
  facts.applications.sort((a, b) => order(a.receivedAt, b.receivedAt) || order(a.id, b.id));
  facts.travel.sort(
    (a, b) => order(a.departedAt, b.departedAt) || order(a.returnedAt ?? '', b.returnedAt ?? ''),
  );
  facts.letters.sort(
    (a, b) =>
      order(a.issuedOn, b.issuedOn) || order(a.kind, b.kind) || order(a.voidedOn ?? '', b.voidedOn ?? ''),
  );
  facts.placements.sort((a, b) => order(a.from, b.from) || order(a.id, b.id));
  facts.signOffs.sort((a, b) => order(a.from, b.from) || order(a.id, b.id));
  return facts;
}

type Lists = {
  -readonly [Key in keyof RecordedFacts]: RecordedFacts[Key] extends readonly (infer Row)[]
    ? Row[]
    : RecordedFacts[Key];
};

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
