import { ApiProperty } from '@nestjs/swagger';
import { OneLine } from '../edge/field-rules.js';
import { SeenVersionBody } from '../edge/versioned.dto.js';
import { WordsAnswer } from '../edge/words.dto.js';

const STATES = ['rendering', 'issued', 'failed', 'superseded', 'revoked'] as const;

export class EndLetterBody extends SeenVersionBody {
  @ApiProperty({ maxLength: 500, example: 'The student has left the co-op program.' })
  @OneLine(500, 'the reason')
  reason: string;
}

export class LetterAnswer {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ format: 'uuid' })
  requestId: string;

  @ApiProperty({ example: 'LR-2026-K7DXQ4' })
  requestReference: string;

  @ApiProperty({ example: 'KPU-2026-000123' })
  number: string;

  @ApiProperty({ example: 'placement_confirmation', description: 'Code of the kind.' })
  kind: string;

  @ApiProperty({ type: WordsAnswer })
  kindNames: WordsAnswer;

  @ApiProperty({ enum: ['en', 'fr'] })
  language: 'en' | 'fr';

  @ApiProperty({ enum: STATES })
  state: (typeof STATES)[number];

  @ApiProperty({ type: String, nullable: true })
  sha256: string | null;

  @ApiProperty({ type: Number, nullable: true })
  bytes: number | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  issuedOn: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  issuedAt: string | null;

  @ApiProperty({ type: String, nullable: true })
  issuedAtLocal: string | null;

  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'The letter that takes its place, being made or issued.',
  })
  replacedById: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'https://coop.example.ca/v/2J7QX4…' })
  verificationAddress: string | null;

  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'From this day it confirms nothing.',
  })
  voidedOn: string | null;

  @ApiProperty({ type: String, nullable: true })
  voidReason: string | null;

  @ApiProperty()
  version: number;
}

export class RevokedLetterAnswer extends LetterAnswer {
  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description:
      'Where the office has two people settle it: under this id it waits for the second, and the letter still stands.',
  })
  approvalId: string | null;
}
