import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { SendingHolds } from '#casework/notifications/sending-holds.js';
import { May } from '../access/access-rules.js';
import { FromStaff, type StaffRequester } from '../access/requester.js';
import { answer } from '../edge/refusal-error.js';
import { DailyCourtesiesBody, HoldBody, ReleaseBody, SendingAnswer } from './mail.dto.js';

@ApiTags('Staff: mail')
@Controller('sending')
export class SendingStaffController {
  constructor(private readonly holds: SendingHolds) {}

  /** Whether mail leaves, and if not why; what waits; alarms. */
  @Get()
  @May('mail.read')
  @ApiOkResponse({ type: SendingAnswer })
  async state(@FromStaff() { actor, origin }: StaffRequester): Promise<SendingAnswer> {
    return this.holds.state(actor, origin);
  }

  /** Holds all mail at once. Anybody of the office may. */
  @Post('hold')
  @HttpCode(200)
  @May('sending.hold')
  @ApiOkResponse({ type: SendingAnswer })
  async hold(@Body() body: HoldBody, @FromStaff() { actor, origin }: StaffRequester): Promise<SendingAnswer> {
    return answer(await this.holds.hold(actor, body, origin));
  }

  /** Lets mail go again. */
  @Post('release')
  @HttpCode(200)
  @May('sending.release')
  @ApiOkResponse({ type: SendingAnswer })
  async release(
    @Body() body: ReleaseBody,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<SendingAnswer> {
    return answer(await this.holds.release(actor, body, origin));
  }

  /** How many courtesies a person gets in a day before the rest comes in one mail. */
  @Post('daily-courtesies')
  @HttpCode(200)
  @May('sending.release')
  @ApiOkResponse({ type: SendingAnswer })
  async limitCourtesies(
    @Body() body: DailyCourtesiesBody,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<SendingAnswer> {
    return answer(await this.holds.limitCourtesies(actor, body, origin));
  }
}
