import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsString, Matches, MaxLength } from 'class-validator';
import { IfGiven } from './field-rules.js';

export class WordsAnswer {
  @ApiProperty()
  en: string;

  @ApiProperty()
  fr: string;
}

/** Something that was noticed by itself; `block`: the step is refused while it holds. */
export class FindingAnswer {
  @ApiProperty({ example: 'placement_optional' })
  code: string;

  @ApiProperty({ enum: ['block', 'warn', 'info'] })
  severity: 'block' | 'warn' | 'info';

  @ApiProperty({ example: 'R70' })
  rule: string;

  @ApiProperty({ type: WordsAnswer })
  text: WordsAnswer;
}

/** A reason of GET /return-reasons, with a note where the code alone does not say it. */
export class GivenReasonBody {
  @ApiProperty({ example: 'unreadable' })
  @Matches(/^[a-z_]{1,40}$/, { message: 'Choose a code of GET /return-reasons.' })
  code: string;

  @ApiPropertyOptional({ maxLength: 500 })
  @IfGiven()
  @MaxLength(500, { message: 'A note has 500 characters at most.' })
  @IsString({ message: 'A note is text.' })
  note?: string;
}

export class GivenReasonAnswer {
  @ApiProperty()
  code: string;

  @ApiPropertyOptional()
  note?: string;

  @ApiProperty({ type: WordsAnswer })
  text: WordsAnswer;

  @ApiProperty({ type: WordsAnswer })
  fix: WordsAnswer;
}
