import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { IfGiven, OneLine, PageLimit } from '../edge/field-rules.js';
import { LocalMoment, Moment } from '../edge/moments.js';
import { PageQuery } from '../edge/paging.dto.js';

const MOMENT = 'An instant with its offset, or a day or local time of the office.';

export class TrailQuery extends PageQuery {
  @ApiProperty({ example: '2026-11-01', description: `First moment, included. ${MOMENT}` })
  @OneLine(40, 'a moment')
  from: string;

  @ApiProperty({ example: '2026-11-08T16:30:00-08:00', description: `Last moment, not included. ${MOMENT}` })
  @OneLine(40, 'a moment')
  to: string;

  @ApiPropertyOptional({ description: 'Student number, or id.' })
  @IfGiven()
  @OneLine(60, 'a student number')
  student?: string;

  @ApiPropertyOptional({ description: 'A member of staff by mail address, whole name or id.' })
  @IfGiven()
  @OneLine(254, 'a mail address or a name')
  actor?: string;
}

export class TrailExportQuery extends TrailQuery {
  @ApiProperty({ enum: ['entries', 'people'] })
  @IsIn(['entries', 'people'], { message: 'Choose entries or people.' })
  what: 'entries' | 'people';
}

export class AnchorsQuery {
  @ApiPropertyOptional({ type: Number, default: 31, minimum: 1, maximum: 200 })
  @IfGiven()
  @PageLimit()
  limit = 31;
}

class TrailActorAnswer {
  @ApiProperty({ type: String, nullable: true })
  id: string | null;

  @ApiProperty({ enum: ['student', 'staff', 'machine', 'system'] })
  kind: string;

  @ApiProperty()
  name: string;
}

class TrailStudentAnswer {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ type: String, nullable: true, description: 'Null once the person was erased.' })
  name: string | null;

  @ApiProperty({ type: String, nullable: true })
  studentNumber: string | null;
}

class SeenAnswer {
  @ApiProperty({ description: 'Number of the row in the trail.' })
  id: string;

  @Moment()
  at: string;

  @LocalMoment()
  atLocal?: string;

  @ApiProperty({ type: TrailActorAnswer })
  actor: TrailActorAnswer;

  @ApiProperty({ type: String, nullable: true })
  onBehalfOf: string | null;

  @ApiProperty({ example: 'document_page.viewed' })
  action: string;

  @ApiProperty()
  subjectType: string;

  @ApiProperty({ type: TrailStudentAnswer })
  student: TrailStudentAnswer;

  @ApiProperty({ type: String, nullable: true, description: 'Network address it came from.' })
  address: string | null;

  @ApiProperty({ type: Object, description: 'Facts that name nobody.' })
  change: Readonly<Record<string, unknown>>;
}

export class TrailPageAnswer {
  @ApiProperty({ type: [SeenAnswer] })
  items: readonly SeenAnswer[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}

class TouchedPersonAnswer extends TrailStudentAnswer {
  @ApiProperty({ type: String, nullable: true })
  email: string | null;

  @ApiProperty()
  times: number;

  @Moment()
  firstAt: string;

  @LocalMoment()
  firstAtLocal?: string;

  @Moment()
  lastAt: string;

  @LocalMoment()
  lastAtLocal?: string;
}

export class TouchedPeopleAnswer {
  @ApiProperty({ type: [TouchedPersonAnswer] })
  items: readonly TouchedPersonAnswer[];

  @ApiProperty({ description: 'More than 1,000: the export has them all.' })
  more: boolean;
}

export class AnchorAnswer {
  @ApiProperty({ format: 'date', description: 'Day in UTC.' })
  day: string;

  @ApiProperty()
  sealNumber: string;

  @ApiProperty({ description: 'Hexadecimal.' })
  hash: string;
}

class LookActorAnswer {
  @ApiProperty({ enum: ['staff', 'machine', 'system'] })
  kind: string;

  @ApiProperty()
  name: string;
}

class LookAnswer {
  @ApiProperty({ description: 'Of the latest look of the visit.' })
  id: string;

  @Moment()
  at: string;

  @LocalMoment()
  atLocal?: string;

  @ApiProperty({ type: LookActorAnswer })
  actor: LookActorAnswer;

  @Moment()
  firstAt: string;

  @LocalMoment()
  firstAtLocal?: string;

  @ApiProperty({ type: [String], example: ['case.read'], description: 'Each once, the first look first.' })
  actions: readonly string[];

  @ApiProperty({ type: 'integer', description: 'How many rows of the trail it is.' })
  looks: number;
}

export class LooksPageAnswer {
  @ApiProperty({ type: [LookAnswer] })
  items: readonly LookAnswer[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}
