import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsString, MaxLength } from 'class-validator';
import { IfGiven } from '../edge/field-rules.js';
import { AnsweredWorkTermAnswer } from './authorization.dto.js';
import { DifferencesAnswer } from './what-if-answer.dto.js';

const MOMENT = 'Enter a day as 2026-05-03, a time by the office’s clocks, or an instant with Z.';
const SAYS = ['answer', 'not_assessed', 'facts_missing'] as const;

const Free = (description: string) =>
  ApiProperty({ type: 'object', additionalProperties: true, nullable: true, description });

export class AsOfQuery {
  @ApiProperty({
    example: '2026-05-03',
    description: 'A day (its end), a time by the office’s clocks (2026-05-03T14:30), or an instant.',
  })
  @MaxLength(40, { message: MOMENT })
  @IsString({ message: MOMENT })
  at: string;

  @ApiPropertyOptional({
    enum: ['current'],
    description: 'Also what is answered today for that instant, with what is known now.',
  })
  @IfGiven()
  @IsIn(['current'], { message: 'Send current, or leave it out.' })
  alsoUnder?: 'current';
}

export class AssessmentStampAnswer {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ format: 'date-time' })
  recordedAt: string;

  @ApiProperty({ description: 'The same by the office’s clocks, with its offset.' })
  recordedAtLocal: string;

  @ApiProperty({ description: 'The pack that it was answered under.' })
  rulePack: string;

  @ApiProperty()
  engineVersion: string;

  @ApiProperty({ example: '2026f' })
  timeZoneData: string;
}

export class SourceActorAnswer {
  @ApiProperty({ example: 'staff' })
  kind: string;

  @ApiProperty()
  name: string;
}

export class FactSourceAnswer {
  @ApiProperty({ example: 'permits.0199e4a0-0000-7000-8000-000000000001' })
  path: string;

  @ApiProperty({ format: 'date-time' })
  at: string;

  @ApiProperty()
  atLocal: string;

  @ApiProperty({ type: SourceActorAnswer })
  actor: SourceActorAnswer;

  @ApiProperty({ example: 'document.verified' })
  action: string;
}

export class EngineStampAnswer {
  @ApiProperty()
  version: string;

  @ApiProperty()
  rulePack: string;

  @ApiProperty()
  timeZoneData: string;
}

export class ReproductionAnswer {
  @ApiProperty({ description: 'Today’s engine answers the recorded facts as it was recorded.' })
  reproduced: boolean;

  @ApiProperty({ type: EngineStampAnswer })
  then: EngineStampAnswer;

  @ApiProperty({ type: EngineStampAnswer })
  now: EngineStampAnswer;
}

export class AnswerOfTodayAnswer {
  @ApiProperty()
  rulePack: string;

  @Free('The result of the engine; null where nothing can be said now.')
  result: object | null;

  @ApiProperty({ type: DifferencesAnswer, nullable: true, description: 'From then to now.' })
  differences: DifferencesAnswer | null;
}

export class PastAnswerAnswer {
  @ApiProperty({ format: 'date-time' })
  at: string;

  @ApiProperty()
  atLocal: string;

  @ApiProperty({
    enum: SAYS,
    description: 'not_assessed: nothing was on record yet; facts_missing: program or permits were not.',
  })
  says: (typeof SAYS)[number];

  @ApiProperty({ type: AssessmentStampAnswer, nullable: true })
  assessment: AssessmentStampAnswer | null;

  @ApiProperty({ type: String, nullable: true, description: 'The rule pack in force at that instant.' })
  rulePackInForce: string | null;

  @Free('The facts as they were recorded then.')
  facts: object | null;

  @ApiProperty({ type: [FactSourceAnswer], description: 'Who recorded what, where that is known.' })
  sources: readonly FactSourceAnswer[];

  @Free('The result of the engine for that instant, from the facts and under the pack of then.')
  result: object | null;

  @ApiProperty({ type: [AnsweredWorkTermAnswer], description: 'Sign-offs that stood then are counted.' })
  workTerms: readonly AnsweredWorkTermAnswer[];

  @ApiProperty({ type: ReproductionAnswer, nullable: true })
  reproduction: ReproductionAnswer | null;

  @ApiProperty({ type: AnswerOfTodayAnswer, nullable: true, description: 'With alsoUnder=current.' })
  today: AnswerOfTodayAnswer | null;
}

export class FactDifferenceAnswer {
  @ApiProperty({ example: 'permits' })
  path: string;

  @ApiProperty({ type: String, nullable: true, description: 'Which entry of a list.' })
  entry: string | null;

  @ApiProperty({ enum: ['added', 'removed', 'changed'] })
  change: 'added' | 'removed' | 'changed';

  @ApiProperty({ type: [String] })
  fields: readonly string[];
}

export class VerdictChangeAnswer {
  @ApiProperty()
  placement: string;

  @ApiProperty({ type: String, nullable: true })
  before: string | null;

  @ApiProperty({ type: String, nullable: true })
  after: string | null;
}

export class AssessmentItemAnswer extends AssessmentStampAnswer {
  @ApiProperty({ description: 'False: nothing can be said from here on.' })
  says: boolean;

  @ApiProperty()
  first: boolean;

  @ApiProperty({ type: [FactDifferenceAnswer], description: 'What was new in the facts.' })
  facts: readonly FactDifferenceAnswer[];

  @ApiProperty({ type: [VerdictChangeAnswer], description: 'Work terms with another verdict.' })
  verdicts: readonly VerdictChangeAnswer[];
}

export class AssessmentPageAnswer {
  @ApiProperty({ type: [AssessmentItemAnswer] })
  items: readonly AssessmentItemAnswer[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}
