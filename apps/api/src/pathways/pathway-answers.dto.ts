import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { ClockState } from '#domain/pathways/pathway.js';
import { FindingAnswer, WordsAnswer } from '../edge/words.dto.js';

const ACTING = ['candidate', 'employer', 'office', 'authority', 'nobody'] as const;
const WHO = ['candidate', 'office'] as const;
const CLOCK_STATES = [
  'running',
  'half_gone',
  'day_left',
  'hours_left',
  'ran_out',
] as const satisfies readonly ClockState[];
const FIELD_KINDS = ['date', 'moment', 'text', 'number', 'yes_no', 'choice', 'choices'] as const;

export class StageNameAnswer {
  @ApiProperty({ example: 'invited' })
  code: string;

  @ApiProperty({ type: WordsAnswer })
  names: WordsAnswer;
}

export class PathwayAnswer extends StageNameAnswer {
  @ApiProperty({ type: [StageNameAnswer] })
  stages: readonly StageNameAnswer[];
}

class CaseStageAnswer extends StageNameAnswer {
  @ApiProperty({ enum: ACTING, description: 'Who has to act.' })
  acting: (typeof ACTING)[number];

  @ApiProperty({ type: WordsAnswer, description: 'What has to happen now.' })
  next: WordsAnswer;

  @ApiPropertyOptional({ description: 'True where the case has ended.' })
  final?: boolean;
}

class ProgressAnswer extends StageNameAnswer {
  @ApiProperty()
  final: boolean;

  @ApiProperty({ enum: ['done', 'now', 'ahead'] })
  state: 'done' | 'now' | 'ahead';
}

class StepFormAnswer {
  @ApiProperty()
  pattern: string;

  @ApiProperty({ type: WordsAnswer })
  said: WordsAnswer;
}

class StepFieldAnswer extends StageNameAnswer {
  @ApiProperty({ enum: FIELD_KINDS })
  kind: (typeof FIELD_KINDS)[number];

  @ApiPropertyOptional({ type: WordsAnswer })
  hint?: WordsAnswer;

  @ApiPropertyOptional()
  optional?: boolean;

  @ApiPropertyOptional({ type: [StageNameAnswer], description: 'Of a choice.' })
  options?: readonly StageNameAnswer[];

  @ApiPropertyOptional({ type: StepFormAnswer })
  form?: StepFormAnswer;
}

class StepKindAnswer extends StageNameAnswer {
  @ApiProperty({ enum: WHO, isArray: true })
  by: readonly (typeof WHO)[number][];

  @ApiProperty({ type: [String] })
  from: readonly string[];

  @ApiProperty({ type: String, nullable: true, description: 'Null: the stage stays.' })
  to: string | null;

  @ApiProperty({ type: [StepFieldAnswer] })
  fields: readonly StepFieldAnswer[];
}

class ClockLineAnswer extends StageNameAnswer {
  @ApiProperty({ format: 'date-time' })
  endsAt: string;

  @ApiPropertyOptional({ description: 'By the office’s clocks, with the offset.' })
  endsAtLocal?: string;

  @ApiProperty({ enum: CLOCK_STATES })
  state: ClockState;
}

class ClockAnswer extends ClockLineAnswer {
  @ApiProperty({ format: 'date-time' })
  startsAt: string;

  @ApiProperty({ type: [String], description: 'Half of the time gone, a day left, four hours left.' })
  warnAt: readonly string[];

  @ApiProperty({ description: 'Whether something has to be done before it ends.' })
  toDo: boolean;

  @ApiProperty({ type: WordsAnswer, nullable: true, description: 'What is still possible once it ran out.' })
  remains: WordsAnswer | null;
}

class MissingThingAnswer {
  @ApiProperty()
  code: string;

  @ApiProperty({ enum: ACTING })
  from: (typeof ACTING)[number];

  @ApiProperty({ type: WordsAnswer })
  text: WordsAnswer;
}

export class SummaryLineAnswer {
  @ApiProperty()
  code: string;

