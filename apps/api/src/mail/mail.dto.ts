import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayUnique, IsArray, IsIn, IsInt, IsUUID, Max, Min, ValidateIf } from 'class-validator';
import { MAIL_VIEWS, type MailView } from '#casework/notifications/mail-ledger.store.js';
import { MAIL_TOPICS, type MailTopic } from '#casework/notifications/mail-topics.js';
import { HOLD_REASONS, type HoldReason } from '#casework/notifications/sending.store.js';
import { CalendarDate, IfGiven, OneLine, PageLimit, SeenVersion } from '../edge/field-rules.js';

const CURSOR = 'Use the nextCursor of the page before, unchanged.';

export class MailListParameters {
  @ApiPropertyOptional({ enum: MAIL_VIEWS, default: 'due' })
  @IfGiven()
  @IsIn(MAIL_VIEWS, { message: `Ask for one of: ${MAIL_VIEWS.join(', ')}.` })
  view: MailView = 'due';

  @ApiPropertyOptional({ format: 'date', description: 'Due on this day of the office or later.' })
  @IfGiven()
  @CalendarDate()
  from?: string;

  @ApiPropertyOptional({ format: 'date', description: 'Due before this day of the office.' })
  @IfGiven()
  @CalendarDate()
  before?: string;

  @ApiPropertyOptional({ description: '`nextCursor` of the page before.' })
  @IfGiven()
  @IsUUID('all', { message: CURSOR })
  cursor?: string;

  @ApiPropertyOptional({ type: Number, minimum: 1, maximum: 200, default: 50 })
  @IfGiven()
  @PageLimit()
  limit = 50;
}

export class MailAnswer {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ format: 'uuid' })
  studentId: string;

  @ApiProperty()
  studentName: string;

  @ApiProperty()
  studentNumber: string;

  @ApiProperty({ example: 'study_permit_expiry' })
  kind: string;

  @ApiProperty({ enum: ['legal', 'courtesy', 'receipt'] })
  class: 'legal' | 'courtesy' | 'receipt';

  @ApiProperty({ enum: ['planned', 'gathered', 'sending', 'sent', 'superseded', 'parked'] })
  state: string;

  @ApiProperty({ format: 'date-time' })
  dueAt: Date;

  @ApiProperty({ description: 'The same in the office’s zone, with its offset.' })
  dueAtLocal: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  sentAt: Date | null;

  @ApiProperty({ type: String, nullable: true })
  sentAtLocal: string | null;

  @ApiProperty({ description: 'Tries so far.' })
  attempts: number;

  @ApiProperty({ description: 'How often nobody knew whether it had arrived.' })
  doubts: number;

  @ApiProperty({ type: String, nullable: true, description: 'What the mail server said last, as a code.' })
  problem: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Why it will not go out.' })
  reason: string | null;

  @ApiProperty({ enum: ['first', 'second'] })
  addressChoice: 'first' | 'second';

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  bouncedAt: Date | null;

  @ApiProperty({ type: String, nullable: true })
  bounceCode: string | null;
}

export class MailPageAnswer {
  @ApiProperty({ type: [MailAnswer] })
  mails: readonly MailAnswer[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}

export class MailCountsAnswer {
  @ApiProperty()
  dueUnsent: number;
  @ApiProperty()
  legalDueUnsent: number;
  @ApiProperty()
  oldestDueSeconds: number;
  @ApiProperty()
  oldestLegalDueSeconds: number;
  @ApiProperty()
  sending: number;
  @ApiProperty()
  parked: number;
  @ApiProperty()
  gathered: number;
  @ApiProperty()
  bounced: number;
  @ApiProperty()
  everInDoubt: number;
  @ApiProperty()
  restoredInDoubt: number;
}

export class ReconciledAnswer {
  @ApiProperty({ format: 'date-time' })
  at: string;
  @ApiProperty()
  asked: number;
  @ApiProperty()
  found: number;
  @ApiProperty()
  missing: number;
  @ApiProperty()
  unanswerable: number;
}

export class AlarmAnswer {
  @ApiProperty()
  key: string;
  @ApiProperty({ example: 'overdue' })
  kind: string;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'number' } })
  counts: Readonly<Record<string, number>>;
  @ApiProperty({ format: 'date-time' })
  raisedAt: Date;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  toldAt: Date | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  endedAt: Date | null;
}

