import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { TWO_PERSON_STEPS, type TwoPersonStep } from '#casework/approvals/approval.js';
import { Id, IfGiven, OneLine } from '../edge/field-rules.js';
import { LocalMoment, LocalMomentIfAny, Moment, MomentIfAny } from '../edge/moments.js';
import { SeenVersionBody } from '../edge/versioned.dto.js';

const STATES = ['waiting', 'approved', 'declined', 'withdrawn', 'expired'] as const;

export class ApprovalsQuery {
  @ApiPropertyOptional({ format: 'uuid', description: 'Only what is about this student.' })
  @IfGiven()
  @Id('a student')
  studentId?: string;
}

export class DeclineApprovalBody extends SeenVersionBody {
  @ApiProperty({ maxLength: 500, example: 'The student came back to the program.' })
  @OneLine(500, 'the reason')
  reason: string;
}

class ConcernedStudentAnswer {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  name: string;
}

class AskedByAnswer {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  name: string;
}

export class ApprovalAnswer {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ enum: TWO_PERSON_STEPS, enumName: 'TwoPersonStep' })
  step: TwoPersonStep;

  @ApiProperty({ description: 'Id of the letter, the rule pack … that it is about.' })
  subjectId: string;

  @ApiProperty({ example: 'KPU-2026-000123', description: 'The name by which people know it.' })
  label: string;

  @ApiProperty({ type: ConcernedStudentAnswer, nullable: true })
  student: ConcernedStudentAnswer | null;

  @ApiProperty({ type: String, nullable: true })
  reason: string | null;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'What is carried out once it is approved, as it was asked for.',
  })
  wish: Readonly<Record<string, unknown>>;

  @ApiProperty({ type: AskedByAnswer })
  askedBy: AskedByAnswer;

  @Moment()
  askedAt: string;

  @LocalMoment()
  askedAtLocal?: string;

  @ApiProperty({ format: 'date-time', description: 'Nobody can approve it from then on.' })
  expiresAt: string;

  @LocalMoment()
  expiresAtLocal?: string;

  @ApiProperty({ enum: STATES })
  state: (typeof STATES)[number];

  @ApiProperty({ type: String, nullable: true })
  settledBy: string | null;

  @MomentIfAny()
  settledAt: string | null;

  @LocalMomentIfAny()
  settledAtLocal?: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Why it was declined.' })
  note: string | null;

  @ApiProperty()
  version: number;

  @ApiProperty({ description: 'You asked for it: somebody else decides.' })
  isOwn: boolean;

  @ApiProperty({ description: 'Whether you may approve and decline it.' })
  mayDecide: boolean;
}
