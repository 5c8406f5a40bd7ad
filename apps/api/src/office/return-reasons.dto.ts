import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsObject,
  Matches,
  ValidateNested,
} from 'class-validator';
import { REASON_USES, type ReasonUse } from '#casework/documents/return-reasons.js';
import { IfGiven, OneLine } from '../edge/field-rules.js';
import { SettingEditionFacts, WriteEditionBody } from './editions.dto.js';

const USES = `Send what it is given for, each once: ${REASON_USES.join(', ')}.`;
const REASONS = 'Send the whole list of reasons, 1 to 60 of them.';

export class ReasonWordsBody {
  @ApiProperty({ example: 'We cannot read the picture.' })
  @OneLine(200, 'the words in English')
  en: string;

  @ApiProperty({ example: 'La photo est illisible.' })
  @OneLine(200, 'the words in French')
  fr: string;
}

export class ReturnReasonBody {
  @ApiProperty({
    example: 'unreadable',
    description: 'Small letters and underscores; never changed afterwards.',
  })
  @Matches(/^[a-z_]{1,40}$/, { message: 'Use 1 to 40 small letters and underscores.' })
  code: string;

  @ApiProperty({ enum: REASON_USES, isArray: true })
  @IsIn(REASON_USES, { each: true, message: USES })
  @ArrayUnique({ message: USES })
  @ArrayMinSize(1, { message: USES })
  @IsArray({ message: USES })
  for: ReasonUse[];

  @ApiProperty({ type: ReasonWordsBody, description: 'What is wrong.' })
  @ValidateNested()
  @IsObject({ message: 'Send the words in both languages: en and fr.' })
  @Type(() => ReasonWordsBody)
  text: ReasonWordsBody;

  @ApiProperty({ type: ReasonWordsBody, description: 'What puts it right.' })
  @ValidateNested()
  @IsObject({ message: 'Send the words in both languages: en and fr.' })
  @Type(() => ReasonWordsBody)
  fix: ReasonWordsBody;

  @ApiPropertyOptional({ description: 'Given no more.' })
  @IfGiven()
  @IsBoolean({ message: 'Send true or false.' })
  retired?: boolean;
}

export class WriteReturnReasonsBody extends WriteEditionBody {
  @ApiProperty({ type: [ReturnReasonBody], description: 'The whole list, in the order of the screens.' })
  @ValidateNested({ each: true, message: REASONS })
  @ArrayMaxSize(60, { message: REASONS })
  @ArrayMinSize(1, { message: REASONS })
  @IsObject({ each: true, message: REASONS })
  @IsArray({ message: REASONS })
  @Type(() => ReturnReasonBody)
  reasons: ReturnReasonBody[];
}

export class ReturnReasonEditionAnswer extends SettingEditionFacts {
  @ApiProperty({ type: [ReturnReasonBody] })
  content: readonly ReturnReasonBody[];
}
