import { ApiProperty } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsUUID,
  ValidateIf,
} from 'class-validator';
import { STUDENT_STEPS, type StudentStep, type StudentStepKind } from '#casework/desk/batch/student-step.js';
import { TASK_LEFT_FOR, type TaskLeftFor } from '#casework/desk/batch/task-batch.js';
import { COURSE_STATES } from '#casework/students/student-fact.js';
import { CalendarDate, OneLine } from '../edge/field-rules.js';
import { NoteText } from './case-notes.dto.js';
import { TaskBatchStudentAnswer } from './task-batches.dto.js';
import { MOST_ROWS } from './task-steps.dto.js';

const STUDENTS = `Send 1 to ${MOST_ROWS} ids of students, each once.`;

/** Asked of the steps that need it; looked at where it is given all the same. */
const Needs = (...kinds: readonly StudentStepKind[]): PropertyDecorator =>
  ValidateIf(
    ({ step }: StudentStepBody, value) => kinds.includes(step) || (value !== undefined && value !== null),
  );

const given = (description: string) => ({ nullable: true, required: false, description }) as const;

/** A step with the students of a list, whether anything waits about them or not. */
export class StudentStepBody {
  @ApiProperty({
    enum: STUDENT_STEPS,
    description:
      '`invite`: a link to choose a password, for whoever cannot sign in yet and has no link that works. `course`: of a term, recorded or changed to the state. `work_term`: where none of the term is on file.',
  })
  @IsIn(STUDENT_STEPS, { message: `Choose one of ${STUDENT_STEPS.join(', ')}.` })
  step: StudentStepKind;

  @ApiProperty({ type: String, maxLength: 2000, ...given('For `note` and `message`.') })
  @Needs('note', 'message')
  @NoteText()
  text?: string | null;

  @ApiProperty({
    type: String,
    maxLength: 2000,
    ...given('For `message`: the same for students who read French; left out, they get `text`.'),
  })
  @Needs()
  @NoteText()
  textInFrench?: string | null;

  @ApiProperty({ type: String, example: 'COOP 1101', ...given('For `course`.') })
  @Needs('course')
  @OneLine(40, 'the code of the course')
  courseCode?: string | null;

  @ApiProperty({ enum: COURSE_STATES, ...given('For `course`.') })
  @Needs('course')
  @IsIn(COURSE_STATES, { message: `Choose one of ${COURSE_STATES.join(', ')}.` })
  state?: (typeof COURSE_STATES)[number] | null;

  @ApiProperty({ type: String, example: '2027-01', ...given('For `course` and `work_term`.') })
  @Needs('course', 'work_term')
  @OneLine(20, 'the code of the term')
  term?: string | null;

  @ApiProperty({ type: String, format: 'date', ...given('For `work_term`.') })
  @Needs('work_term')
  @CalendarDate()
  from?: string | null;

  @ApiProperty({ type: String, format: 'date', ...given('For `work_term`: the last day, included.') })
  @Needs('work_term')
  @CalendarDate()
  to?: string | null;

  @ApiProperty({ type: Boolean, ...given('For `work_term`; left out, it is not approved.') })
  @Needs()
  @IsBoolean({ message: 'Send true or false.' })
  approvedByDli?: boolean | null;

  @ApiProperty({ type: [String], format: 'uuid', minItems: 1, maxItems: MOST_ROWS })
  @IsUUID('all', { each: true, message: STUDENTS })
  @ArrayUnique({ message: STUDENTS })
  @ArrayMaxSize(MOST_ROWS, { message: STUDENTS })
  @ArrayMinSize(1, { message: STUDENTS })
  @IsArray({ message: STUDENTS })
  students: string[];
}

/** The step that a body asks for, whose fields were checked. */
export function studentStepOf(body: StudentStepBody): StudentStep {
  const { step: kind, term, text } = body;
  switch (kind) {
    case 'invite':
      return { kind };
    case 'course':
      return { kind, courseCode: body.courseCode!, term: term!, state: body.state! };
    case 'work_term':
      return {
        kind,
        term: term!,
        from: body.from!,
        to: body.to!,
        approvedByDli: body.approvedByDli ?? false,
      };
    case 'note':
      return { kind, text: text!, textInFrench: null };
    case 'message':
      return { kind, text: text!, textInFrench: body.textInFrench ?? null };
  }
}

class LeftStudentsAnswer {
  @ApiProperty({ enum: TASK_LEFT_FOR })
  leftFor: TaskLeftFor;

  @ApiProperty()
  count: number;

  @ApiProperty({ type: [TaskBatchStudentAnswer], description: 'The first twenty, by number.' })
  students: readonly TaskBatchStudentAnswer[];
}

export class StudentPreviewAnswer {
  @ApiProperty({ description: 'With how many the step would be done.' })
  fit: number;

  @ApiProperty({ description: 'Of these, those of whom something on file gets another state.' })
  changes: number;

  @ApiProperty({ type: [LeftStudentsAnswer], description: 'Who would be left as they are, and why.' })
  left: readonly LeftStudentsAnswer[];
}
