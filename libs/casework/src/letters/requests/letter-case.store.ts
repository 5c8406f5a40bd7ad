import { Injectable } from '@nestjs/common';
import { prepared } from '#database/prepared.js';
import type { Transaction } from '#database/transaction.js';
import type { GateFacts } from '#domain/letters/gate.js';
import type { Internship, LetterPlacement, LetterProgram, StudyPeriod } from '#domain/letters/letter-case.js';
import type { RecordedOffice } from '#domain/letters/letter-facts.js';
import type { PermitKind } from '#domain/work-authorization/facts.js';
import { OF_PLAN, planOfAdmission } from '../../students/plan-of-admission.store.js';

/** Everything on record that letters speak of or are checked against. Dates are `YYYY-MM-DD`. */
export interface RecordedLetterFacts {
  readonly office: RecordedOffice;
  readonly student: {
    readonly givenName: string;
    readonly familyName: string;
    readonly studentNumber: string;
    readonly continuanceMet: boolean | null;
    readonly passportExpiresOn: string | null;
  };
  readonly gate: GateFacts;
  readonly program: LetterProgram | null;
  readonly studyLoad: readonly StudyPeriod[];
  /** Of an open IEC case with a host and a school abroad. */
  readonly internship: Internship | null;
  readonly workTerms: readonly (LetterPlacement & { readonly id: string; readonly term: string })[];
  /** Verified and not superseded, the latest to expire first. */
  readonly permits: readonly {
    readonly kind: PermitKind;
    readonly expiresOn: string;
    readonly dliNumber: string | null;
    readonly remarks: readonly string[] | null;
  }[];
}

@Injectable()
export class LetterCaseStore {
  /** Null when the actor may not see the student, or there is none. */
  async read(tx: Transaction, studentId: string): Promise<RecordedLetterFacts | null> {
    const statement = { name: 'facts of a letter', text: READ, values: [studentId] };
    const [row] = await prepared<{ facts: RecordedLetterFacts }>(tx, statement);
    return row?.facts ?? null;
  }

  async termExists(tx: Transaction, code: string): Promise<boolean> {
    const rows: unknown[] = await tx.manager.query('select 1 from coop.term where code = $1', [code]);
    return rows.length > 0;
  }
}

const READ = `
  select json_build_object(
    'office', json_build_object('institutionName', o.institution_name, 'dliNumber', o.dli_number, 'officeName', o.office_name,
      'institutionNameFr', o.institution_name_fr, 'officeNameFr', o.office_name_fr, 'signatoryTitleFr', o.signatory_title_fr,
      'email', o.email, 'telephone', o.telephone, 'address', o.address, 'signatoryName', o.signatory_name, 'signatoryTitle', o.signatory_title),
    'student', json_build_object('givenName', s.given_name, 'familyName', s.family_name, 'studentNumber', s.student_number,
      'continuanceMet', s.continuance_met, 'passportExpiresOn', s.passport_expires_on),
    'gate', json_build_object('acceptedIntoCoop', s.accepted_into_coop, 'coopCourseCodes', o.coop_course_codes,
      'courses', (select coalesce(json_agg(json_build_object('code', c.course_code, 'state', c.state)), '[]')
                    from coop.course_enrolment c where c.student_id = s.id)),
    'program', case when p.id is not null then json_build_object('name', p.name, 'credential', p.credential, 'level', p.level,
      'kind', p.kind, 'months', p.months, 'totalWeeks', ${OF_PLAN.totalWeeks},
      'workTermWeeks', ${OF_PLAN.workTermWeeks}, 'placementBasis', ${OF_PLAN.placementBasis},
      'streamCertified', ${OF_PLAN.streamCertified},
      'startsOn', s.program_starts_on, 'endsOn', s.program_ends_on) end,
    'studyLoad', (select coalesce(json_agg(json_build_object('from', e.from_on, 'to', e.to_on, 'load', e.load,
      'finalSession', e.final_session) order by e.from_on), '[]') from coop.study_enrolment e where e.student_id = s.id),
    'workTerms', (select coalesce(json_agg(json_build_object('id', w.id, 'term', w.term, 'from', w.from_on, 'to', w.to_on,
      'employer', w.employer, 'hoursPerWeek', w.hours_per_week, 'approved', w.approved_by_dli) order by w.from_on), '[]')
      from coop.work_term w where w.student_id = s.id and w.cancelled_at is null),
    'internship', (select json_build_object('homeInstitution', c.facts ->> 'schoolName', 'host', c.facts #>> '{host,employer}',
      'from', c.facts #>> '{host,from}', 'to', c.facts #>> '{host,to}') from coop.pathway_case c
      where c.student_id = s.id and c.pathway = 'iec' and c.closed_at is null and c.facts ? 'schoolName' and c.facts ? 'host'),
    'permits', (select coalesce(json_agg(json_build_object('kind', m.kind, 'expiresOn', m.expires_on, 'dliNumber', m.dli_number,
      'remarks', m.remarks) order by m.expires_on desc), '[]')
      from coop.permit m where m.student_id = s.id and m.verified and m.superseded_by is null and m.cancelled_on is null)
  ) as facts
  from coop.student s cross join coop.office o left join coop.program p on p.id = s.program_id
  ${planOfAdmission('coop.office_today()')}
  where s.id = $1`;
