import { ApiProperty, ApiPropertyOptional, IntersectionType, OmitType, PartialType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsObject, Max, Min, ValidateNested } from 'class-validator';
import { LETTER_BASES, type LetterBase } from '#domain/letters/letter-base.js';
import { IfGiven, OneLine } from '../edge/field-rules.js';
import { SeenVersionBody } from '../edge/versioned.dto.js';
import { WordsAnswer } from '../edge/words.dto.js';

const YES_NO = 'Send true or false.';
const DAYS = 'Enter a number of business days from 0 to 60.';

export class KindNamesBody {
  @ApiProperty({ example: 'Enrolment confirmation' })
  @OneLine(120, 'the English name')
  en: string;

  @ApiProperty({ example: 'Attestation d’inscription' })
  @OneLine(120, 'the French name')
  fr: string;
}

export class NewLetterKindBody {
  @ApiProperty({ example: 'enrolment_confirmation', description: 'Never changes afterwards.' })
  @OneLine(60, 'the code of the kind')
  code: string;

  @ApiProperty({ type: KindNamesBody })
  @ValidateNested()
  @IsObject({ message: 'Send the names in both languages: en and fr.' })
  @Type(() => KindNamesBody)
  names: KindNamesBody;

  @ApiProperty({ enum: LETTER_BASES, description: 'What its letters speak of. Never changes afterwards.' })
  @IsIn(LETTER_BASES, { message: `Choose one of ${LETTER_BASES.join(', ')}.` })
  base: LetterBase;

  @ApiPropertyOptional({ default: true })
  @IfGiven()
  @IsBoolean({ message: YES_NO })
  studentsMayAsk?: boolean;

  @ApiPropertyOptional({ default: true })
  @IfGiven()
  @IsBoolean({ message: YES_NO })
  staffMayAsk?: boolean;

  @ApiPropertyOptional({
    default: false,
    description: 'Requests with nothing to warn of are answered at once.',
  })
  @IfGiven()
  @IsBoolean({ message: YES_NO })
  issueWithoutReview?: boolean;

  @ApiPropertyOptional({ default: 5, description: 'Business days in which the office means to answer.' })
  @IfGiven()
  @Max(60, { message: DAYS })
  @Min(0, { message: DAYS })
  @IsInt({ message: DAYS })
  turnaroundDays?: number;
}

export class ChangeLetterKindBody extends IntersectionType(
  PartialType(OmitType(NewLetterKindBody, ['code', 'base']), { skipNullProperties: false }),
  SeenVersionBody,
) {}

export class TurnaroundAnswer {
  @ApiProperty({ description: 'Letters of the last 60 days that were counted.' })
  letters: number;

  @ApiProperty({ description: 'Business days within which half of them were issued; 0: on the same day.' })
  medianDays: number;

  @ApiProperty({ description: 'Business days within which four in five were issued.' })
  p80Days: number;
}

export class LetterKindAnswer {
  @ApiProperty({ example: 'placement_confirmation' })
  code: string;

  @ApiProperty({ type: WordsAnswer })
  names: WordsAnswer;

  @ApiProperty({ enum: LETTER_BASES })
  base: LetterBase;

  @ApiProperty()
  studentsMayAsk: boolean;

  @ApiProperty()
  staffMayAsk: boolean;

  @ApiProperty()
  issueWithoutReview: boolean;

  @ApiProperty()
  turnaroundDays: number;

  @ApiProperty({
    type: TurnaroundAnswer,
    nullable: true,
    description: 'How long its letters took lately; null where there were too few to say.',
  })
  lately: TurnaroundAnswer | null;

  @ApiProperty({ description: 'Comes with the product: it is not retired.' })
  builtIn: boolean;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  retiredAt: string | null;

  @ApiProperty()
  version: number;
}
