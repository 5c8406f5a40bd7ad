import { ApiProperty, ApiPropertyOptional, OmitType } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsObject,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  IsString,
  ValidateNested,
} from 'class-validator';
import { BATCH_OUTCOMES, type BatchOutcome } from '#casework/letters/batch/letter-batch.js';
import { CalendarDate, Id, IfGiven, OneLine, PageLimit, SeenVersion } from '../edge/field-rules.js';
import { FindingAnswer, WordsAnswer } from '../edge/words.dto.js';
import { LetterRequestAnswer } from './letter-requests.dto.js';

const MOST_ROWS = 2_000;
const MOST_IDS = 200;
const ROWS = `Send the requests to approve, each once: at least one and at most ${MOST_ROWS}.`;
const IDS = `Send ids of letter requests, each once, ${MOST_IDS} at most.`;
const SEEN = 'Send the codes of the findings that were seen, each once.';
const CURSOR = 'Use the nextCursor of the page before, unchanged.';
const LIMIT = 'Ask for 1 to 100 rows.';

/** The parts narrow one another; without any, every request that waits is looked at. */
export class BatchFilterBody {
  @ApiPropertyOptional({ type: [String], format: 'uuid', maxItems: MOST_IDS })
  @IfGiven()
  @ArrayUnique({ message: IDS })
  @ArrayMaxSize(MOST_IDS, { message: IDS })
  @IsUUID('all', { each: true, message: IDS })
  @IsArray({ message: IDS })
  requestIds?: string[];

  @ApiPropertyOptional({ example: 'placement_confirmation', description: 'Code of a kind of letter.' })
  @IfGiven()
  @OneLine(60, 'the kind of letter')
  kind?: string;

  @ApiPropertyOptional({ format: 'uuid' })
  @IfGiven()
  @Id('a program')
  programId?: string;

  @ApiPropertyOptional({ format: 'date', description: 'Due on that day or before.' })
  @IfGiven()
  @CalendarDate()
  dueBy?: string;

  @ApiPropertyOptional({ description: '`nextCursor` of the page before.' })
  @IfGiven()
  @MaxLength(60, { message: CURSOR })
  @IsString({ message: CURSOR })
  cursor?: string;

  @ApiProperty({ minimum: 1, maximum: 100, example: 50 })
  @Max(100, { message: LIMIT })
  @Min(1, { message: LIMIT })
  @IsInt({ message: LIMIT })
  limit: number;
}

export class BatchProblemAnswer {
  @ApiProperty({ example: 'no_template' })
  code: string;

  @ApiProperty({ type: WordsAnswer })
  text: WordsAnswer;

  @ApiProperty({ type: WordsAnswer, description: 'What to do.' })
  fix: WordsAnswer;
}

export class BatchStudentAnswer {
  @ApiProperty({ format: 'uuid' })
  studentId: string;

  @ApiProperty()
  studentNumber: string;

  @ApiProperty()
  givenName: string;

  @ApiProperty()
  familyName: string;

  @ApiProperty({ type: String, nullable: true })
  programCode: string | null;
}

const PREVIEW_OUTCOMES = ['issue', 'warn', 'refuse'] as const;

export class PreviewedRequestAnswer {
  @ApiProperty({ type: LetterRequestAnswer })
  request: LetterRequestAnswer;

  @ApiProperty({ type: BatchStudentAnswer })
  student: BatchStudentAnswer;

  @ApiProperty({
    enum: PREVIEW_OUTCOMES,
    description: 'What would become of it now; with `warn` a person should look first.',
  })
  outcome: (typeof PREVIEW_OUTCOMES)[number];

  @ApiProperty({ type: [FindingAnswer] })
  findings: readonly FindingAnswer[];

  @ApiProperty({ type: BatchProblemAnswer, nullable: true })
  problem: BatchProblemAnswer | null;
}

export class BatchPreviewAnswer {
  @ApiProperty({ description: 'Requests that the filter names, on all pages.' })
  total: number;

  @ApiProperty({ type: [PreviewedRequestAnswer] })
  items: readonly PreviewedRequestAnswer[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}

export class ChosenRequestBody {
  @ApiProperty({ format: 'uuid' })
  @Id('a letter request')
  requestId: string;

  @ApiProperty({ description: 'The version that was seen; a request that changed since is left.' })
  @SeenVersion()
  version: number;

