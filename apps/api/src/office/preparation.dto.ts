import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsObject, ValidateNested } from 'class-validator';
import { SUBMISSION_KINDS } from '#casework/submissions/submission.js';
import { CalendarDate, OneLine } from '../edge/field-rules.js';
import { SettingEditionFacts, WriteEditionBody } from './editions.dto.js';

const LINES = 'Send at most 30 lines.';
const ALL = 'Send the whole list, one entry a kind of application.';
const LANGUAGES = 'Send the words in both languages: en and fr.';

export class PreparationWordsBody {
  @ApiProperty({ example: 'Your passport.' })
  @OneLine(400, 'the words in English')
  en: string;

  @ApiProperty({ example: 'Votre passeport.' })
  @OneLine(400, 'the words in French')
  fr: string;
}

export class PreparationSourceBody {
  @ApiProperty({ type: PreparationWordsBody })
  @ValidateNested()
  @IsObject({ message: LANGUAGES })
  @Type(() => PreparationWordsBody)
  title: PreparationWordsBody;

  @ApiProperty({ example: 'https://www.canada.ca/' })
  @OneLine(300, 'the address of the page')
  address: string;
}

export class PreparationBody {
  @ApiProperty({ enum: SUBMISSION_KINDS })
  @IsIn(SUBMISSION_KINDS, { message: `Choose one of ${SUBMISSION_KINDS.join(', ')}.` })
  kind: (typeof SUBMISSION_KINDS)[number];

  @ApiProperty({ type: [PreparationWordsBody], description: 'Papers to have ready.' })
  @ValidateNested({ each: true, message: LINES })
  @ArrayMaxSize(30, { message: LINES })
  @IsObject({ each: true, message: LINES })
  @IsArray({ message: LINES })
  @Type(() => PreparationWordsBody)
  documents: PreparationWordsBody[];

  @ApiProperty({ type: [PreparationWordsBody], description: 'Where the numbers stand.' })
  @ValidateNested({ each: true, message: LINES })
  @ArrayMaxSize(30, { message: LINES })
  @IsObject({ each: true, message: LINES })
  @IsArray({ message: LINES })
  @Type(() => PreparationWordsBody)
  numbers: PreparationWordsBody[];

  @ApiProperty({ type: [PreparationWordsBody], description: 'What the confirmation looks like.' })
  @ValidateNested({ each: true, message: LINES })
  @ArrayMaxSize(30, { message: LINES })
  @IsObject({ each: true, message: LINES })
  @IsArray({ message: LINES })
  @Type(() => PreparationWordsBody)
  confirmation: PreparationWordsBody[];

  @ApiProperty({ type: PreparationSourceBody })
  @ValidateNested()
  @IsObject({ message: 'Send title and address of the page that says so.' })
  @Type(() => PreparationSourceBody)
  source: PreparationSourceBody;

  @ApiProperty({ format: 'date', description: 'When it was last compared with the source.' })
  @CalendarDate()
  checkedOn: string;
}

export class WritePreparationBody extends WriteEditionBody {
  @ApiProperty({ type: [PreparationBody] })
  @ValidateNested({ each: true, message: ALL })
  @ArrayMaxSize(20, { message: ALL })
  @IsObject({ each: true, message: ALL })
  @IsArray({ message: ALL })
  @Type(() => PreparationBody)
  preparations: PreparationBody[];
}

export class PreparationEditionAnswer extends SettingEditionFacts {
  @ApiProperty({ type: [PreparationBody] })
  content: readonly PreparationBody[];
}
