import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsString, MaxLength } from 'class-validator';
import { IfGiven, PageLimit } from './field-rules.js';

const CURSOR = 'Use the nextCursor of the page before, unchanged.';

export class PageQuery {
  @ApiPropertyOptional({ description: '`nextCursor` of the page before.' })
  @IfGiven()
  @MaxLength(100, { message: CURSOR })
  @IsString({ message: CURSOR })
  cursor?: string;

  @ApiPropertyOptional({ type: Number, minimum: 1, maximum: 200, default: 50 })
  @IfGiven()
  @PageLimit()
  limit = 50;
}