  @ApiProperty({ type: WordsAnswer })
  label: WordsAnswer;

  @ApiProperty({ type: WordsAnswer })
  value: WordsAnswer;
}

class TakenStepAnswer {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  step: string;

  @ApiProperty({ type: WordsAnswer })
  names: WordsAnswer;

  @ApiProperty()
  from: string;

  @ApiProperty()
  to: string;

  @ApiProperty({ type: [StepFieldAnswer] })
  fields: readonly StepFieldAnswer[];

  @ApiProperty({ type: 'object', additionalProperties: true })
  values: object;

  @ApiProperty({ enum: WHO })
  doneBy: (typeof WHO)[number];

  @ApiProperty()
  recordedByName: string;

  @ApiProperty({ format: 'date-time' })
  recordedAt: string;

  @ApiPropertyOptional({ description: 'By the office’s clocks.' })
  recordedAtLocal?: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  takenBackAt: string | null;

  @ApiProperty({ type: String, nullable: true })
  takenBackBy: string | null;

  @ApiProperty({ type: String, nullable: true })
  takenBackReason: string | null;
}

class CandidateAnswer {
  @ApiProperty({ example: 'IEC-2026-4F00A1' })
  reference: string;

  @ApiProperty()
  name: string;

  @ApiProperty()
  email: string;

  @ApiProperty({ enum: ['en', 'fr'] })
  language: 'en' | 'fr';
}

export class PathwayCaseAnswer {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ format: 'uuid' })
  studentId: string;

  @ApiProperty({ type: CandidateAnswer })
  person: CandidateAnswer;

  @ApiProperty({ example: 'iec' })
  pathway: string;

  @ApiProperty({ type: WordsAnswer })
  pathwayNames: WordsAnswer;

  @ApiProperty({ type: CaseStageAnswer })
  stage: CaseStageAnswer;

  @ApiProperty({ type: [ProgressAnswer] })
  stages: readonly ProgressAnswer[];

  @ApiProperty({ type: [StepKindAnswer], description: 'What you may record now.' })
  steps: readonly StepKindAnswer[];

  @ApiProperty({ type: [ClockAnswer] })
  clocks: readonly ClockAnswer[];

  @ApiProperty({ type: [MissingThingAnswer] })
  missing: readonly MissingThingAnswer[];

  @ApiProperty({ type: [FindingAnswer] })
  findings: readonly FindingAnswer[];

  @ApiProperty({ type: [SummaryLineAnswer] })
  summary: readonly SummaryLineAnswer[];

  @ApiProperty({ type: 'object', additionalProperties: true, description: 'In the shape of the pathway.' })
  facts: object;

  @ApiProperty({ type: [TakenStepAnswer], description: 'Oldest first, taken-back ones included.' })
  history: readonly TakenStepAnswer[];

  @ApiProperty()
  version: number;

  @ApiProperty({ format: 'date-time' })
  openedAt: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  closedAt: string | null;
}

class LineStageAnswer extends StageNameAnswer {
  @ApiProperty({ enum: ACTING })
  acting: (typeof ACTING)[number];
}

class PathwayCaseLineAnswer {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ format: 'uuid' })
  studentId: string;

  @ApiProperty()
  reference: string;

  @ApiProperty()
  name: string;

  @ApiProperty()
  pathway: string;

  @ApiProperty({ type: WordsAnswer })
  pathwayNames: WordsAnswer;

  @ApiProperty({ type: LineStageAnswer })
  stage: LineStageAnswer;

  @ApiProperty({ format: 'date-time' })
  openedAt: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  closedAt: string | null;

  @ApiProperty({ type: ClockLineAnswer, nullable: true, description: 'The limit that ends first.' })
  clock: ClockLineAnswer | null;

  @ApiProperty({ description: 'How many findings stand against the case.' })
  blocks: number;
}

export class PathwayCasesAnswer {
  @ApiProperty({ type: [PathwayCaseLineAnswer] })
  items: readonly PathwayCaseLineAnswer[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}
