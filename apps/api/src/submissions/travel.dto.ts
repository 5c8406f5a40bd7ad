import { ApiProperty, ApiPropertyOptional, IntersectionType, PartialType } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { IfGiven, Instant, OneLine } from '../edge/field-rules.js';
import { SeenVersionBody } from '../edge/versioned.dto.js';

export class JourneyBody {
  @ApiProperty({ format: 'date-time' })
  @Instant()
  departedAt: string;

  @ApiPropertyOptional({
    format: 'date-time',
    description: 'Left out while abroad; sent later with the same departure.',
  })
  @IfGiven()
  @Instant()
  returnedAt?: string;
}

export class NewTravelBody {
  @ApiProperty({ format: 'date-time', description: 'Left Canada.' })
  @Instant()
  departedAt: string;

  @ApiPropertyOptional({ type: String, format: 'date-time', nullable: true, description: 'Came back.' })
  @IsOptional()
  @Instant()
  returnedAt?: string | null;
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
