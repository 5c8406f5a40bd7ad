import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';
import type { SignOffFacts } from '#domain/coop-status/policy-sign-off.js';
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

/** Everything recorded about one student that the engine and the co-op status read; a missing program is null. */
export interface RecordedFacts {
  readonly institution: InstitutionFacts;
  readonly readyIntoTermDays: number;
  readonly student: StudentFacts;
  readonly program: ProgramFacts | null;
  readonly acceptedIntoCoop: boolean | null;
  readonly continuanceMet: boolean | null;
  readonly courseState: 'registered' | 'completed' | 'dropped' | null;
  readonly completedOn: string | null;
  readonly deEnrolledOn: string | null;
  readonly enrolment: readonly EnrolmentRow[];
  readonly permits: readonly PermitFacts[];
  /** Ids of the permits that a newer version replaced; they still tell of the past. */
  readonly superseded: readonly string[];
  readonly applications: readonly ApplicationFacts[];
  readonly travel: readonly TravelFacts[];
  readonly letters: readonly LetterFacts[];
  readonly placements: readonly (PlacementFacts & { readonly term: string })[];
  /** Days that a named person of the office answers for (R25), those withdrawn left out. */
  readonly signOffs: readonly SignOffFacts[];
  /** Q1: the office lets placements begin on maintained status. */
  readonly newStartsOnMaintainedStatus: boolean;
  /** The next term that has not begun, or null when the office has entered none. */
  readonly targetTerm: { readonly code: string; readonly startsOn: string } | null;
}

/** Reads the facts of one student in one statement, already in the shapes of the evaluation. */
@Injectable()
export class AuthorizationFactsStore {
  /** Null when there is no such student, or none that the actor may see. `today` is the local date of the office. */
  async read(tx: Transaction, studentId: string, today: string): Promise<RecordedFacts | null> {
    const rows: { facts: RecordedFacts }[] = await tx.manager.query(READ_FACTS, [studentId, today]);
    return rows[0] ? withoutNulls(rows[0].facts) : null;
  }

  /** Serialises re-assessments of one student; held until the transaction ends. */
  async lock(tx: Transaction, studentId: string): Promise<void> {
    await tx.manager.query(`select pg_advisory_xact_lock(hashtextextended('assess:' || $1, 0))`, [studentId]);
  }

  async idByNumber(tx: Transaction, studentNumber: string): Promise<string | null> {
    const rows: { id: string }[] = await tx.manager.query(
      'select id from coop.student where student_number = $1',
      [studentNumber],
    );
    return rows[0]?.id ?? null;
  }

  async officeTimeZone(tx: Transaction): Promise<string | null> {
    const rows: { zone: string }[] = await tx.manager.query('select time_zone as zone from coop.office');
    return rows[0]?.zone ?? null;
  }
}

const INSTANT = `'YYYY-MM-DD"T"HH24:MI:SS"Z"'`;

