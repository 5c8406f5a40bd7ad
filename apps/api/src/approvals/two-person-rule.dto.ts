import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsInt, Max, Min } from 'class-validator';
import { TWO_PERSON_STEPS, type TwoPersonStep } from '#casework/approvals/approval.js';
import { SeenVersionBody } from '../edge/versioned.dto.js';

const STEPS = `Choose from ${TWO_PERSON_STEPS.join(', ')}; none is no step.`;
const HOURS = 'Enter a number of hours from 1 to 720.';

export class TwoPersonRuleBody extends SeenVersionBody {
  @ApiProperty({ enum: TWO_PERSON_STEPS, enumName: 'TwoPersonStep', isArray: true })
  @ArrayUnique({ message: STEPS })
  @IsIn(TWO_PERSON_STEPS, { each: true, message: STEPS })
  @ArrayMaxSize(TWO_PERSON_STEPS.length, { message: STEPS })
  @IsArray({ message: STEPS })
  steps: TwoPersonStep[];

  @ApiProperty({ minimum: 1, maximum: 720, example: 72 })
  @Max(720, { message: HOURS })
  @Min(1, { message: HOURS })
  @IsInt({ message: HOURS })
  waitsHours: number;
}

export class TwoPersonRuleAnswer {
  @ApiProperty({
    enum: TWO_PERSON_STEPS,
    enumName: 'TwoPersonStep',
    isArray: true,
    description: 'Steps that one asks for and another approves.',
  })
  steps: readonly TwoPersonStep[];

  @ApiProperty({ description: 'So long a request waits.' })
  waitsHours: number;

  @ApiProperty({
    enum: TWO_PERSON_STEPS,
    enumName: 'TwoPersonStep',
    isArray: true,
    description: 'Steps that can be chosen.',
  })
  choosable: readonly TwoPersonStep[];

  @ApiProperty({ description: 'Requests of others that you may decide.' })
  waiting: number;

  @ApiProperty()
  version: number;
}

export class ChangedTwoPersonRuleAnswer extends TwoPersonRuleAnswer {
  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description:
      'To ask less of people needs a second person: under this id it waits, and nothing is changed yet.',
  })
  approvalId: string | null;
}
