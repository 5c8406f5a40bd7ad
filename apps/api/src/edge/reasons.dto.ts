import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, ValidateNested } from 'class-validator';
import { SeenVersionBody } from './versioned.dto.js';
import { GivenReasonBody } from './words.dto.js';

const REASONS = 'Give one to ten reasons.';

/** A decision that goes back to the student, on the version that was seen. */
export class ReasonedDecisionBody extends SeenVersionBody {
  @ApiProperty({ type: [GivenReasonBody], minItems: 1, maxItems: 10 })
  @ValidateNested({ each: true, message: REASONS })
  @Type(() => GivenReasonBody)
  @ArrayMaxSize(10, { message: REASONS })
  @ArrayMinSize(1, { message: REASONS })
  @IsArray({ message: REASONS })
  reasons: GivenReasonBody[];
}
