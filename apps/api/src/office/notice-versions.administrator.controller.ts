import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsObject, IsString, Length, Matches, ValidateNested } from 'class-validator';
import { Notices } from '#casework/students/notices.js';
import { May } from '../access/access-rules.js';
import { FromStaff, type StaffRequester } from '../access/requester.js';
import { CalendarDate } from '../edge/field-rules.js';
import { answer } from '../edge/refusal-error.js';

const WORDS = 'Write it in both languages, 4,000 characters at most.';

class InBothBody {
  @ApiProperty({ maxLength: 4000 })
  @Matches(/\S/, { message: WORDS })
  @Length(1, 4000, { message: WORDS })
  @IsString({ message: WORDS })
  en: string;

  @ApiProperty({ maxLength: 4000 })
  @Matches(/\S/, { message: WORDS })
  @Length(1, 4000, { message: WORDS })
  @IsString({ message: WORDS })
  fr: string;
}

class NoticeDetailsBody {
  @ApiProperty({ type: InBothBody, description: 'What the data are collected for.' })
  @ValidateNested()
  @Type(() => InBothBody)
  @IsObject({ message: WORDS })
  purpose: InBothBody;

  @ApiProperty({ type: InBothBody, description: 'The law that allows it.' })
  @ValidateNested()
  @Type(() => InBothBody)
  @IsObject({ message: WORDS })
  authority: InBothBody;

  @ApiProperty({ type: InBothBody, description: 'Whom to ask, with an address and a telephone number.' })
  @ValidateNested()
  @Type(() => InBothBody)
  @IsObject({ message: WORDS })
  contact: InBothBody;
}

class NewNoticeBody {
  @ApiProperty({ example: 'collection' })
  @Matches(/^[a-z_]{1,40}$/, { message: 'Use the code of the notice, collection for example.' })
  code: string;

  @ApiProperty({ type: InBothBody })
  @ValidateNested()
  @Type(() => InBothBody)
  @IsObject({ message: WORDS })
  text: InBothBody;

  @ApiProperty({ type: NoticeDetailsBody })
  @ValidateNested()
  @Type(() => NoticeDetailsBody)
  @IsObject({ message: 'Say what for, by what authority, and whom to ask.' })
  details: NoticeDetailsBody;

  @ApiProperty({ format: 'date', description: 'Today or later.' })
  @CalendarDate()
  inForceFrom: string;
}

class NoticeVersionAnswer {
  @ApiProperty()
  code: string;

  @ApiProperty()
  version: number;

  @ApiProperty({ type: InBothBody })
  text: InBothBody;

  @ApiProperty({ type: NoticeDetailsBody, nullable: true })
  details: NoticeDetailsBody | null;

  @ApiProperty({ format: 'date' })
  inForceFrom: string;

  @ApiProperty({ type: String, nullable: true })
  writtenBy: string | null;

  @ApiProperty({ description: 'To how many students this version was shown so far.' })
  shownTo: number;
}

@ApiTags('Administrator: privacy notices')
@Controller('notices')
@May('notices.change')
export class NoticeVersionsAdministratorController {
  constructor(private readonly notices: Notices) {}

  /** Every version of every notice, the newest first. */
  @Get()
  @ApiOkResponse({ type: [NoticeVersionAnswer] })
  async list(@FromStaff() { actor }: StaffRequester): Promise<readonly NoticeVersionAnswer[]> {
    return this.notices.versions(actor);
  }

  /** Writes the next version; those before it stay as they were shown. */
  @Post()
  @ApiCreatedResponse({ type: NoticeVersionAnswer })
  async write(
    @Body() body: NewNoticeBody,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<NoticeVersionAnswer> {
    return answer(await this.notices.write(actor, body, origin));
  }
}
