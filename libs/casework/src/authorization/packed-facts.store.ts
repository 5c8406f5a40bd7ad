import type {
  ApplicationFacts,
  EnrolmentRow,
  InstitutionFacts,
  LetterFacts,
  OutcomeKind,
  PermitFacts,
  PlacementFacts,
  ProgramFacts,
  StudentFacts,
  TravelFacts,
} from '#domain/work-authorization/facts.js';
import type { SignOffFacts } from '#domain/coop-status/policy-sign-off.js';
import { flag, instant, instantOf, number, PackedRows, typed, word } from './packed-rows.js';
import type { RecordedFacts } from './recorded-facts.js';

// What is read of a student, said once for the reading of one and of everybody: a fact that is recorded anew is a line here.
// Rows come in the order of their columns.

interface OfficeRow extends InstitutionFacts {
  readonly readyIntoTermDays: number;
  readonly newStartsOnMaintainedStatus: boolean;
}

const OFFICE = new PackedRows<OfficeRow>({
  dliNumber: typed('o.dli_number'),
  timeZone: typed('o.time_zone'),
  readyIntoTermDays: number('o.ready_into_term_days'),
  newStartsOnMaintainedStatus: flag('o.policy_new_starts'),
});

type TargetTerm = NonNullable<RecordedFacts['targetTerm']>;
const TARGET_TERM = new PackedRows<TargetTerm>({ code: typed('t.code'), startsOn: word('t.starts_on') });

const PROGRAM = new PackedRows<ProgramFacts>({
  credential: flag('p.credential is not null'),
  months: number('p.months'),
  totalWeeks: number('p.total_weeks'),
  workTermWeeks: number('p.work_term_weeks'),
  kind: word('p.kind'),
  placementBasis: word('p.placement_basis'),
  streamCertified: flag('p.stream_certified'),
});

interface StudentRow extends StudentFacts {
  readonly acceptedIntoCoop?: boolean;
  readonly continuanceMet?: boolean;
  readonly courseState?: NonNullable<RecordedFacts['courseState']>;
  readonly completedOn?: string;
  readonly deEnrolledOn?: string;
}

const STUDENT = new PackedRows<StudentRow>({
  level: word(`coalesce(p.level, 'post_secondary')`),
  citizenships: typed('s.citizenships'),
  passportExpiresOn: word('s.passport_expires_on'),
  disasterMeasure: flag('s.disaster_measure'),
  acceptedIntoCoop: flag('s.accepted_into_coop'),
  continuanceMet: flag('s.continuance_met'),
  courseState: word(
    `(select c.state from coop.course_enrolment c where c.student_id = s.id and c.course_code = any(o.coop_course_codes)
       order by case c.state when 'completed' then 0 when 'registered' then 1 else 2 end limit 1)`,
  ),
  completedOn: word('s.completed_on'),
  deEnrolledOn: word('s.de_enrolled_on'),
});

const ENROLMENT = new PackedRows<EnrolmentRow>({
  from: word('e.from_on'),
  to: word('e.to_on'),
  load: word('e.load'),
  finalSession: flag('e.final_session'),
});

interface PermitRow extends PermitFacts {
  readonly isSuperseded: boolean;
  readonly isFact: boolean;
}

// A permit that was corrected (same document, or an approval letter that became the permit) is no fact any more; one
// that was followed by a newer permit still tells of its own time.
const PERMIT = new PackedRows<PermitRow>({
  issuedOn: word('w.issued_on'),
  id: word('w.id'),
  kind: word('w.kind'),
  validFrom: word('w.valid_from'),
  expiresOn: word('w.expires_on'),
  documentNumber: typed('w.document_number'),
  dliNumber: typed('w.dli_number'),
  remarks: typed('w.remarks'),
  restrictions: typed('w.restrictions'),
  cancelledOn: word('w.cancelled_on'),
  verified: flag('w.verified'),
  isSuperseded: flag('w.superseded_by is not null'),
  isFact: flag(
    `(n.id is null or (n.document_number is distinct from w.document_number and w.source = 'permit' and n.issued_on > w.issued_on))`,
  ),
});

// A declared approval opens nothing until the permit is verified; a declared refusal counts at once.
const APPLICATION = new PackedRows<ApplicationFacts>({
  receivedAt: instant('a.received_at'),
  id: word('a.id'),
  kind: word('a.kind'),
  channel: word('a.channel'),
  stampedOn: word('a.stamped_on'),
  evidence: word('a.evidence'),
  outcome: {
    sql: `case when not (a.outcome = 'approved' and a.outcome_evidence = 'declared')
      then concat(a.outcome_at at time zone 'UTC', '|', a.outcome) end`,
    read: (text) => {
      const [at, kind] = text.split('|') as [string, OutcomeKind];
      return { kind, at: instantOf(at) };
    },
  },
});

