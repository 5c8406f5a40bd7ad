import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { LETTER_BASES, type LetterBase } from '#domain/letters/letter-base.js';
import { WordsAnswer } from '../edge/words.dto.js';
import { TemplateContentBody } from './letter-templates.dto.js';

const STATES = ['draft', 'submitted', 'reviewed', 'scheduled', 'in_force', 'superseded', 'retired'] as const;
const FIELD_TYPES = ['text', 'number', 'date', 'yes_no', 'claim'] as const;

export class TemplateFaultAnswer {
  @ApiProperty({ example: 'fr.paragraphs[1]' })
  path: string;

  @ApiProperty()
  problem: string;

  @ApiProperty({ description: 'The problem in French.' })
  fr: string;
}

export class TemplatePeriodAnswer {
  @ApiProperty({ format: 'date' })
  from: string;

  @ApiProperty()
  reason: string;

  @ApiProperty({ type: String, nullable: true })
  putInForceBy: string | null;

  @ApiProperty({ format: 'date-time' })
  recordedAt: string;
}

export class LetterTemplateAnswer {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ example: 'placement_confirmation' })
  kind: string;

  @ApiProperty({ description: 'Counts the templates of a kind.' })
  edition: number;

  @ApiProperty({ enum: STATES, description: 'The words change in a draft alone.' })
  state: (typeof STATES)[number];

  @ApiProperty({ type: TemplateContentBody })
  content: object;

  @ApiProperty({ type: [TemplateFaultAnswer], description: 'What keeps a draft from review.' })
  faults: readonly TemplateFaultAnswer[];

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  basedOn: string | null;

  @ApiProperty({ type: [String] })
  authorNames: readonly string[];

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  submittedAt: string | null;

  @ApiProperty({ type: String, nullable: true })
  reviewedByName: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  reviewedAt: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'What the reviewer asked to correct.' })
  reviewNote: string | null;

  @ApiProperty({ type: String, nullable: true })
  retiredByName: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  retiredOn: string | null;

  @ApiProperty({ type: String, nullable: true })
  retireReason: string | null;

  @ApiProperty({
    type: [TemplatePeriodAnswer],
    description: 'From when it applies or applied, the latest first.',
  })
  periods: readonly TemplatePeriodAnswer[];

  @ApiProperty()
  version: number;

  @ApiProperty({ format: 'date-time' })
  createdAt: string;

  @ApiProperty({ format: 'date-time' })
  updatedAt: string;

  @ApiPropertyOptional({ description: 'The same by the office’s clocks, with its offset.' })
  updatedAtLocal?: string;
}

class LetterRowAnswer {
  @ApiProperty()
  label: string;

  @ApiProperty()
  value: string;
}

/** A letter as plain text in its places. */
export class LetterPageAnswer {
  @ApiProperty({ enum: ['en', 'fr'] })
  language: 'en' | 'fr';

  @ApiProperty()
  title: string;

  @ApiProperty()
  recipient: string;

  @ApiProperty()
  numberLabel: string;

  @ApiProperty({ description: 'A dash: a preview has no number.' })
  number: string;

  @ApiProperty()
  dateLabel: string;

  @ApiProperty()
  date: string;

  @ApiProperty({ type: [String] })
  paragraphs: readonly string[];

  @ApiProperty({ type: [LetterRowAnswer] })
  rows: readonly LetterRowAnswer[];

  @ApiProperty({ type: [String] })
  closing: readonly string[];

  @ApiProperty()
  footer: string;

  @ApiPropertyOptional({ example: 'PREVIEW', description: 'The word across a page that is no letter.' })
  preview?: string;
}

export class TemplateFieldAnswer {
  @ApiProperty({ example: 'student.name' })
  path: string;

  @ApiProperty({ enum: FIELD_TYPES })
  type: (typeof FIELD_TYPES)[number];

  @ApiProperty({ type: WordsAnswer })
  meaning: WordsAnswer;

  @ApiProperty({ type: WordsAnswer })
  example: WordsAnswer;
}

class TemplateFilterAnswer {
  @ApiProperty({ example: 'long_date' })
  name: string;

  @ApiProperty({ type: WordsAnswer })
  meaning: WordsAnswer;

  @ApiProperty({ type: WordsAnswer })
  example: WordsAnswer;
}

/** Everything that the words of letters on a base may name. */
export class TemplateFieldsAnswer {
  @ApiProperty({ enum: LETTER_BASES })
  base: LetterBase;

  @ApiProperty({ type: [TemplateFieldAnswer] })
  fields: readonly TemplateFieldAnswer[];

  @ApiProperty({ type: [String], description: 'Claims that every letter on the base makes.' })
  requiredClaims: readonly string[];

  @ApiProperty({ type: [TemplateFilterAnswer] })
  filters: readonly TemplateFilterAnswer[];

  @ApiProperty({ type: [String] })
  tags: readonly string[];
}