// A permit that was corrected (same document, or an approval letter that became the permit) is no fact any more; one
// that was followed by a newer permit still tells of its own time. A declared approval opens nothing until the permit
// is verified; a declared refusal counts at once.
/** Everything of one student `s` of program `p`, seen on `d.today` in the office `o`: an expression over `factsSources`. */
export const FACTS_OF_STUDENT = `json_build_object(
    'institution', json_build_object('dliNumber', o.dli_number, 'timeZone', o.time_zone),
    'readyIntoTermDays', o.ready_into_term_days,
    'student', json_build_object('level', coalesce(p.level, 'post_secondary'), 'citizenships', s.citizenships,
      'passportExpiresOn', s.passport_expires_on, 'disasterMeasure', s.disaster_measure),
    'program', case when p.id is not null then json_build_object('credential', p.credential is not null,
      'months', p.months, 'totalWeeks', p.total_weeks, 'workTermWeeks', p.work_term_weeks, 'kind', p.kind,
      'placementBasis', p.placement_basis, 'streamCertified', p.stream_certified) end,
    'acceptedIntoCoop', s.accepted_into_coop,
    'continuanceMet', s.continuance_met,
    'courseState', (select c.state from coop.course_enrolment c where c.student_id = s.id and c.course_code = any(o.coop_course_codes)
       order by case c.state when 'completed' then 0 when 'registered' then 1 else 2 end limit 1),
    'completedOn', s.completed_on,
    'deEnrolledOn', s.de_enrolled_on,
    'enrolment', (select coalesce(json_agg(json_build_object('from', e.from_on, 'to', e.to_on, 'load', e.load,
       'finalSession', e.final_session) order by e.from_on), '[]') from coop.study_enrolment e where e.student_id = s.id),
    'permits', (select coalesce(json_agg(json_build_object('id', w.id, 'kind', w.kind, 'issuedOn', w.issued_on,
       'validFrom', w.valid_from, 'expiresOn', w.expires_on, 'documentNumber', w.document_number, 'dliNumber', w.dli_number,
       'remarks', w.remarks, 'restrictions', w.restrictions, 'cancelledOn', w.cancelled_on, 'verified', w.verified)
       order by w.issued_on, w.id), '[]')
       from coop.permit w left join coop.permit n on n.id = w.superseded_by
       where w.student_id = s.id
         and (n.id is null or (n.document_number is distinct from w.document_number and w.source = 'permit' and n.issued_on > w.issued_on))),
    'superseded', (select coalesce(json_agg(w.id order by w.id), '[]') from coop.permit w where w.student_id = s.id and w.superseded_by is not null),
    'applications', (select coalesce(json_agg(json_build_object('id', a.id, 'kind', a.kind,
       'receivedAt', to_char(a.received_at at time zone 'UTC', ${INSTANT}), 'channel', a.channel, 'stampedOn', a.stamped_on,
       'evidence', a.evidence, 'outcome', case when a.outcome is not null and not (a.outcome = 'approved' and a.outcome_evidence = 'declared')
         then json_build_object('kind', a.outcome, 'at', to_char(a.outcome_at at time zone 'UTC', ${INSTANT})) end)
       order by a.received_at, a.id), '[]') from coop.submission a where a.student_id = s.id),
    'travel', (select coalesce(json_agg(json_build_object('departedAt', to_char(t.departed_at at time zone 'UTC', ${INSTANT}),
       'returnedAt', to_char(t.returned_at at time zone 'UTC', ${INSTANT})) order by t.departed_at, t.id), '[]')
       from coop.travel t where t.student_id = s.id),
    'letters', (select coalesce(json_agg(json_build_object('kind', l.kind, 'issuedOn', l.issued_on, 'voidedOn', l.voided_on)
       order by l.issued_on, l.id), '[]') from coop.letter l where l.student_id = s.id and l.issued_on is not null),
    'placements', (select coalesce(json_agg(json_build_object('id', k.id, 'term', k.term, 'from', k.from_on, 'to', k.to_on,
       'setting', k.setting, 'approvedByDli', k.approved_by_dli, 'hoursPerWeek', k.hours_per_week) order by k.from_on, k.id), '[]')
       from coop.work_term k where k.student_id = s.id and k.cancelled_at is null),
    'signOffs', (select coalesce(json_agg(json_build_object('id', g.id, 'workTerm', g.work_term_id, 'application', g.submission_id,
       'from', g.from_on, 'until', g.until_on) order by g.from_on, g.id), '[]')
       from coop.policy_sign_off g where g.student_id = s.id and g.withdrawn_at is null),
    'newStartsOnMaintainedStatus', o.policy_new_starts,
    'targetTerm', (select json_build_object('code', t.code, 'startsOn', t.starts_on) from coop.term t
       where t.starts_on > d.today order by t.starts_on limit 1)
  )`;

/** @param today the local date of the office, as an SQL expression */
export const factsSources = (today: string): string => `coop.student s cross join coop.office o
  cross join (select ${today}::date as today) d left join coop.program p on p.id = s.program_id`;

const READ_FACTS = `select ${FACTS_OF_STUDENT} as facts from ${factsSources('$2')} where s.id = $1`;

/** In the evaluation a fact that is not known is left out; inside lists and objects SQL writes null instead. */
export function withoutNulls(facts: RecordedFacts): RecordedFacts {
  const clean = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(clean);
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(
      Object.entries(value)
        .filter(([, inner]) => inner !== null)
        .map(([key, inner]) => [key, clean(inner)]),
    );
  };
  const { program, acceptedIntoCoop, continuanceMet, courseState, completedOn, deEnrolledOn, targetTerm } =
    facts;
  const cleaned = clean(facts) as RecordedFacts;
  return {
    ...cleaned,
    program: program && (clean(program) as ProgramFacts),
    acceptedIntoCoop,
    continuanceMet,
    courseState,
    completedOn,
    deEnrolledOn,
    targetTerm,
  };
}
