import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsString, Length, Matches } from 'class-validator';
import { SIGN_OFF_STATES, type SignOffState } from '#domain/coop-status/policy-sign-off.js';
import { CalendarDate, Id, IfGiven, OneLine } from '../edge/field-rules.js';

const EVIDENCE = ['declared', 'proof', 'verified'] as const;
const REASON = 'Say why, in 1 to 500 characters.';
const NOTE = 'Write a note of 1 to 500 characters, or leave it out.';

export class NewSignOffBody {
  @ApiProperty({ format: 'uuid', description: 'The extension of the study permit whose proof you saw.' })
  @Id('an application of this student')
  submissionId: string;

  @ApiProperty({ format: 'date', description: 'The first day that you sign off.' })
  @CalendarDate()
  from: string;

  @ApiProperty({ format: 'date', description: 'The last one: the end of the work term at the latest.' })
  @CalendarDate()
  until: string;

  @ApiPropertyOptional({
    description: 'Where you saw the proof, when it is not the document attached to the application.',
  })
  @IfGiven()
  @OneLine(200, 'where you saw the proof')
  seenElsewhere?: string;

  @ApiPropertyOptional({ description: 'For the office. Write nothing here that the decision does not need.' })
  @IfGiven()
  @Matches(/\S/, { message: NOTE })
  @Length(1, 500, { message: NOTE })
  @IsString({ message: NOTE })
  note?: string;
}

export class WithdrawSignOffBody {
  @ApiProperty()
  @Matches(/\S/, { message: REASON })
  @Length(1, 500, { message: REASON })
  @IsString({ message: REASON })
  reason: string;
}

class DaysAnswer {
  @ApiProperty({ format: 'date' })
  from: string;

  @ApiProperty({ format: 'date' })
  to: string;
}

class SignOffApplicationAnswer {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ format: 'date-time' })
  receivedAt: string;

  @ApiProperty({ description: 'By the office’s clocks, with the offset.' })
  receivedAtLocal: string;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'The proof attached to it.' })
  documentId: string | null;

  @ApiProperty({ enum: EVIDENCE })
  evidence: (typeof EVIDENCE)[number];
}

class SignOffAnswer {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ format: 'uuid' })
  submissionId: string;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  documentId: string | null;

  @ApiProperty({ type: String, nullable: true })
  seenElsewhere: string | null;

  @ApiProperty({ format: 'date' })
  from: string;

  @ApiProperty({ format: 'date' })
  until: string;

  @ApiProperty({ type: String, nullable: true })
  note: string | null;

  @ApiProperty()
  signedByName: string;

  @ApiProperty({ format: 'date-time' })
  signedAt: string;

  @ApiProperty()
  signedAtLocal: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  withdrawnAt: string | null;

  @ApiProperty({ type: String, nullable: true })
  withdrawnAtLocal: string | null;

  @ApiProperty({ type: String, nullable: true })
  withdrawnByName: string | null;

  @ApiProperty({ type: String, nullable: true })
  withdrawReason: string | null;

  @ApiProperty({ enum: SIGN_OFF_STATES, description: 'Computed from the facts as they are now.' })
  state: SignOffState;

  @ApiProperty({ type: [DaysAnswer], description: 'The days for which it counts.' })
  countsFor: readonly DaysAnswer[];
}

export class WorkTermSignOffsAnswer {
  @ApiProperty({ type: [DaysAnswer], description: 'Days that rest on policy alone (R25).' })
  policyDays: readonly DaysAnswer[];

  @ApiProperty({ type: [DaysAnswer], description: 'Those of them that nobody has signed off.' })
  unsignedDays: readonly DaysAnswer[];

  @ApiProperty({ type: [SignOffApplicationAnswer], description: 'Applications on which one may sign.' })
  applications: readonly SignOffApplicationAnswer[];

  @ApiProperty({ description: 'Whether the office lets your role sign off.' })
  maySign: boolean;

  @ApiProperty({ type: [SignOffAnswer] })
  signOffs: readonly SignOffAnswer[];
}
