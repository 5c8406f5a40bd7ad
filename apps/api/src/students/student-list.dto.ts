import { ApiProperty, ApiPropertyOptional, IntersectionType } from '@nestjs/swagger';
import { IsIn, Matches, MaxLength } from 'class-validator';
import {
  DECISION_STATES,
  type DecisionState,
  TERM_COVERS,
  type TermCover,
} from '#casework/desk/student-list.store.js';
import { TABLE_FORMATS, type TableFormat } from '#casework/desk/tables/table-text.js';
import { SUBMISSION_KINDS } from '#casework/submissions/submission.js';
import { ProgramRefAnswer } from '../desk/desk.dto.js';
import { CalendarDate, Id, IfGiven, OneLine } from '../edge/field-rules.js';
import { PageQuery } from '../edge/paging.dto.js';

const READINESS = ['ready', 'not_ready', 'unknown'] as const;

export class StudentListFilterQuery {
  @ApiPropertyOptional({ description: 'Beginning of a student number, a name or a mail address.' })
  @IfGiven()
  @Matches(/^\P{Cc}*$/u, { message: 'Search for a number, a name or a mail address.' })
  @MaxLength(100, { message: 'Search for 100 characters at most.' })
  q?: string;

  @ApiPropertyOptional({ format: 'uuid' })
  @IfGiven()
  @Id('a program')
  program?: string;

  @ApiPropertyOptional({ enum: READINESS, description: 'Ready for postings, as last assessed.' })
  @IfGiven()
  @IsIn(READINESS, { message: `Choose one of ${READINESS.join(', ')}.` })
  status?: (typeof READINESS)[number];

  @ApiPropertyOptional({
    format: 'date',
    description: 'The longest verified permit ends on this day or later.',
  })
  @IfGiven()
  @CalendarDate()
  endsFrom?: string;

  @ApiPropertyOptional({ format: 'date', description: 'The longest verified permit ends before this day.' })
  @IfGiven()
  @CalendarDate()
  endsBefore?: string;

  @ApiPropertyOptional({ description: 'Has a work term in the term of this code.' })
  @IfGiven()
  @OneLine(40, 'the code of a term')
  term?: string;

  @ApiPropertyOptional({
    enum: TERM_COVERS,
    description: 'With `term`: how that work term is covered, as last assessed.',
  })
  @IfGiven()
  @IsIn(TERM_COVERS, { message: `Choose one of ${TERM_COVERS.join(', ')}.` })
  cover?: TermCover;

  @ApiPropertyOptional({ enum: SUBMISSION_KINDS, description: 'Recorded an application of this kind.' })
  @IfGiven()
  @IsIn(SUBMISSION_KINDS, { message: `Choose one of ${SUBMISSION_KINDS.join(', ')}.` })
  applied?: (typeof SUBMISSION_KINDS)[number];

  @ApiPropertyOptional({
    enum: DECISION_STATES,
    description: 'With `applied`: whether IRCC has decided that application.',
  })
  @IfGiven()
  @IsIn(DECISION_STATES, { message: `Choose one of ${DECISION_STATES.join(', ')}.` })
  decision?: DecisionState;

  @ApiPropertyOptional({
    format: 'date',
    description: 'With `decision=decided`: on this day of the office or later.',
  })
  @IfGiven()
  @CalendarDate()
  decidedFrom?: string;
}

export class StudentExportQuery extends StudentListFilterQuery {
  @ApiProperty({ enum: TABLE_FORMATS })
  @IsIn(TABLE_FORMATS, { message: 'Choose csv or xlsx.' })
  format: TableFormat;
}

export class StudentListQuery extends IntersectionType(PageQuery, StudentListFilterQuery) {}

export class StudentListItemAnswer {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  studentNumber: string;

  @ApiProperty()
  givenName: string;

  @ApiProperty()
  familyName: string;

  @ApiProperty()
  email: string;

  @ApiProperty({ type: ProgramRefAnswer, nullable: true })
  program: ProgramRefAnswer | null;

  @ApiProperty({ enum: READINESS })
  readyForPostings: (typeof READINESS)[number];

  @ApiProperty({ type: String, format: 'date', nullable: true })
  coveredUntil: string | null;
}

export class StudentPageAnswer {
  @ApiProperty({ type: [StudentListItemAnswer] })
  items: readonly StudentListItemAnswer[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}
