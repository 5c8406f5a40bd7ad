import { Controller, Get, Param, Query, Req } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { Matches } from 'class-validator';
import { Notices } from '#casework/students/notices.js';
import { ForAnyone } from '../access/access-rules.js';
import { type AccessRequest, FromAnyone, type Requester } from '../access/requester.js';
import { IfGiven } from '../edge/field-rules.js';
import { answer } from '../edge/refusal-error.js';

class NoticeQuery {
  @ApiPropertyOptional({
    description: 'What the notice is shown for; the display to a student is then kept.',
    example: 'letter_request',
  })
  @IfGiven()
  @Matches(/^[a-z_]{1,40}$/, { message: 'Name what the notice is shown for, letter_request for example.' })
  for?: string;
}

class NoticeText {
  @ApiProperty()
  en: string;

  @ApiProperty()
  fr: string;
}

class NoticeDetails {
  @ApiProperty({ type: NoticeText, description: 'What the data are collected for.' })
  purpose: NoticeText;

  @ApiProperty({ type: NoticeText, description: 'The law that allows it.' })
  authority: NoticeText;

  @ApiProperty({ type: NoticeText, description: 'Whom to ask.' })
  contact: NoticeText;
}

class NoticeAnswer {
  @ApiProperty({ example: 'collection' })
  code: string;

  @ApiProperty()
  version: number;

  @ApiProperty({ type: NoticeText })
  text: NoticeText;

  @ApiProperty({ type: NoticeDetails, nullable: true, description: 'Null in notices of before.' })
  details: NoticeDetails | null;
}

@ApiTags('Privacy notices')
@Controller('notices')
@ForAnyone()
export class NoticesController {
  constructor(private readonly notices: Notices) {}

  /** The version of a notice that is in force today. */
  @Get(':code')
  @ApiOkResponse({ type: NoticeAnswer })
  async show(
    @Param('code') code: string,
    @Query() query: NoticeQuery,
    @FromAnyone() { actor, origin }: Requester,
    @Req() { language }: AccessRequest,
  ): Promise<NoticeAnswer> {
    return answer(await this.notices.show(actor, code, { shownFor: query.for, language }, origin));
  }
}
