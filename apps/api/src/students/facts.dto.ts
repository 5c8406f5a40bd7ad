import { ApiProperty, ApiPropertyOptional, IntersectionType, PartialType } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsNumber, IsOptional, Max, Min } from 'class-validator';
import { COURSE_STATES, PLACEMENT_SETTINGS, STUDY_LOADS } from '#casework/students/student-fact.js';
import { CalendarDate, IfGiven, OneLine } from '../edge/field-rules.js';
import { SeenVersionBody } from '../edge/versioned.dto.js';

const HOURS = 'Enter hours a week from 0.5 to 84, in tenths at most.';

export class NewCourseEnrolmentBody {
  @ApiProperty({ example: 'COOP 1101' })
  @OneLine(40, 'the code of the course')
  courseCode: string;

  @ApiProperty({ example: '2026-09' })
  @OneLine(20, 'the code of the term')
  term: string;

  @ApiProperty({ enum: COURSE_STATES })
  @IsIn(COURSE_STATES, { message: `Choose one of ${COURSE_STATES.join(', ')}.` })
  state: (typeof COURSE_STATES)[number];
}

export class ChangeCourseEnrolmentBody extends IntersectionType(
  PartialType(NewCourseEnrolmentBody, { skipNullProperties: false }),
  SeenVersionBody,
) {}

export class NewStudyEnrolmentBody {
  @ApiProperty({ format: 'date' })
  @CalendarDate()
  from: string;

  @ApiProperty({ format: 'date', description: 'The last day, included.' })
  @CalendarDate()
  to: string;

  @ApiProperty({ enum: STUDY_LOADS })
  @IsIn(STUDY_LOADS, { message: `Choose one of ${STUDY_LOADS.join(', ')}.` })
  load: (typeof STUDY_LOADS)[number];

  @ApiPropertyOptional({ default: false })
  @IfGiven()
  @IsBoolean({ message: 'Send true or false.' })
  finalSession?: boolean;
}

export class ChangeStudyEnrolmentBody extends IntersectionType(
  PartialType(NewStudyEnrolmentBody, { skipNullProperties: false }),
  SeenVersionBody,
) {}

export class NewWorkTermBody {
  @ApiProperty({ example: '2027-01' })
  @OneLine(20, 'the code of the term')
  term: string;

  @ApiProperty({ format: 'date' })
  @CalendarDate()
  from: string;

  @ApiProperty({ format: 'date', description: 'The last day, included.' })
  @CalendarDate()
  to: string;

  @ApiPropertyOptional({ type: String, nullable: true, description: 'Null: not known yet.' })
  @IsOptional()
  @OneLine(200, 'the employer')
  employer?: string | null;

  @ApiPropertyOptional({ enum: PLACEMENT_SETTINGS, default: 'general' })
  @IfGiven()
  @IsIn(PLACEMENT_SETTINGS, { message: `Choose one of ${PLACEMENT_SETTINGS.join(', ')}.` })
  setting?: (typeof PLACEMENT_SETTINGS)[number];

  @ApiPropertyOptional({ type: Number, nullable: true })
  @IsOptional()
  @Max(84, { message: HOURS })
  @Min(0.5, { message: HOURS })
  @IsNumber({ maxDecimalPlaces: 1 }, { message: HOURS })
  hoursPerWeek?: number | null;

  @ApiPropertyOptional({ default: false })
  @IfGiven()
  @IsBoolean({ message: 'Send true or false.' })
  approvedByDli?: boolean;
}

export class ChangeWorkTermBody extends IntersectionType(
  PartialType(NewWorkTermBody, { skipNullProperties: false }),
  SeenVersionBody,
) {
  @ApiPropertyOptional({ description: 'True cancels the work term, false brings it back.' })
  @IfGiven()
  @IsBoolean({ message: 'Send true or false.' })
  cancelled?: boolean;
}

class FactAnswer {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  version: number;
}

export class CourseEnrolmentAnswer extends FactAnswer {
  @ApiProperty()
  courseCode: string;

  @ApiProperty()
  term: string;

  @ApiProperty({ enum: COURSE_STATES })
  state: (typeof COURSE_STATES)[number];
}

export class StudyEnrolmentAnswer extends FactAnswer {
  @ApiProperty({ format: 'date' })
  from: string;

  @ApiProperty({ format: 'date' })
  to: string;

  @ApiProperty({ enum: STUDY_LOADS })
  load: (typeof STUDY_LOADS)[number];

  @ApiProperty()
  finalSession: boolean;
}

export class WorkTermAnswer extends FactAnswer {
  @ApiProperty()
  term: string;

  @ApiProperty({ format: 'date' })
  from: string;

  @ApiProperty({ format: 'date' })
  to: string;

  @ApiProperty({ type: String, nullable: true })
  employer: string | null;

  @ApiProperty({ enum: PLACEMENT_SETTINGS })
  setting: (typeof PLACEMENT_SETTINGS)[number];

  @ApiProperty({ type: Number, nullable: true })
  hoursPerWeek: number | null;

  @ApiProperty()
  approvedByDli: boolean;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  cancelledAt: string | null;
}
