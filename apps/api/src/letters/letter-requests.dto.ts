import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsObject, Max, Min, ValidateNested } from 'class-validator';
import { OneLine } from '../edge/field-rules.js';
import { SeenVersionBody } from '../edge/versioned.dto.js';
import { FindingAnswer, GivenReasonAnswer, WordsAnswer } from '../edge/words.dto.js';
import { LetterAnswersBody } from './letter-answers.dto.js';

const STATES = ['draft', 'submitted', 'returned', 'approved', 'declined', 'withdrawn'] as const;

export class NewLetterRequestBody {
  @ApiProperty({ example: 'placement_confirmation', description: 'Code of a kind (GET /letter-kinds).' })
  @OneLine(60, 'the kind of letter')
  kind: string;
}

export class AnswerLetterRequestBody extends SeenVersionBody {
  @ApiProperty({ type: LetterAnswersBody })
  @ValidateNested()
  @IsObject({ message: 'Send the answers as an object.' })
  @Type(() => LetterAnswersBody)
  answers: LetterAnswersBody;
}

const NOTICE = 'Send the version of the privacy notice that was shown (GET /notices/collection).';

export class SubmitLetterRequestBody extends SeenVersionBody {
  @ApiProperty({ description: 'Version of the privacy notice that was shown.' })
  @Max(1_000_000, { message: NOTICE })
  @Min(1, { message: NOTICE })
  @IsInt({ message: NOTICE })
  noticeVersion: number;
}

export class MissingAnswer {
  @ApiProperty({ enum: ['not_accepted', 'acceptance_unknown', 'course_not_registered', 'course_dropped'] })
  code: string;

  @ApiProperty({ type: WordsAnswer })
  text: WordsAnswer;
}

export class GateAnswer {
  @ApiProperty()
  passes: boolean;

  @ApiProperty({ type: [MissingAnswer] })
  missing: readonly MissingAnswer[];
}

const CLOCK_STATES = ['running', 'late', 'met', 'missed'] as const;

export class RequestClockAnswer {
  @ApiProperty({ enum: CLOCK_STATES, description: '`met` and `missed`: the request was decided.' })
  state: (typeof CLOCK_STATES)[number];

  @ApiProperty({ format: 'date-time', description: 'Closing time of the office on the due day.' })
  dueAt: string;

  @ApiProperty()
  dueAtLocal: string;

  @ApiProperty({ description: 'Minutes of the office’s working hours since it was submitted.' })
  workedMinutes: number;

  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'Working minutes until it is due, negative when that is past; null once it is decided.',
  })
  leftMinutes: number | null;
}

export class LetterRequestAnswer {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ format: 'uuid' })
  studentId: string;

  @ApiProperty({ example: 'placement_confirmation', description: 'Code of the kind.' })
  kind: string;

  @ApiProperty({ type: WordsAnswer })
  kindNames: WordsAnswer;

  @ApiProperty({ enum: STATES })
  state: (typeof STATES)[number];

  @ApiProperty({
    type: String,
    nullable: true,
    example: 'LR-2026-K7DXQ4',
    description: 'Given on submission.',
  })
  reference: string | null;

  @ApiProperty({ type: LetterAnswersBody })
  answers: LetterAnswersBody;

  @ApiProperty({ type: Number, nullable: true })
  noticeVersion: number | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  submittedAt: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'The same instant in the zone of the office, with its offset.',
  })
  submittedAtLocal: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  dueOn: string | null;

  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'By when the letter is to be expected, as the office has worked lately; while it waits.',
  })
  expectedOn: string | null;

  @ApiProperty({ type: RequestClockAnswer, nullable: true })
  clock: RequestClockAnswer | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  decidedAt: string | null;

  @ApiProperty({ type: String, nullable: true })
  decidedAtLocal: string | null;

  @ApiProperty({ type: [GivenReasonAnswer] })
  reasons: readonly GivenReasonAnswer[];

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  letterId: string | null;

  @ApiProperty({ format: 'date-time' })
  createdAt: string;

  @ApiProperty({ format: 'date-time' })
  updatedAt: string;

  @ApiProperty()
  version: number;
}

const someObject = { type: 'object', additionalProperties: true } as const;

export class ReviewedRequestAnswer {
  @ApiProperty({ type: LetterRequestAnswer })
  request: LetterRequestAnswer;

  @ApiProperty({
    type: [FindingAnswer],
    description: 'The gravest first; with a block the request cannot be approved.',
  })
  findings: readonly FindingAnswer[];

  @ApiProperty(someObject)
  student: object;

  @ApiProperty({ ...someObject, nullable: true })
  program: object | null;

  @ApiProperty({ type: 'array', items: someObject })
  workTerms: readonly object[];
}
