import { ApiProperty } from '@nestjs/swagger';
import { WordsAnswer } from '../edge/words.dto.js';
import { AnsweredWorkTermAnswer, WhyAnswer } from './authorization.dto.js';

const Result = () =>
  ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'The result of the work-authorization engine, as an evaluation answers it.',
  });

export class HypothesisMarkAnswer {
  @ApiProperty({ example: 'hypothesis-1' })
  id: string;

  @ApiProperty({
    type: [String],
    description: 'Paths of the facts it made or changed, as in `because`: applications.hypothesis-1.',
  })
  facts: readonly string[];

  @ApiProperty({ type: WordsAnswer, description: 'What was asked, as a sentence.' })
  words: WordsAnswer;
}

export class DrawnWorkTermAnswer extends AnsweredWorkTermAnswer {
  @ApiProperty({ type: String, nullable: true, description: 'Null for one that was only asked about.' })
  term: string | null;
}

export class WhatIfSideAnswer {
  @Result()
  result: object;

  @ApiProperty({ type: [DrawnWorkTermAnswer] })
  workTerms: readonly DrawnWorkTermAnswer[];
}

export class ToldAnswer {
  @ApiProperty({ example: 'authorized' })
  state: string;

  @ApiProperty({ example: 'R186F_SWP' })
  basis: string;

  @ApiProperty({ required: false, format: 'date-time', description: 'The instant that ends it that day.' })
  endsAt?: string;

  @ApiProperty({ required: false, description: 'The same by the office’s clocks, with its offset.' })
  endsAtLocal?: string;
}

export class StateChangeAnswer {
  @ApiProperty({ format: 'date' })
  from: string;

  @ApiProperty({ format: 'date' })
  to: string;

  @ApiProperty({ description: 'It reaches the last day that was looked at, and may go on after it.' })
  goesOn: boolean;

  @ApiProperty({ type: ToldAnswer })
  before: ToldAnswer;

  @ApiProperty({ type: ToldAnswer })
  after: ToldAnswer;
}

export class GainedAndLostAnswer {
  @ApiProperty({ type: 'array', items: { type: 'object', additionalProperties: true } })
  gained: readonly object[];

  @ApiProperty({ type: 'array', items: { type: 'object', additionalProperties: true } })
  lost: readonly object[];
}

export class VerdictPairAnswer {
  @ApiProperty()
  id: string;

  @ApiProperty({ type: String, nullable: true, example: 'partly_covered' })
  before: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'covered' })
  after: string | null;
}

export class DifferencesAnswer {
  @ApiProperty({ type: [StateChangeAnswer] })
  work: readonly StateChangeAnswer[];

  @ApiProperty({ type: [StateChangeAnswer] })
  stay: readonly StateChangeAnswer[];

  @ApiProperty({ type: [StateChangeAnswer] })
  study: readonly StateChangeAnswer[];

  @ApiProperty({ type: GainedAndLostAnswer })
  deadlines: GainedAndLostAnswer;

  @ApiProperty({ type: GainedAndLostAnswer })
  findings: GainedAndLostAnswer;

  @ApiProperty({ type: [VerdictPairAnswer], description: 'Every work term, changed or not.' })
  placements: readonly VerdictPairAnswer[];
}

export class NotAdviceAnswer {
  @ApiProperty({ type: WordsAnswer })
  text: WordsAnswer;

  @ApiProperty({ type: WordsAnswer, description: 'Who alone may advise, and whom to turn to.' })
  adviser: WordsAnswer;
}

export class WhatIfAnswer {
  @ApiProperty({ format: 'date-time' })
  asOf: string;

  @ApiProperty({ type: [HypothesisMarkAnswer] })
  hypotheses: readonly HypothesisMarkAnswer[];

  @ApiProperty({ type: WhatIfSideAnswer })
  present: WhatIfSideAnswer;

  @ApiProperty({ type: WhatIfSideAnswer })
  hypothetical: WhatIfSideAnswer;

  @ApiProperty({ type: DifferencesAnswer })
  differences: DifferencesAnswer;

  @ApiProperty({ type: WhyAnswer, description: 'What changes, in two sentences.' })
  words: WhyAnswer;

  @ApiProperty({ type: NotAdviceAnswer })
  notAdvice: NotAdviceAnswer;
}
