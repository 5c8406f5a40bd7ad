import { ApiProperty, ApiPropertyOptional, IntersectionType, PartialType } from '@nestjs/swagger';
import { IsOptional, Matches } from 'class-validator';
import { IfGiven, Instant, OneLine } from '../edge/field-rules.js';
import { SeenVersionBody } from '../edge/versioned.dto.js';

const LOCAL = 'Enter the day as YYYY-MM-DD and the time as HH:MM:SS.';
/** Date and time as a clock showed them. */
const LocalTime = () => Matches(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/, { message: LOCAL });

/** Each crossing is told as an instant, or as the clock of a place showed it. */
export class NewTravelBody {
  @ApiPropertyOptional({ format: 'date-time', description: 'Left Canada.' })
  @IfGiven()
  @Instant()
  departedAt?: string;

  @ApiPropertyOptional({ type: String, format: 'date-time', nullable: true, description: 'Came back.' })
  @IsOptional()
  @Instant()
  returnedAt?: string | null;

  @ApiPropertyOptional({
    example: '2026-10-10T08:00:00',
    description: 'Left Canada, by the clock in timeZone.',
  })
  @IfGiven()
  @LocalTime()
  departedLocal?: string;

  @ApiPropertyOptional({ type: String, nullable: true, description: 'Came back, by the clock in timeZone.' })
  @IsOptional()
  @LocalTime()
  returnedLocal?: string | null;

  @ApiPropertyOptional({ example: 'America/Vancouver' })
  @IfGiven()
  @OneLine(60, 'the time zone by its place, for example America/Vancouver')
  timeZone?: string;

  @ApiPropertyOptional({ example: '-07:00', description: 'Needed where a local time occurred twice.' })
  @IfGiven()
  @Matches(/^[+-]\d{2}:\d{2}$/, { message: 'Enter the offset from UTC, for example -07:00.' })
  utcOffset?: string;
}

class WithReason extends SeenVersionBody {
  @ApiProperty({ description: 'Why; it is kept in the audit trail.', example: 'Passport stamp seen' })
  @OneLine(500, 'the reason')
  reason: string;
}

export class ChangeTravelBody extends IntersectionType(
  PartialType(NewTravelBody, { skipNullProperties: false }),
  WithReason,
) {}

export class RemoveTravelBody extends WithReason {}

export class JourneyAnswer {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ format: 'date-time' })
  departedAt: string;

  @ApiProperty({ description: 'The same in the office’s zone, with its offset.' })
  departedAtLocal: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  returnedAt: string | null;

  @ApiProperty({ type: String, nullable: true })
  returnedAtLocal: string | null;

  @ApiProperty({
    enum: ['student_statement', 'office'],
    description: 'Whose word it is; the student’s stays so when the office corrects it.',
  })
  source: 'student_statement' | 'office';

  @ApiProperty()
  version: number;
}
