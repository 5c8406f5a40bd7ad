import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsInt, Max, Min } from 'class-validator';
import { Id, IfGiven } from '../edge/field-rules.js';
import { WordsAnswer } from '../edge/words.dto.js';
import { OfficeContactAnswer } from '../session/session.dto.js';

const STATES = ['open', 'revoked', 'expired'] as const;
const WHO = ['student', 'office'] as const;
const ANSWERS = ['yes', 'no', 'not_confirmed'] as const;
const DAYS = 'Choose 1 to 90 days.';

export class NewStatementBody {
  @ApiProperty({ format: 'uuid' })
  @Id('a work term of yours')
  workTermId: string;

  @ApiPropertyOptional({ minimum: 1, maximum: 90, default: 30, example: 30 })
  @IfGiven()
  @Max(90, { message: DAYS })
  @Min(1, { message: DAYS })
  @IsInt({ message: DAYS })
  expiresInDays?: number;
}

export class StatementPreviewQuery {
  @ApiProperty({ format: 'uuid' })
  @Id('a work term of yours')
  workTermId: string;
}

export class StatementLinkAnswer {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ format: 'uuid' })
  workTermId: string;

  @ApiProperty({ enum: STATES })
  state: (typeof STATES)[number];

  @ApiProperty({ format: 'date-time' })
  createdAt: string;

  @ApiProperty({ description: 'By the office’s clocks, with the offset.' })
  createdAtLocal: string;

  @ApiProperty({ format: 'date-time', description: 'With the end of the work term at the latest.' })
  expiresAt: string;

  @ApiProperty()
  expiresAtLocal: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  revokedAt: string | null;

  @ApiProperty({ type: String, nullable: true })
  revokedAtLocal: string | null;

  @ApiProperty({ enum: WHO, nullable: true, type: String })
  revokedBy: (typeof WHO)[number] | null;

  @ApiProperty({ description: 'How often it was opened.' })
  views: number;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  lastViewedAt: string | null;

  @ApiProperty({ type: String, nullable: true })
  lastViewedAtLocal: string | null;
}

export class OwnStatementLinkAnswer extends StatementLinkAnswer {
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'The end of the link’s address, /statement/{token}; null once it opens nothing any more.',
  })
  token: string | null;
}

class StatementPlacementAnswer {
  @ApiProperty({ type: String, nullable: true })
  employer: string | null;

  @ApiProperty({ format: 'date' })
  from: string;

  @ApiProperty({ format: 'date' })
  to: string;
}

class StatementRestrictionAnswer {
  @ApiProperty({ example: 'this_placement_only' })
  code: string;

  @ApiProperty({ type: WordsAnswer })
  text: WordsAnswer;
}

/** Everything that an employer is shown. It is a statement of the office, not a permit. */
export class EmployerSheetAnswer {
  @ApiProperty()
  studentName: string;

  @ApiProperty({ type: StatementPlacementAnswer })
  placement: StatementPlacementAnswer;

  @ApiProperty({ enum: ANSWERS })
  authorized: (typeof ANSWERS)[number];

  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'Null unless the answer is yes.',
  })
  from: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  to: string | null;

  @ApiProperty({ type: [StatementRestrictionAnswer] })
  restrictions: readonly StatementRestrictionAnswer[];

  @ApiProperty({ type: OfficeContactAnswer })
  office: OfficeContactAnswer;

  @ApiProperty({ format: 'date-time', description: 'The moment for which it speaks.' })
  answeredAt: string;

  @ApiProperty({ description: 'The same by the clocks of the office, with the offset.' })
  answeredAtLocal: string;
}

export class PublicStatementAnswer extends EmployerSheetAnswer {
  @ApiProperty({ format: 'date-time', description: 'From then on the link opens nothing.' })
  linkExpiresAt: string;

  @ApiProperty({ description: 'By the clocks of the office, with the offset.' })
  linkExpiresAtLocal: string;
}