const TRAVEL = new PackedRows<TravelFacts>({
  departedAt: instant('t.departed_at'),
  returnedAt: instant('t.returned_at'),
});

const LETTER = new PackedRows<LetterFacts>({
  issuedOn: word('l.issued_on'),
  kind: word('l.kind'),
  voidedOn: word('l.voided_on'),
});

const PLACEMENT = new PackedRows<PlacementFacts & { readonly term: string }>({
  from: word('k.from_on'),
  id: word('k.id'),
  term: typed('k.term'),
  to: word('k.to_on'),
  setting: word('k.setting'),
  approvedByDli: flag('k.approved_by_dli'),
  hoursPerWeek: number('k.hours_per_week'),
});

const SIGN_OFF = new PackedRows<SignOffFacts>({
  from: word('g.from_on'),
  id: word('g.id'),
  workTerm: word('g.work_term_id'),
  application: word('g.submission_id'),
  until: word('g.until_on'),
});

/** What the statement gives of one student. */
export interface PackedFacts {
  readonly office: string;
  readonly targetTerm: string | null;
  readonly program: string | null;
  readonly student: string;
  readonly enrolment: string | null;
  readonly permits: string | null;
  readonly applications: string | null;
  readonly travel: string | null;
  readonly letters: string | null;
  readonly placements: string | null;
  readonly signOffs: string | null;
}

const COLUMNS: Readonly<Record<keyof PackedFacts, string>> = {
  office: OFFICE.oneAsSql(),
  targetTerm: `(select ${TARGET_TERM.oneAsSql()} from coop.term t where t.starts_on > d.today order by t.starts_on, t.code limit 1)`,
  program: PROGRAM.oneAsSql('p.id is not null'),
  student: STUDENT.oneAsSql(),
  enrolment: ENROLMENT.allAsSql('from coop.study_enrolment e where e.student_id = s.id'),
  permits: PERMIT.allAsSql(
    'from coop.permit w left join coop.permit n on n.id = w.superseded_by where w.student_id = s.id',
  ),
  applications: APPLICATION.allAsSql('from coop.submission a where a.student_id = s.id'),
  travel: TRAVEL.allAsSql('from coop.travel t where t.student_id = s.id'),
  letters: LETTER.allAsSql('from coop.letter l where l.student_id = s.id and l.issued_on is not null'),
  placements: PLACEMENT.allAsSql(
    'from coop.work_term k where k.student_id = s.id and k.cancelled_at is null',
  ),
  signOffs: SIGN_OFF.allAsSql(
    'from coop.policy_sign_off g where g.student_id = s.id and g.withdrawn_at is null',
  ),
};

/** Everything that is read of a student `s`, for a select over `factsSources`. */
export const FACTS_COLUMNS = Object.entries(COLUMNS)
  .map(([name, sql]) => `${sql} as "${name}"`)
  .join(',\n    ');

/** @param today the local date of the office, as an SQL expression */
export const factsSources = (today: string): string => `coop.student s cross join coop.office o
  cross join (select ${today}::date as today) d left join coop.program p on p.id = s.program_id`;

/** In the evaluation a fact that is not known is left out; of the student and the office it is null. */
export function recordedFactsOf(packed: PackedFacts): RecordedFacts {
  const { readyIntoTermDays, newStartsOnMaintainedStatus, ...institution } = OFFICE.oneOf(packed.office);
  const { acceptedIntoCoop, continuanceMet, courseState, completedOn, deEnrolledOn, ...student } =
    STUDENT.oneOf(packed.student);
  const permits = PERMIT.allOf(packed.permits);
  return {
    institution,
    readyIntoTermDays,
    student,
    program: packed.program === null ? null : PROGRAM.oneOf(packed.program),
    acceptedIntoCoop: acceptedIntoCoop ?? null,
    continuanceMet: continuanceMet ?? null,
    courseState: courseState ?? null,
    completedOn: completedOn ?? null,
    deEnrolledOn: deEnrolledOn ?? null,
    enrolment: ENROLMENT.allOf(packed.enrolment),
    permits: permits
      .filter(({ isFact }) => isFact)
      .map(({ isFact: _isFact, isSuperseded: _isSuperseded, ...permit }) => permit),
    superseded: permits.filter(({ isSuperseded }) => isSuperseded).map(({ id }) => id),
    applications: APPLICATION.allOf(packed.applications),
    travel: TRAVEL.allOf(packed.travel),
    letters: LETTER.allOf(packed.letters),
    placements: PLACEMENT.allOf(packed.placements),
    signOffs: SIGN_OFF.allOf(packed.signOffs),
    newStartsOnMaintainedStatus,
    targetTerm: packed.targetTerm === null ? null : TARGET_TERM.oneOf(packed.targetTerm),
  };
}
