import { ApiProperty, ApiPropertyOptional, IntersectionType } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, Matches, MaxLength } from 'class-validator';
import { TABLE_FORMATS, type TableFormat } from '#casework/desk/tables/table-text.js';
import { QUEUE_GROUPS, QUEUE_STATES, type QueueGroup, type QueueState } from '#casework/desk/queue-filter.js';
import { REVIEW_TASK_KINDS, type ReviewTaskKind } from '#casework/students/review-task.store.js';
import { CalendarDate, Id, IfGiven } from '../edge/field-rules.js';
import { PageQuery } from '../edge/paging.dto.js';

const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const KINDS = `Choose from ${REVIEW_TASK_KINDS.join(', ')}.`;

/** The one filter of the queue: the list, its counts, selections, files and kept views all take it. */
export class QueueFilterFields {
  @ApiPropertyOptional({ enum: QUEUE_GROUPS })
  @IfGiven()
  @IsIn(QUEUE_GROUPS, { message: `Choose one of ${QUEUE_GROUPS.join(', ')}.` })
  group?: QueueGroup;

  @ApiPropertyOptional({
    enum: QUEUE_STATES,
    description: 'To be done now (left out), put off until a later day, done, or any of these.',
  })
  @IfGiven()
  @IsIn(QUEUE_STATES, { message: `Choose one of ${QUEUE_STATES.join(', ')}.` })
  state?: QueueState;

  @ApiPropertyOptional({
    enum: REVIEW_TASK_KINDS,
    isArray: true,
    description: 'In an address: the kinds with commas between them.',
  })
  @IfGiven()
  @IsIn(REVIEW_TASK_KINDS, { each: true, message: KINDS })
  @ArrayMaxSize(REVIEW_TASK_KINDS.length, { message: KINDS })
  @IsArray({ message: KINDS })
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.split(',') : value))
  kind?: ReviewTaskKind[];

  @ApiPropertyOptional({ description: '`me`, `none`, or the id of an account.' })
  @IfGiven()
  @Matches(new RegExp(`^(me|none|${UUID})$`), { message: 'Send me, none or the id of an account.' })
  assignee?: string;

  @ApiPropertyOptional({ format: 'uuid' })
  @IfGiven()
  @Id('a program')
  program?: string;

  @ApiPropertyOptional({
    description: 'A reason why the task is here, by its code.',
    example: 'name_differs',
  })
  @IfGiven()
  @Matches(/^[a-z0-9_]{1,60}$/, { message: 'Send the code of a reason.' })
  why?: string;

  @ApiPropertyOptional({ description: 'Beginning of a student number, a name or a mail address.' })
  @IfGiven()
  @Matches(/^\P{Cc}*$/u, { message: 'Search for a number, a name or a mail address.' })
  @MaxLength(100, { message: 'Search for 100 characters at most.' })
  q?: string;

  @ApiPropertyOptional({ format: 'date', description: 'Due on this day or later.' })
  @IfGiven()
  @CalendarDate()
  dueFrom?: string;

  @ApiPropertyOptional({ format: 'date', description: 'Due before this day.' })
  @IfGiven()
  @CalendarDate()
  dueBefore?: string;

  @ApiPropertyOptional({ format: 'date', description: 'Opened on this day of the office or later.' })
  @IfGiven()
  @CalendarDate()
  openedFrom?: string;

  @ApiPropertyOptional({ format: 'date', description: 'Opened before this day of the office.' })
  @IfGiven()
  @CalendarDate()
  openedBefore?: string;

  @ApiPropertyOptional({ format: 'date', description: 'Done on this day of the office or later.' })
  @IfGiven()
  @CalendarDate()
  closedFrom?: string;

  @ApiPropertyOptional({ format: 'date', description: 'Done before this day of the office.' })
  @IfGiven()
  @CalendarDate()
  closedBefore?: string;

  @ApiPropertyOptional({
    description: 'A reason for which it was sent back last, by its code; of each thing its newest task.',
    example: 'unreadable',
  })
  @IfGiven()
  @Matches(/^[a-z0-9_]{1,60}$/, { message: 'Send the code of a reason.' })
  returnedFor?: string;

  @ApiPropertyOptional({ format: 'date', description: 'Sent back on this day of the office or later.' })
  @IfGiven()
  @CalendarDate()
  returnedFrom?: string;
}

export class QueueQuery extends IntersectionType(PageQuery, QueueFilterFields) {}

export class QueueExportQuery extends QueueFilterFields {
  @ApiProperty({ enum: TABLE_FORMATS })
  @IsIn(TABLE_FORMATS, { message: 'Choose csv or xlsx.' })
  format: TableFormat;
}
