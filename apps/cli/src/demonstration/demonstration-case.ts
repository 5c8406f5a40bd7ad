import type { DocumentPurpose } from '#casework/documents/document.js';
import type { DocumentState } from '#casework/documents/document-states.js';
import type { GivenReason } from '#casework/documents/return-reasons.js';
import type { RequestState } from '#domain/letters/request-states.js';
import type { PlacementSetting, StudyLoad } from '#domain/work-authorization/facts.js';
import type { DemonstrationCalendar, DemonstrationTerm } from './calendar.js';
import type {
  CourseRow,
  DocumentRow,
  LetterPlan,
  PermitRow,
  RequestRow,
  StandingRow,
  StudyRow,
  SubmissionRow,
  TaskRow,
  TravelRow,
  WorkTermRow,
} from './case-rows.js';
import { EMPLOYERS } from './employers.js';
import { OFFICE } from './office.js';
import type { Person } from './people.js';
import { fieldsOf, type PermitWish, permitRow, printedOnPermit } from './permits.js';
import type { ProgramCode } from './programs.js';
import type { SeededRandom } from './random.js';
import { type SubmissionWish, printedOnConfirmation, submissionRow } from './submissions.js';

/** One student's story while it is told: each step adds the rows it would have left. Days count from today. */
export class DemonstrationCase {
  readonly standing: StandingRow;
  readonly courses: CourseRow[] = [];
  readonly studies: StudyRow[] = [];
  readonly workTerms: WorkTermRow[] = [];
  readonly permits: PermitRow[] = [];
  readonly submissions: SubmissionRow[] = [];
  readonly travels: TravelRow[] = [];
  readonly documents: DocumentRow[] = [];
  readonly requests: RequestRow[] = [];
  readonly tasks: TaskRow[] = [];
  program: ProgramCode = 'CIS-BTECH';
  /** The mail about the last decision came back. */
  mailCameBack = false;

  constructor(
    readonly person: Person,
    readonly calendar: DemonstrationCalendar,
    readonly random: SeededRandom,
  ) {
    this.standing = {
      programStartsOn: this.day(-430),
      programEndsOn: this.day(620),
      passportExpiresOn: this.day(random.integer(900, 2_600)),
      medicalExamExpiresOn: null,
      acceptedIntoCoop: true,
      continuanceMet: true,
      completedOn: null,
      deEnrolledOn: null,
      disasterMeasure: false,
    };
  }

  day(offset: number): string {
    return this.calendar.day(offset);
  }

  studying(program: ProgramCode, from = -430, to = 620, load: StudyLoad = 'full_time'): this {
    this.program = program;
    this.standing.programStartsOn = this.day(from);
    this.standing.programEndsOn = this.day(to);
    return this.study(from, to, load);
  }

  study(from: number, to: number, load: StudyLoad, finalSession = false): this {
    const [fromOn, toOn] = [this.day(from), this.day(to)];
    this.studies.push({ id: this.random.uuid(), fromOn, toOn, load, finalSession });
    return this;
  }

  course(state: CourseRow['state'], term = this.calendar.term(-2)): this {
    this.courses.push({
      id: this.random.uuid(),
      courseCode: OFFICE.coopCourseCodes[0],
      term: term.code,
      state,
    });
    return this;
  }

  workTerm(
    term: DemonstrationTerm,
    wish: { readonly approved?: boolean; readonly setting?: PlacementSetting; readonly hours?: number } = {},
  ): WorkTermRow {
    const row = {
      id: this.random.uuid(),
      term: term.code,
      fromOn: term.startsOn,
      toOn: term.endsOn,
      employer: this.random.pick(EMPLOYERS),
      setting: wish.setting ?? 'general',
      hoursPerWeek: wish.hours ?? 37.5,
      approvedByDli: wish.approved ?? true,
    };
    this.workTerms.push(row);
    return row;
  }

  permit(wish: PermitWish): PermitRow {
    const row = permitRow(this, wish);
    for (const older of this.permits) {
      if (older.kind === row.kind && row.verified && older.issuedOn <= row.issuedOn)
        older.supersededBy = row.id;
    }
    this.permits.push(row);
    return row;
  }

