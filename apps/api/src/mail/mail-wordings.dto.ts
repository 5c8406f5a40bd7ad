import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsInt,
  IsObject,
  IsString,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateNested,
} from 'class-validator';
import {
  LONGEST_PARAGRAPH,
  LONGEST_SUBJECT,
  MOST_PARAGRAPHS,
} from '#casework/notifications/wording/mail-wording.js';
import { OneLine } from '../edge/field-rules.js';
import { LocalMoment, LocalMomentIfAny } from '../edge/moments.js';

const PARAGRAPHS = `Send 1 to ${MOST_PARAGRAPHS} paragraphs of at most ${LONGEST_PARAGRAPH} characters each.`;
const BOTH = 'Send subject and paragraphs in both languages, as en and fr.';

export class WordingTextBody {
  @ApiProperty({
    maxLength: LONGEST_SUBJECT,
    example: 'Your study permit ends on {{ date }}: act by {{ actBy }}',
  })
  @OneLine(LONGEST_SUBJECT, 'a subject')
  subject: string;

  @ApiProperty({
    type: String,
    isArray: true,
    example: ['Your study permit is valid until {{ date }}. Apply by {{ actBy }}.'],
  })
  @IsArray({ message: PARAGRAPHS })
  @ArrayMinSize(1, { message: PARAGRAPHS })
  @ArrayMaxSize(MOST_PARAGRAPHS, { message: PARAGRAPHS })
  @IsString({ each: true, message: PARAGRAPHS })
  @MinLength(1, { each: true, message: PARAGRAPHS })
  @MaxLength(LONGEST_PARAGRAPH, { each: true, message: PARAGRAPHS })
  paragraphs: string[];
}

export class MailWordingBody {
  @ApiProperty({ type: WordingTextBody })
  @ValidateNested()
  @IsObject({ message: BOTH })
  @Type(() => WordingTextBody)
  en: WordingTextBody;

  @ApiProperty({ type: WordingTextBody })
  @ValidateNested()
  @IsObject({ message: BOTH })
  @Type(() => WordingTextBody)
  fr: WordingTextBody;
}

export class SeenWordingBody {
  @ApiProperty({ description: 'The version that you saw; 0 where none was written yet.' })
  @Max(2_147_483_646, { message: 'Send the version that you saw.' })
  @Min(0, { message: 'Send the version that you saw.' })
  @IsInt({ message: 'Send the version that you saw.' })
  version: number;
}

export class NewWordingBody extends SeenWordingBody {
  @ApiProperty({ type: MailWordingBody })
  @ValidateNested()
  @IsObject({ message: BOTH })
  @Type(() => MailWordingBody)
  content: MailWordingBody;
}

export class WordingOnListAnswer {
  @ApiProperty({ example: 'study_permit_expiry' })
  kind: string;

  @ApiProperty()
  version: number;

  @ApiProperty({ description: 'False: the built-in words are used.' })
  isOwn: boolean;

  @ApiProperty({ type: String, nullable: true })
  writtenBy: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  writtenAt: Date | null;

  @LocalMomentIfAny()
  writtenAtLocal?: string | null;
}

export class WordingVersionAnswer {
  @ApiProperty()
  version: number;

  @ApiProperty({ type: MailWordingBody, nullable: true, description: 'Null: back to the built-in words.' })
  content: MailWordingBody | null;

  @ApiProperty()
  writtenBy: string;

  @ApiProperty({ format: 'date-time' })
  writtenAt: Date;

  @LocalMoment()
  writtenAtLocal?: string;
}

export class WordingAnswer extends WordingOnListAnswer {
  @ApiProperty({ type: String, isArray: true, description: 'What may stand as {{ name }}.' })
  slots: readonly string[];

  @ApiProperty({ type: String, isArray: true, description: 'What must be said.' })
  needed: readonly string[];

  @ApiProperty({ type: MailWordingBody })
  builtIn: MailWordingBody;

  @ApiProperty({ type: MailWordingBody })
  current: MailWordingBody;

  @ApiProperty({ type: WordingVersionAnswer, isArray: true })
  versions: WordingVersionAnswer[];
}

export class ComposedMailAnswer {
  @ApiProperty()
  subject: string;

  @ApiProperty()
  text: string;

  @ApiProperty()
  html: string;
}

export class TriedMailAnswer {
  @ApiProperty({ type: ComposedMailAnswer })
  en: ComposedMailAnswer;

  @ApiProperty({ type: ComposedMailAnswer })
  fr: ComposedMailAnswer;
}

export class TrialSentAnswer {
  @ApiProperty({ description: 'Mails that the mail server took: one in each language.' })
  sent: number;
}
