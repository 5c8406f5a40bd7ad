import { ApiProperty } from '@nestjs/swagger';
import { IsInt, IsObject, Min, ValidateIf } from 'class-validator';
import { SeenVersionBody } from '../edge/versioned.dto.js';

const CONTENT = {
  nullable: true,
  oneOf: [
    { type: 'object', additionalProperties: true },
    { type: 'array', items: {} },
  ],
};

export class SaveSettingDraftBody extends SeenVersionBody {
  @ApiProperty({ description: 'The edition on which it was begun.', example: 1, minimum: 1 })
  @Min(1, { message: 'Send the number of the edition on which the draft was begun.' })
  @IsInt({ message: 'Send the number of the edition on which the draft was begun.' })
  basis: number;

  @ApiProperty({
    ...CONTENT,
    description:
      'The whole content as it is now, finished or not; what is wrong in it is said when it is published. Null: given up.',
  })
  @ValidateIf((_, value) => value !== null && !Array.isArray(value))
  @IsObject({ message: 'Send the content of the draft, or null to give it up.' })
  content: Record<string, unknown> | unknown[] | null;
}

export class SettingDraftAnswer {
  @ApiProperty({ description: '1: nobody ever began one.', example: 2 })
  version: number;

  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'The edition on which it was begun; null: nothing is begun.',
  })
  basis: number | null;

  @ApiProperty(CONTENT)
  content: unknown;

  @ApiProperty({ type: String, nullable: true })
  savedBy: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  savedAt: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'The same in the office’s zone.' })
  savedAtLocal?: string | null;
}