export class SendingAnswer {
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  heldAt: Date | null;

  @ApiProperty({ enum: HOLD_REASONS, nullable: true, type: String })
  heldReason: HoldReason | null;

  @ApiProperty({ type: String, nullable: true })
  heldBy: string | null;

  @ApiProperty({ type: String, nullable: true })
  heldBecause: string | null;

  @ApiProperty({
    type: ReconciledAnswer,
    nullable: true,
    description: 'After a restore: what the mail server knew.',
  })
  reconciled: ReconciledAnswer | null;

  @ApiProperty({ description: 'Courtesies a person gets in a day before the rest comes in one mail.' })
  dailyCourtesies: number;

  @ApiProperty()
  version: number;

  @ApiProperty({ type: MailCountsAnswer })
  counts: MailCountsAnswer;

  @ApiProperty({ type: [AlarmAnswer] })
  alarms: readonly AlarmAnswer[];
}

export class HoldBody {
  @ApiProperty()
  @SeenVersion()
  version: number;

  @ApiProperty({ example: 'A mail has a wrong date in it.' })
  @OneLine(200, 'the reason')
  because: string;
}

export class ReleaseBody {
  @ApiProperty()
  @SeenVersion()
  version: number;

  @ApiProperty({
    enum: ['send', 'park'],
    description:
      'What becomes of mails that may have left before a restore, where the mail server cannot say.',
  })
  @IsIn(['send', 'park'], { message: 'Choose send or park.' })
  unanswerable: 'send' | 'park';
}

export class DailyCourtesiesBody {
  @ApiProperty()
  @SeenVersion()
  version: number;

  @ApiProperty({ minimum: 1, maximum: 50 })
  @Max(50, { message: 'Enter a number from 1 to 50.' })
  @Min(1, { message: 'Enter a number from 1 to 50.' })
  @IsInt({ message: 'Enter a number from 1 to 50.' })
  daily: number;
}

export class ParkedMailBody {
  @ApiProperty({ description: 'The number of tries that you saw.' })
  @Max(2_147_483_647, { message: 'Send the number of tries that you saw.' })
  @Min(0, { message: 'Send the number of tries that you saw.' })
  @IsInt({ message: 'Send the number of tries that you saw.' })
  attempts: number;
}

export class ParkedMailAnswer {
  @ApiProperty({ enum: ['planned', 'superseded'] })
  state: string;
}

export class EndAlarmBody {
  @ApiProperty()
  @OneLine(200, 'the alarm’s key')
  key: string;
}

export class EndedAlarmAnswer {
  @ApiProperty()
  ended: boolean;
}

export class MailChoiceAnswer {
  @ApiProperty({ type: String, nullable: true, description: 'IANA name of a zone; null: the office’s.' })
  timeZone: string | null;

  @ApiProperty({ type: String, nullable: true })
  secondAddress: string | null;

  @ApiProperty({ enum: MAIL_TOPICS, isArray: true, description: 'What the person is not written to about.' })
  declined: readonly MailTopic[];

  @ApiProperty({ description: '0: nothing was chosen yet.' })
  version: number;
}

const orNull = () => ValidateIf((_, value) => value !== null);

const TOPICS = `Send a list, each of it once, of: ${MAIL_TOPICS.join(', ')}.`;

export class MailChoiceBody {
  @ApiProperty({ type: String, nullable: true, example: 'America/Halifax' })
  @orNull()
  @OneLine(60, 'a zone')
  timeZone: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'name@home.example' })
  @orNull()
  @OneLine(254, 'an address')
  secondAddress: string | null;

  @ApiProperty({
    enum: MAIL_TOPICS,
    isArray: true,
    description: 'Courtesies not to send; legal deadlines always come.',
  })
  @IsArray({ message: TOPICS })
  @ArrayUnique({ message: TOPICS })
  @IsIn(MAIL_TOPICS, { each: true, message: TOPICS })
  declined: MailTopic[];

  @ApiProperty({ description: 'The version that you saw; 0 where nothing was chosen yet.' })
  @Max(2_147_483_647, { message: 'Send the version that you saw.' })
  @Min(0, { message: 'Send the version that you saw.' })
  @IsInt({ message: 'Send the version that you saw.' })
  version: number;
}
