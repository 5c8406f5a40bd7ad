import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { CoopStatusAnswer } from '../authorization/authorization.dto.js';
import { JourneyAnswer } from '../submissions/travel.dto.js';
import { CourseEnrolmentAnswer, StudyEnrolmentAnswer, WorkTermAnswer } from './facts.dto.js';
import { StudentRecordAnswer } from './students.dto.js';

/** A part of the case in the shape of its own address (`/letters/…`, `/documents/…`). */
const parts = { type: 'array', items: { type: 'object', additionalProperties: true } } as const;

class CaseFactsAnswer {
  @ApiProperty({ type: [WorkTermAnswer] })
  workTerms: readonly WorkTermAnswer[];

  @ApiProperty({ type: [JourneyAnswer] })
  travel: readonly object[];

  @ApiProperty(parts)
  permits: readonly object[];
}

export class StudentCaseAnswer extends CaseFactsAnswer {
  @ApiProperty({ type: StudentRecordAnswer })
  record: StudentRecordAnswer;

  @ApiProperty({ type: [CourseEnrolmentAnswer] })
  courses: readonly CourseEnrolmentAnswer[];

  @ApiProperty({ type: [StudyEnrolmentAnswer] })
  enrolments: readonly StudyEnrolmentAnswer[];

  @ApiProperty(parts)
  submissions: readonly object[];

  @ApiProperty(parts)
  documents: readonly object[];

  @ApiProperty(parts)
  requests: readonly object[];

  @ApiProperty(parts)
  letters: readonly object[];

  @ApiProperty(parts)
  reminders: readonly object[];

  @ApiProperty({ type: CoopStatusAnswer })
  coopStatus: CoopStatusAnswer;

  @ApiProperty({ type: 'object', additionalProperties: true })
  assessment: object;
}

export class OwnRecordAnswer extends StudentRecordAnswer {
  @ApiProperty({ type: [CourseEnrolmentAnswer] })
  courseEnrolments: readonly CourseEnrolmentAnswer[];

  @ApiProperty({ type: [WorkTermAnswer] })
  workTerms: readonly WorkTermAnswer[];

  @ApiProperty({ ...parts, description: 'Those that no newer one replaced.' })
  permits: readonly object[];
}

class HistoryActorAnswer {
  @ApiProperty({ enum: ['student', 'staff', 'machine', 'system'] })
  kind: string;

  @ApiProperty()
  name: string;
}

class HistorySubjectAnswer {
  @ApiProperty({ example: 'letter_request' })
  type: string;

  @ApiProperty({ type: String, nullable: true })
  id: string | null;

  @ApiPropertyOptional({ type: [String], description: 'Where it was more than one.' })
  ids?: readonly string[];
}

class HistoryItemAnswer {
  @ApiProperty({ format: 'date-time' })
  at: string;

  @ApiProperty({ description: 'The same instant in the zone of the office, with its offset.' })
  atLocal: string;

  @ApiProperty({ type: HistoryActorAnswer })
  actor: HistoryActorAnswer;

  @ApiPropertyOptional({ description: 'Whose place the actor took, by name.' })
  onBehalfOf?: string;

  @ApiProperty({ example: 'student.changed' })
  action: string;

  @ApiProperty({ type: HistorySubjectAnswer })
  subject: HistorySubjectAnswer;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'States, versions, fields; no values.',
  })
  change: Readonly<Record<string, unknown>>;

  @ApiPropertyOptional({ description: 'Version of the rules, where a rule decided.' })
  ruleVersion?: string;
}

export class HistoryPageAnswer {
  @ApiProperty({ type: [HistoryItemAnswer] })
  items: readonly HistoryItemAnswer[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}
