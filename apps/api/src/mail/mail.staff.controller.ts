import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { MailLedger } from '#casework/notifications/mail-ledger.js';
import { May } from '../access/access-rules.js';
import { FromStaff, type StaffRequester } from '../access/requester.js';
import { IdPipe } from '../edge/id.pipe.js';
import { answer } from '../edge/refusal-error.js';
import {
  EndAlarmBody,
  EndedAlarmAnswer,
  MailListParameters,
  MailPageAnswer,
  ParkedMailAnswer,
  ParkedMailBody,
} from './mail.dto.js';

@ApiTags('Staff: mail')
@Controller('mail')
@May('mail.change')
export class MailStaffController {
  constructor(private readonly ledger: MailLedger) {}

  /** Mails of everybody: due, given up, bounced, in doubt, planned, gathered in a digest, sent, or no longer needed. */
  @Get()
  @May('mail.read')
  @ApiOkResponse({ type: MailPageAnswer })
  async list(
    @Query() { view, from, before, cursor, limit }: MailListParameters,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<MailPageAnswer> {
    const mails = await this.ledger.list(
      actor,
      { view, from: from ?? null, before: before ?? null, after: cursor ?? null, limit },
      origin,
    );
    return { mails, nextCursor: mails.length === limit ? mails.at(-1)!.id : null };
  }

  /** A mail that was given up goes out again. */
  @Post(':id/send-again')
  @HttpCode(200)
  @ApiOkResponse({ type: ParkedMailAnswer })
  async sendAgain(
    @Param('id', IdPipe) id: string,
    @Body() { attempts }: ParkedMailBody,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<ParkedMailAnswer> {
    return answer(await this.ledger.sendAgain(actor, { id, attempts }, origin));
  }

  /** A mail that was given up stays unsent: the office has seen to it. */
  @Post(':id/set-aside')
  @HttpCode(200)
  @ApiOkResponse({ type: ParkedMailAnswer })
  async setAside(
    @Param('id', IdPipe) id: string,
    @Body() { attempts }: ParkedMailBody,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<ParkedMailAnswer> {
    return answer(await this.ledger.setAside(actor, { id, attempts }, origin));
  }

  /** An alarm that somebody has seen to. */
  @Post('alarms/end')
  @HttpCode(200)
  @ApiOkResponse({ type: EndedAlarmAnswer })
  async endAlarm(
    @Body() { key }: EndAlarmBody,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<EndedAlarmAnswer> {
    return answer(await this.ledger.endAlarm(actor, key, origin));
  }
}
