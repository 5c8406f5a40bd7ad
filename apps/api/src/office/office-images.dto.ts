import { ApiProperty } from '@nestjs/swagger';
import {
  type ImageMediaType,
  MEDIA_TYPES,
  OFFICE_IMAGE_KINDS,
  type OfficeImageKind,
} from '#casework/letters/page/office-image.js';

export class OfficeImageAnswer {
  @ApiProperty({ enum: OFFICE_IMAGE_KINDS })
  kind: OfficeImageKind;

  @ApiProperty({ enum: Object.values(MEDIA_TYPES) })
  mediaType: ImageMediaType;

  @ApiProperty({ example: 18_204 })
  bytes: number;

  @ApiProperty({ description: 'Of the file, in hexadecimal digits.' })
  sha256: string;

  @ApiProperty({ type: String, format: 'date-time' })
  changedAt: Date;
}
