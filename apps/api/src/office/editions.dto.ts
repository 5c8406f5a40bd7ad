import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IfGiven, CalendarDate, OneLine, SeenVersion } from '../edge/field-rules.js';
import { SeenVersionBody } from '../edge/versioned.dto.js';

/** What is known of an edition of a setting besides its content. */
export class SettingEditionFacts {
  @ApiProperty({ description: '1: as the product brought it along.', example: 2 })
  edition: number;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  inForceFrom: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Why it was written.' })
  note: string | null;

  @ApiProperty({ type: Number, nullable: true, description: 'It says again what this edition said.' })
  restoredFrom: number | null;

  @ApiProperty({ type: String, nullable: true })
  recordedBy: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  recordedAt: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'The same in the office’s zone.' })
  recordedAtLocal?: string | null;

  @ApiProperty({ description: 'It holds today.' })
  inForce: boolean;

  @ApiProperty({ description: 'Its day is yet to come.' })
  waiting: boolean;
}

export class SettingEditionAnswer extends SettingEditionFacts {
  @ApiProperty({
    description: 'As the setting describes it.',
    oneOf: [{ type: 'object' }, { type: 'array', items: {} }],
  })
  content: unknown;
}

/** The next edition, on top of the newest one that was seen. */
export class WriteEditionBody extends SeenVersionBody {
  @ApiPropertyOptional({ format: 'date', description: 'Today when left out; never a day that is past.' })
  @IfGiven()
  @CalendarDate()
  inForceFrom?: string;

  @ApiPropertyOptional({ maxLength: 300, example: 'Reasons of the spring meeting' })
  @IfGiven()
  @OneLine(300, 'why this is changed')
  note?: string;

  @ApiPropertyOptional({ description: 'The version of the kept draft that this publishes: it ends with it.' })
  @IfGiven()
  @SeenVersion()
  draft?: number;
}
