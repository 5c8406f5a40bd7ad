import { REASON, type Reasons } from './reasons.js';
import type { Because } from './result.js';

interface ReasonText {
  readonly reason: Reasons;
  readonly because: Because;
}

const reason = (bit: Reasons, rule: string, fact: string, text: string): ReasonText => ({
  reason: bit,
  because: { rule, fact, text },
});

/** What each reason says, with its rule and the fact it met. */
export const REASON_TEXTS: readonly ReasonText[] = [
  reason(REASON.PROGRAM, 'R3', 'program', 'The program does not qualify for a placement.'),
  reason(
    REASON.NOT_APPROVED,
    'R3',
    'placements.approvedByDli',
    'The institution has not approved the placement.',
  ),
  reason(REASON.LEAVE, 'R9', 'enrolment', 'No placement may run during a leave.'),
  reason(REASON.NOT_FULL_TIME, 'R9', 'enrolment', 'The student is not studying full-time.'),
  reason(REASON.COMPLETED, 'R9', 'completedOn', 'The studies are completed.'),
  reason(REASON.DE_ENROLLED, 'R33', 'deEnrolledOn', 'The student is no longer enrolled.'),
  reason(REASON.SETTING, 'R6', 'permits.restrictions', 'The permit bars work in this setting.'),
  reason(REASON.DLI_MISMATCH, 'R5', 'permits.dliNumber', 'The permit is for another institution.'),
  reason(
    REASON.CONDITION_MISSING,
    'R4',
    'permits.remarks',
    'The study permit prints no condition that allows work.',
  ),
  reason(
    REASON.CONDITION_NOT_QUALIFYING,
    'R4',
    'permits.remarks',
    'The printed condition names only R186(v), which does not allow placements.',
  ),
  reason(REASON.LETTER_MISSING, 'R3', 'letters', 'No placement confirmation letter is good on these days.'),
  reason(REASON.LETTER_VOID, 'R63', 'letters', 'The placement confirmation letter was voided.'),
  reason(
    REASON.NEW_START,
    'R25',
    'placements.from',
    'A placement may not begin while the study permit extension is undecided.',
  ),
  reason(
    REASON.BREAK_DOES_NOT_COUNT,
    'R10',
    'enrolment',
    'This part of the scheduled break does not count: too long, or not between full-time sessions.',
  ),
  reason(
    REASON.COOP_PERMIT_NEEDED,
    'R1',
    'placements',
    'On these days a placement needs a co-op work permit.',
  ),
  reason(REASON.SECONDARY, 'R12', 'student.level', 'A secondary-school student needs a co-op work permit.'),
  reason(
    REASON.LEFT_CANADA,
    'R26',
    'travel',
    'The student was outside Canada after the permit expired and before a decision.',
  ),
  reason(
    REASON.CONDITION_REVIEW,
    'R4',
    'permits.remarks',
    'A person has to read the printed condition: its wording does not settle this.',
  ),
  reason(
    REASON.REMARKS_UNKNOWN,
    'R4',
    'permits.remarks',
    'The remarks printed on the permit are not recorded.',
  ),
  reason(
    REASON.DLI_UNKNOWN,
    'R5',
    'permits.dliNumber',
    'The institution that the permit names is not recorded.',
  ),
  reason(REASON.ENROLMENT_UNKNOWN, 'R3', 'enrolment', 'The study load on these days is not recorded.'),
  reason(REASON.ENROLMENT_CONFLICT, 'R3', 'enrolment', 'Two enrolment rows give these days different loads.'),
  reason(
    REASON.UNVERIFIED,
    'R3',
    'permits.verified',
    'It rests on a document or a filing that nobody has verified.',
  ),
  reason(
    REASON.PERMIT_CONFLICT,
    'R17',
    'permits.documentNumber',
    'Two permits bear one number with different dates.',
  ),
  reason(
    REASON.ONE_EMPLOYER,
    'R42',
    'permits.remarks',
    'The permit is of International Experience Canada: for one employer, and of another pathway.',
  ),
  reason(
    REASON.PERMIT_NOT_RECORDED,
    'R16',
    'applications.outcome',
    'The application was approved and the new permit is not recorded.',
  ),
  reason(
    REASON.STAMP_UNKNOWN,
    'R21',
    'applications.stampedOn',
    'The stamped date of the paper application is not recorded.',
  ),
];
