import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import {
  READ_CONDITIONS,
  type ReadCondition,
  SELF_CHECK_LOADS,
  SELF_CHECK_PERMITS,
} from '#domain/self-check/self-check.js';
import type { PermitKind, PlacementSetting } from '#domain/work-authorization/facts.js';
import type { PlacementVerdict } from '#domain/work-authorization/result.js';
import { CalendarDate } from '../edge/field-rules.js';
import { FindingAnswer, WordsAnswer } from '../edge/words.dto.js';

const NAMES_US = ['yes', 'no', 'not_sure'] as const;
const SETTINGS = ['general', 'child_care', 'school_teaching', 'health_service', 'agriculture'] as const;
const VERDICTS = [
  'covered',
  'covered_policy',
  'partly_covered',
  'not_covered',
  'blocked',
  'unknown',
] as const;
const oneOf = (values: readonly string[]) => ({ message: `Choose one of ${values.join(', ')}.` });

export class SelfCheckBody {
  @ApiProperty({ enum: SELF_CHECK_PERMITS })
  @IsIn(SELF_CHECK_PERMITS, oneOf(SELF_CHECK_PERMITS))
  permit: PermitKind;

  @ApiProperty({ format: 'date', description: 'The printed expiry date.' })
  @CalendarDate()
  expiresOn: string;

  @ApiProperty({ enum: READ_CONDITIONS, description: 'What is printed on a study permit (R4).' })
  @IsIn(READ_CONDITIONS, oneOf(READ_CONDITIONS))
  condition: ReadCondition;

  @ApiProperty({ enum: NAMES_US, description: 'Whether the permit names our institution.' })
  @IsIn(NAMES_US, oneOf(NAMES_US))
  namesUs: (typeof NAMES_US)[number];

  @ApiProperty({ enum: SELF_CHECK_LOADS })
  @IsIn(SELF_CHECK_LOADS, oneOf(SELF_CHECK_LOADS))
  load: (typeof SELF_CHECK_LOADS)[number];

  @ApiProperty({ format: 'date', description: 'First day of the work term.', example: '2027-01-04' })
  @CalendarDate()
  from: string;

  @ApiProperty({ format: 'date', description: 'Last day of the work term.', example: '2027-04-23' })
  @CalendarDate()
  to: string;

  @ApiProperty({ enum: SETTINGS })
  @IsIn(SETTINGS, oneOf(SETTINGS))
  setting: PlacementSetting;
}

class SelfCheckReason {
  @ApiProperty({ example: 'R4' })
  rule: string;

  @ApiProperty({ type: WordsAnswer })
  words: WordsAnswer;
}

class SelfCheckFinding extends SelfCheckReason {
  @ApiProperty({ example: 'condition_missing' })
  code: string;

  @ApiProperty({ enum: ['block', 'warn', 'info'] })
  severity: FindingAnswer['severity'];
}

class SelfCheckNotAdvice {
  @ApiProperty({ type: WordsAnswer })
  text: WordsAnswer;

  @ApiProperty({ type: WordsAnswer })
  adviser: WordsAnswer;
}

export class SelfCheckAnswer {
  @ApiProperty({ enum: VERDICTS })
  verdict: PlacementVerdict;

  @ApiProperty({ type: WordsAnswer })
  sentence: WordsAnswer;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  firstUncoveredDay: string | null;

  @ApiProperty({ type: [SelfCheckReason] })
  reasons: readonly SelfCheckReason[];

  @ApiProperty({ type: [SelfCheckFinding] })
  findings: readonly SelfCheckFinding[];

  @ApiProperty({ type: [WordsAnswer], description: 'What the answer takes for granted.' })
  takenForGranted: readonly WordsAnswer[];

  @ApiProperty({ example: '2026-11-21' })
  rulePack: string;

  @ApiProperty({ type: SelfCheckNotAdvice })
  notAdvice: SelfCheckNotAdvice;
}