  @ApiPropertyOptional({
    type: [String],
    description: 'Codes of the warnings that were seen; a request with another one is left.',
  })
  @IfGiven()
  @ArrayUnique({ message: SEEN })
  @ArrayMaxSize(40, { message: SEEN })
  @Matches(/^[a-z0-9_]{1,60}$/, { each: true, message: SEEN })
  @IsArray({ message: SEEN })
  seen?: string[];
}

export class NewLetterBatchBody {
  @ApiProperty({ type: [ChosenRequestBody], minItems: 1, maxItems: MOST_ROWS })
  @ValidateNested({ each: true })
  @ArrayUnique((row: unknown) => (row instanceof ChosenRequestBody ? row.requestId : row), { message: ROWS })
  @ArrayMaxSize(MOST_ROWS, { message: ROWS })
  @ArrayMinSize(1, { message: ROWS })
  @IsObject({ each: true, message: ROWS })
  @IsArray({ message: ROWS })
  @Type(() => ChosenRequestBody)
  rows: ChosenRequestBody[];
}

class BatchCountsAnswer {
  @ApiProperty({ description: 'Not looked at yet.' })
  waiting: number;

  @ApiProperty({ description: 'Approved; the page is still to come.' })
  making: number;

  @ApiProperty()
  issued: number;

  @ApiProperty({ description: 'No page: the number is void, the letter waits for a person.' })
  failed: number;

  @ApiProperty({ description: 'Nothing was written: the request is where it was.' })
  refused: number;

  @ApiProperty({ description: 'Never looked at: the batch was stopped before.' })
  stopped: number;
}

export class LetterBatchAnswer {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({
    enum: ['running', 'done', 'stopped'],
    description: '`done`: every row was looked at; `counts.making` tells whether letters are still to come.',
  })
  state: 'running' | 'done' | 'stopped';

  @ApiProperty()
  total: number;

  @ApiProperty({ type: BatchCountsAnswer })
  counts: BatchCountsAnswer;

  @ApiProperty()
  startedBy: string;

  @ApiProperty({ format: 'date-time' })
  startedAt: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  finishedAt: string | null;
}

export class BatchLetterAnswer {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ example: 'KPU-2026-000123' })
  number: string;

  @ApiProperty({ enum: ['rendering', 'issued', 'failed', 'superseded', 'revoked'] })
  state: string;
}

export class LetterBatchRowAnswer extends OmitType(BatchStudentAnswer, ['programCode']) {
  @ApiProperty({ description: 'Counts from 1, in the order of choosing.' })
  position: number;

  @ApiProperty({ format: 'uuid' })
  requestId: string;

  @ApiProperty({ example: 'LR-2026-K7DXQ4' })
  reference: string;

  @ApiProperty({ example: 'placement_confirmation' })
  kind: string;

  @ApiProperty({ type: WordsAnswer })
  kindNames: WordsAnswer;

  @ApiProperty({ enum: BATCH_OUTCOMES })
  outcome: BatchOutcome;

  @ApiProperty({ type: BatchLetterAnswer, nullable: true })
  letter: BatchLetterAnswer | null;

  @ApiProperty({ type: BatchProblemAnswer, nullable: true })
  problem: BatchProblemAnswer | null;

  @ApiProperty({ type: [FindingAnswer] })
  findings: readonly FindingAnswer[];

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  doneAt: string | null;
}

export class LetterBatchRowPageAnswer {
  @ApiProperty({ type: [LetterBatchRowAnswer] })
  items: readonly LetterBatchRowAnswer[];

  @ApiProperty({ type: Number, nullable: true })
  nextCursor: number | null;
}

export class LetterBatchRowsQuery {
  @ApiPropertyOptional({ enum: BATCH_OUTCOMES })
  @IfGiven()
  @IsIn(BATCH_OUTCOMES, { message: `Choose one of ${BATCH_OUTCOMES.join(', ')}.` })
  outcome?: BatchOutcome;

  @ApiPropertyOptional({ type: Number, description: '`nextCursor` of the page before.' })
  @IfGiven()
  @Max(1_000_000, { message: CURSOR })
  @Min(0, { message: CURSOR })
  @IsInt({ message: CURSOR })
  @Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' && /^\d{1,7}$/.test(value) ? Number(value) : value,
  )
  cursor?: number;

  @ApiPropertyOptional({ type: Number, minimum: 1, maximum: 200, default: 50 })
  @IfGiven()
  @PageLimit()
  limit = 50;
}
