import { ApiProperty } from '@nestjs/swagger';
import { SeenVersion } from './field-rules.js';

/** A step on something that was seen in a version. */
export class SeenVersionBody {
  @ApiProperty({ description: 'The version that you saw.', example: 1 })
  @SeenVersion()
  version: number;
}
