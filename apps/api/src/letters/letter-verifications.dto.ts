import { ApiProperty } from '@nestjs/swagger';
import { WordsAnswer } from '../edge/words.dto.js';

const STATES = ['valid', 'superseded', 'revoked'] as const;

export class VerifiedLetterAnswer {
  @ApiProperty({ enum: STATES })
  state: (typeof STATES)[number];

  @ApiProperty({ example: 'KPU-2026-000123' })
  number: string;

  @ApiProperty({ format: 'date' })
  issuedOn: string;

  @ApiProperty({ type: WordsAnswer })
  kind: WordsAnswer;

  @ApiProperty({
    example: 'L. N.',
    description: 'Of the student. The name itself stands on the letter alone.',
  })
  initials: string;

  @ApiProperty({ example: 'Computer Information Systems' })
  program: string;
}