  /** A permit with the document it was verified from, still on file. */
  permitFromDocument(wish: PermitWish, purpose: DocumentPurpose = wish.kind): PermitRow {
    const seen = this.permitDocument(wish, 'verified', { purpose, daysAgo: wish.seenDaysAgo ?? 20 });
    return this.permit({ ...wish, documentId: seen.id, fields: seen.fields });
  }

  /** A permit's document in any state; verified ones carry the fields that were read. */
  permitDocument(
    wish: PermitWish,
    state: DocumentState,
    about: {
      readonly purpose?: DocumentPurpose;
      readonly daysAgo: number;
      readonly reasons?: readonly GivenReason[];
    },
  ): DocumentRow {
    const printed = permitRow(this, wish);
    const purpose = about.purpose ?? wish.kind;
    return this.document(purpose, state, {
      ...about,
      printed: printedOnPermit(this.person, printed, purpose),
      fields: fieldsOf(printed),
    });
  }

  submission(wish: SubmissionWish): SubmissionRow {
    const row = submissionRow(this, wish);
    this.submissions.push(row);
    return row;
  }

  /** The confirmation that proves an application. */
  proof(of: SubmissionRow, state: DocumentState, daysAgo: number): DocumentRow {
    const fields = { receivedAt: of.receivedAt.toISOString(), applicationNumber: of.applicationNumber };
    const printed = printedOnConfirmation(this.person, of);
    const document = this.document('submission_confirmation', state, { daysAgo, printed, fields });
    of.documentId = document.id;
    return document;
  }

  travel(departed: number, returned: number | null): this {
    const [departedAt, returnedAt] = [
      this.calendar.at(departed),
      returned === null ? null : this.calendar.at(returned),
    ];
    this.travels.push({ id: this.random.uuid(), departedAt, returnedAt });
    return this;
  }

  request(
    kind: string,
    state: RequestState,
    wish: {
      readonly daysAgo: number;
      readonly dueOn?: string;
      readonly answers?: RequestRow['answers'];
      readonly reasons?: readonly GivenReason[];
      readonly letter?: LetterPlan;
    },
  ): RequestRow {
    const decided = !['draft', 'submitted', 'withdrawn'].includes(state);
    const row: RequestRow = {
      id: this.random.uuid(),
      kind,
      state,
      answers: wish.answers ?? {},
      createdAt: this.calendar.at(-wish.daysAgo, '09:12:00'),
      submittedAt: state === 'draft' ? null : this.calendar.at(-wish.daysAgo, '09:31:00'),
      dueOn: wish.dueOn ?? null,
      decidedAt: decided ? this.calendar.at(Math.min(0, 2 - wish.daysAgo), '09:40:00') : null,
      reasons: wish.reasons ?? [],
      letter: wish.letter ?? null,
    };
    this.requests.push(row);
    return row;
  }

  task(
    kind: TaskRow['kind'],
    subjectId: string,
    why: readonly string[],
    dueOn: string,
    openedDaysAgo: number,
  ): this {
    const openedAt = this.calendar.at(-openedDaysAgo, '09:32:00');
    const assigned = this.random.pick(['reviewer', 'coordinator', null] as const);
    this.tasks.push({ kind, subjectId, why, dueOn, openedAt, assigned });
    return this;
  }

  private document(
    purpose: DocumentPurpose,
    state: DocumentState,
    about: {
      readonly daysAgo: number;
      readonly printed: readonly string[];
      readonly fields: object;
      readonly reasons?: readonly GivenReason[];
    },
  ): DocumentRow {
    const decided = state === 'verified' || state === 'returned' || state === 'rejected';
    const row: DocumentRow = {
      id: this.random.uuid(),
      purpose,
      state,
      createdAt: this.calendar.at(-about.daysAgo, '08:47:00'),
      decidedAt: decided ? this.calendar.at(Math.min(0, 1 - about.daysAgo), '09:05:00') : null,
      reasons: about.reasons ?? [],
      fields: state === 'verified' ? { ...about.fields } : {},
      printed: about.printed,
    };
    this.documents.push(row);
    return row;
  }
}
