import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsObject } from 'class-validator';
import { PROGRAMME_PARTS, type ProgrammePart } from '#domain/iec/programme/edition-changes.js';
import type {
  IecEligibility as Eligible,
  IecNoteCode,
  IecReasonCode,
  PermitEndReason,
} from '#domain/iec/result.js';
import { CalendarDate, IfGiven, OneLine } from '../edge/field-rules.js';
import { WordsAnswer } from '../edge/words.dto.js';
import { SummaryLineAnswer } from '../pathways/pathway-answers.dto.js';
import { ProgrammeRowsBody, RowChangeAnswer } from './programme-preview.dto.js';

const SEASON_STATES = ['open', 'assumed_closed', 'closed'] as const;

export class EligibilityBody {
  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description:
      'What is known, as in the facts of the engine, all optional; with livedIn, designatedCountryStay, healthSetting, internshipAgreement, meansToLeave, admissibility, host.',
  })
  @IsObject({ message: 'Send the facts as an object.' })
  facts: Record<string, unknown>;

  @ApiPropertyOptional({ format: 'date', description: 'The day of an invitation: the age is tested on it.' })
  @IfGiven()
  @CalendarDate()
  invitedOn?: string;
}

class ToldReasonAnswer {
  @ApiProperty({ example: 'school_country' })
  code: IecReasonCode;

  @ApiProperty({ example: 'R43' })
  rule: string;

  @ApiProperty({ type: WordsAnswer })
  text: WordsAnswer;
}

class ToldNoteAnswer {
  @ApiProperty({ example: 'quota' })
  code: IecNoteCode;

  @ApiProperty()
  rule: string;

  @ApiProperty({ type: WordsAnswer })
  text: WordsAnswer;

  @ApiPropertyOptional({ description: 'The path of the fact that is missing.' })
  fact?: string;
}

class IecResultAnswer {
  @ApiProperty({ enum: ['yes', 'no', 'ro_only', 'unknown'] })
  eligible: Eligible;

  @ApiProperty({ format: 'date' })
  ageTestedOn: string;

  @ApiProperty({ type: Number, nullable: true })
  maxMonths: number | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  permitEndsOn: string | null;

  @ApiProperty({ enum: ['country_max', 'offer', 'passport', 'insurance'], type: String, nullable: true })
  permitEndReason: PermitEndReason | null;

  @ApiProperty()
  extendable: boolean;

  @ApiPropertyOptional({ format: 'date', description: 'After a gap between participations.' })
  earliestStart?: string;

  @ApiPropertyOptional({ format: 'date-time' })
  acceptBy?: string;

  @ApiPropertyOptional({ format: 'date-time' })
  submitBy?: string;

  @ApiProperty({ type: [ToldReasonAnswer] })
  reasons: readonly ToldReasonAnswer[];

  @ApiProperty({ type: [ToldNoteAnswer] })
  notes: readonly ToldNoteAnswer[];
}

class EligibilityMissingAnswer {
  @ApiProperty()
  code: string;

  @ApiProperty({ type: WordsAnswer })
  text: WordsAnswer;
}

class NeedAnswer extends EligibilityMissingAnswer {
  @ApiProperty()
  rule: string;
}

class SeasonAnswer {
  @ApiProperty({ enum: SEASON_STATES })
  state: (typeof SEASON_STATES)[number];

  @ApiProperty({ type: WordsAnswer })
  text: WordsAnswer;
}

class OrganizationAnswer {
  @ApiProperty()
  id: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ enum: ['coop', 'yp', 'wh'], isArray: true })
  categories: readonly ('coop' | 'yp' | 'wh')[];

  @ApiProperty()
  serves: string;

  @ApiProperty()
  note: string;

  @ApiProperty()
  servesFr: string;

  @ApiProperty()
  noteFr: string;

  @ApiProperty({ format: 'date' })
  verifiedOn: string;
}

class TableSourceAnswer {
  @ApiProperty({ example: 'iec-coop-2025-12-24' })
  edition: string;

  @ApiProperty()
  source: string;

  @ApiProperty({ format: 'date' })
  publishedOn: string;

  @ApiProperty({ format: 'date' })
  verifiedOn: string;
}

/** What the answers give, and what to have ready. Nothing of it is kept. */
export class EligibilityAnswerDto {
  @ApiProperty({ type: IecResultAnswer, nullable: true, description: 'Null while an answer is missing.' })
  result: IecResultAnswer | null;

  @ApiProperty({ type: WordsAnswer })
  headline: WordsAnswer;

  @ApiProperty({ type: [EligibilityMissingAnswer] })
  missing: readonly EligibilityMissingAnswer[];

  @ApiProperty({ type: WordsAnswer, nullable: true, description: 'The end of the permit, and what cut it.' })
  permitEnd: WordsAnswer | null;

  @ApiProperty({ type: [NeedAnswer] })
  needs: readonly NeedAnswer[];

  @ApiProperty({ type: SeasonAnswer })
  season: SeasonAnswer;

  @ApiProperty({
    type: WordsAnswer,
    nullable: true,
    description:
      'One participation a season: what it says where an earlier stay took, or may have taken, the open season.',
  })
  seasonLimit: WordsAnswer | null;

  @ApiProperty({ type: [SummaryLineAnswer] })
  fees: readonly SummaryLineAnswer[];

  @ApiProperty({ type: [OrganizationAnswer], description: 'Where only an organization opens the pathway.' })
  organizations: readonly OrganizationAnswer[];

  @ApiProperty({ type: TableSourceAnswer })
  table: TableSourceAnswer;
}

export class NewEditionBody extends ProgrammeRowsBody {
  @ApiProperty({ description: 'Where it is published.' })
  @OneLine(500, 'where it is published')
  source: string;

  @ApiProperty({ format: 'date' })
  @CalendarDate()
  publishedOn: string;

  @ApiProperty({ format: 'date', description: 'When somebody last held it against the source.' })
  @CalendarDate()
  verifiedOn: string;

  @ApiProperty()
  @OneLine(300, 'what changed and why')
  reason: string;
}

export class EditionAnswer {
  @ApiProperty({ enum: PROGRAMME_PARTS })
  part: ProgrammePart;

  @ApiProperty()
  edition: number;

  @ApiProperty({ type: 'array', items: { type: 'object', additionalProperties: true } })
  rows: readonly object[];

  @ApiProperty()
  source: string;

  @ApiProperty({ format: 'date' })
  publishedOn: string;

  @ApiProperty({ format: 'date' })
  verifiedOn: string;

  @ApiProperty()
  reason: string;

  @ApiProperty({ type: String, nullable: true, description: 'Null: the product came with it.' })
  recordedBy: string | null;

  @ApiProperty({ format: 'date-time' })
  recordedAt: string;

  @ApiProperty({ format: 'date-time', description: 'The same by the office’s clock.' })
  recordedAtLocal: string;

  @ApiProperty({ type: [RowChangeAnswer], description: 'What it changed against the edition before it.' })
  changes: readonly RowChangeAnswer[];
}

export class HostLetterBody {
  @ApiProperty({ enum: ['en', 'fr'] })
  @IsIn(['en', 'fr'], { message: 'Choose en or fr.' })
  language: 'en' | 'fr';
}

export class HostLetterAnswer {
  @ApiProperty({ format: 'uuid' })
  requestId: string;

  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'Its page is made within seconds.',
  })
  letterId: string | null;
}
