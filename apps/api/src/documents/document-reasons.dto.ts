import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsInt,
  IsNumber,
  IsObject,
  IsUUID,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { IfGiven } from '../edge/field-rules.js';
import { SeenVersionBody } from '../edge/versioned.dto.js';
import { GivenReasonAnswer, GivenReasonBody } from '../edge/words.dto.js';

const REASONS = 'Give one to ten reasons.';
const PLACE = 'Send the file, the page and the box that was drawn on it.';
const SHARE = 'Send shares of the page, from 0 to 1.';
const SIZE = 'A box is at least a hundredth of the page wide and high.';

/** Shares of the page as it is shown, from the upper left corner. */
export class MarkedBoxBody {
  @ApiProperty({ minimum: 0, maximum: 1, example: 0.1 })
  @Max(1, { message: SHARE })
  @Min(0, { message: SHARE })
  @IsNumber({}, { message: SHARE })
  x: number;

  @ApiProperty({ minimum: 0, maximum: 1, example: 0.2 })
  @Max(1, { message: SHARE })
  @Min(0, { message: SHARE })
  @IsNumber({}, { message: SHARE })
  y: number;

  @ApiProperty({ minimum: 0.01, maximum: 1, example: 0.3 })
  @Max(1, { message: SIZE })
  @Min(0.01, { message: SIZE })
  @IsNumber({}, { message: SIZE })
  width: number;

  @ApiProperty({ minimum: 0.01, maximum: 1, example: 0.1 })
  @Max(1, { message: SIZE })
  @Min(0.01, { message: SIZE })
  @IsNumber({}, { message: SIZE })
  height: number;
}

export class MarkedPlaceBody {
  @ApiProperty({ format: 'uuid' })
  @IsUUID(undefined, { message: PLACE })
  fileId: string;

  @ApiProperty({ type: 'integer', minimum: 1, example: 1, description: 'Within the file.' })
  @Max(9_999, { message: PLACE })
  @Min(1, { message: PLACE })
  @IsInt({ message: PLACE })
  page: number;

  @ApiProperty({ type: MarkedBoxBody })
  @ValidateNested()
  @IsObject({ message: PLACE })
  @Type(() => MarkedBoxBody)
  box: MarkedBoxBody;
}

/** A reason, with the place on a page that it means: the student is shown it. */
export class DocumentReasonBody extends GivenReasonBody {
  @ApiPropertyOptional({ type: MarkedPlaceBody })
  @IfGiven()
  @ValidateNested()
  @IsObject({ message: PLACE })
  @Type(() => MarkedPlaceBody)
  place?: MarkedPlaceBody;
}

/** A decision that goes back to the student, on the version that was seen. */
export class ReasonedDocumentBody extends SeenVersionBody {
  @ApiProperty({ type: [DocumentReasonBody], minItems: 1, maxItems: 10 })
  @ValidateNested({ each: true, message: REASONS })
  @Type(() => DocumentReasonBody)
  @ArrayMaxSize(10, { message: REASONS })
  @ArrayMinSize(1, { message: REASONS })
  @IsArray({ message: REASONS })
  reasons: DocumentReasonBody[];
}

/** With the place, where one was marked: its image is under reasons/{number}/crop. */
export class DocumentReasonAnswer extends GivenReasonAnswer {
  @ApiPropertyOptional({ type: MarkedPlaceBody })
  place?: MarkedPlaceBody;
}
