import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IfGiven, Instant } from '../edge/field-rules.js';

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

export class JourneyAnswer {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ format: 'date-time' })
  departedAt: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  returnedAt: string | null;

  @ApiProperty()
  version: number;
}
