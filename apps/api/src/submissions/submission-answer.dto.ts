import { ApiProperty } from '@nestjs/swagger';
import { SUBMISSION_KINDS } from '#casework/submissions/submission.js';
import { MarginAnswer, SubmissionOutcomeAnswer } from './submissions.dto.js';

const MAINTAINS = [
  'maintains_stay',
  'maintains_stay_and_work',
  'none',
  'superseded',
  'not_applicable',
  'unknown',
] as const;

class SubmissionFactsAnswer {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ format: 'uuid' })
  studentId: string;

  @ApiProperty({ enum: SUBMISSION_KINDS })
  kind: (typeof SUBMISSION_KINDS)[number];

  @ApiProperty()
  statedLocalTime: string;

  @ApiProperty()
  timeZone: string;

  @ApiProperty({ format: 'date-time' })
  receivedAt: string;

  @ApiProperty({ description: 'The same instant in the zone of the office, with its offset.' })
  receivedAtLocal: string;

  @ApiProperty({ enum: ['online', 'paper'] })
  channel: 'online' | 'paper';

  @ApiProperty({ type: String, format: 'date', nullable: true })
  stampedOn: string | null;

  @ApiProperty({ type: String, nullable: true })
  applicationNumber: string | null;

  @ApiProperty({ enum: ['declared', 'proof', 'verified'] })
  evidence: 'declared' | 'proof' | 'verified';

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  documentId: string | null;

  @ApiProperty({ type: SubmissionOutcomeAnswer, nullable: true })
  outcome: SubmissionOutcomeAnswer | null;

  @ApiProperty({ format: 'date-time' })
  recordedAt: string;

  @ApiProperty()
  recordedAtLocal: string;

  @ApiProperty()
  version: number;
}

export class SubmissionAnswer extends SubmissionFactsAnswer {
  @ApiProperty({
    type: Boolean,
    nullable: true,
    description: 'Null where no permit is on file to hold it against.',
  })
  inTime: boolean | null;

  @ApiProperty({ type: MarginAnswer, nullable: true })
  margin: MarginAnswer | null;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'The first instant that is too late.',
  })
  deadlineAt: string | null;

  @ApiProperty({ type: String, nullable: true })
  deadlineLocal: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'The advised last day.' })
  lastSafeDay: string | null;

  @ApiProperty({ enum: MAINTAINS })
  maintains: (typeof MAINTAINS)[number];

  @ApiProperty({
    description: 'True until the office has verified the receipt and the permit it counts against.',
  })
  byYourStatement: boolean;

  @ApiProperty({
    type: [String],
    description: 'Permits that end on the same day: each needs an application of its own.',
  })
  together: readonly string[];
}
