import { ApiProperty } from '@nestjs/swagger';
import { WordsAnswer } from '../edge/words.dto.js';
import { READINESS_REASONS, type ReadinessReason } from '#domain/coop-status/ready-for-postings.js';

const ANSWERS = ['yes', 'no', 'unknown'] as const;
const READINESS = ['ready', 'not_ready', 'unknown'] as const;
const STATUSES = [
  'not_started',
  'in_progress',
  'cannot_start',
  'submitted',
  'action_needed',
  'verified',
  'expiring',
  'expired',
] as const;

export class ReadinessReasonAnswer {
  @ApiProperty({ enum: READINESS_REASONS })
  code: ReadinessReason;
}

export class ReadinessAnswer {
  @ApiProperty({ enum: READINESS })
  state: (typeof READINESS)[number];

  @ApiProperty({ type: [ReadinessReasonAnswer] })
  reasons: readonly ReadinessReasonAnswer[];
}

/** The dates of a work term and the answer about it. */
class TermAnswerCore {
  @ApiProperty({ format: 'date' })
  from: string;

  @ApiProperty({ format: 'date' })
  to: string;

  @ApiProperty({ enum: ANSWERS })
  authorized: (typeof ANSWERS)[number];

  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'The last covered day where only a first part is covered.',
  })
  authorizedUntil: string | null;

  @ApiProperty({
    type: String,
    enum: ['needs_sign_off'],
    nullable: true,
    description: 'Days rest on policy alone, and the office has not signed them off (R25).',
  })
  reason: 'needs_sign_off' | null;
}

/** One work term, as a job board may know it. */
export class WorkTermAuthorityAnswer extends TermAnswerCore {
  @ApiProperty({ example: '2027-01' })
  term: string;
}

export class AnsweredWorkTermAnswer extends TermAnswerCore {
  @ApiProperty()
  id: string;
}

export class WorkTermStatusAnswer extends WorkTermAuthorityAnswer {
  @ApiProperty({ format: 'uuid' })
  id: string;
}

class CoopStatusCore {
  @ApiProperty({ format: 'date-time' })
  asOf: string;

  @ApiProperty({ type: String, nullable: true })
  targetTerm: string | null;

  @ApiProperty({ type: ReadinessAnswer })
  readyForPostings: ReadinessAnswer;
}

export class CoopStatusAnswer extends CoopStatusCore {
  @ApiProperty({ type: [WorkTermStatusAnswer] })
  workTerms: readonly WorkTermStatusAnswer[];
}

export class BoardStatusAnswer extends CoopStatusCore {
  @ApiProperty()
  studentNumber: string;

  @ApiProperty({ type: [WorkTermAuthorityAnswer] })
  workTerms: readonly WorkTermAuthorityAnswer[];
}

export class StatusSentenceAnswer {
  @ApiProperty({ enum: ['authorized', 'authorized_policy', 'limited', 'not_authorized', 'unknown'] })
  state: string;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  until: string | null;

  @ApiProperty()
  en: string;

  @ApiProperty()
  fr: string;
}

export class NextDateAnswer {
  @ApiProperty({ format: 'date' })
  on: string;

  @ApiProperty({ enum: ['apply_by', 'permit_ends', 'restoration_ends'] })
  what: string;
}

export class StudentTaskAnswer {
  @ApiProperty({ example: 'request_letter' })
  code: string;

  @ApiProperty({ enum: ['action_needed', 'in_progress', 'done'] })
  group: string;

  @ApiProperty({ enum: STATUSES })
  status: (typeof STATUSES)[number];

  @ApiProperty({ example: '/letter-request' })
  link: string;

  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } })
  params: Readonly<Record<string, string>>;
}

export class StudentHomeAnswer {
  @ApiProperty({ type: StatusSentenceAnswer })
  sentence: StatusSentenceAnswer;

  @ApiProperty({ type: NextDateAnswer, nullable: true })
  nextDate: NextDateAnswer | null;

  @ApiProperty({ type: [StudentTaskAnswer] })
  tasks: readonly StudentTaskAnswer[];

  @ApiProperty()
  done: number;

  @ApiProperty()
  total: number;

  @ApiProperty({ type: CoopStatusAnswer })
  coopStatus: CoopStatusAnswer;
}

export class WhyAnswer {
  @ApiProperty({ type: [String], description: 'Two plain sentences for the student.' })
  en: readonly string[];

  @ApiProperty({ type: [String] })
  fr: readonly string[];
}

export class SmallestChangeAnswer {
  @ApiProperty()
  workTerm: string;

  @ApiProperty({ example: 'verify_documents' })
  code: string;

  @ApiProperty({ type: WordsAnswer })
  words: WordsAnswer;

  @ApiProperty({ example: 'covered', description: 'The verdict it would lead to.' })
  verdict: string;
}

export class AuthorizationAnswer {
  @ApiProperty({ type: CoopStatusAnswer })
  coopStatus: CoopStatusAnswer;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    nullable: true,
    description: 'The result of the work-authorization engine; null where the program is not recorded.',
  })
  timeline: object | null;

  @ApiProperty({ type: WhyAnswer })
  why: WhyAnswer;

  @ApiProperty({
    type: [SmallestChangeAnswer],
    description: 'For staff: of each work term, the one change that would alter its verdict for the better.',
  })
  changes: readonly SmallestChangeAnswer[];
}

export class ReminderAnswer {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ example: 'study_permit_expiry' })
  kind: string;

  @ApiProperty({ enum: ['legal', 'courtesy', 'receipt'] })
  class: string;

  @ApiProperty({ format: 'date-time' })
  dueAt: Date;

  @ApiProperty({ description: 'The same in the office’s zone, with its offset.' })
  dueAtLocal: string;

  @ApiProperty({ enum: ['planned', 'gathered', 'sending', 'sent', 'superseded', 'parked'] })
  state: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  sentAt: Date | null;

  @ApiProperty({ type: String, nullable: true })
  sentAtLocal: string | null;

  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } })
  details: Readonly<Record<string, string>>;

  @ApiProperty()
  doubts: number;

  @ApiProperty({ type: String, nullable: true, description: 'Why it was superseded.' })
  reason: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'What the mail server said last, as a code.' })
  problem: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When it came back.' })
  bouncedAt: Date | null;
}
