import { Body, Controller, Delete, Get, HttpCode, Post, Put, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { SecondFactors } from '#casework/identity/second-factor/second-factors.js';
import { SessionRotation } from '#casework/identity/session-rotation.js';
import { OfficeCalendar } from '#casework/students/office-calendar.js';
import { Settings } from '#platform/config/settings.js';
import { BeforeSecondFactor, May } from '../access/access-rules.js';
import { type AccessRequest, FromStaff, ownSessionOf, type StaffRequester } from '../access/requester.js';
import { setSessionCookie } from '../access/session-cookie.js';
import { answer } from '../edge/refusal-error.js';
import {
  CodeBody,
  NewSecondFactorAnswer,
  RecoveryCodesAnswer,
  SecondFactorAnswer,
} from './second-factor.dto.js';

/** One's own second factor: codes that a telephone makes. */
@ApiTags('Session')
@Controller('session/second-factor')
@May('own.account')
@BeforeSecondFactor()
export class SecondFactorStaffController {
  constructor(
    private readonly factors: SecondFactors,
    private readonly rotation: SessionRotation,
    private readonly calendar: OfficeCalendar,
    private readonly settings: Settings,
  ) {}

  @Get()
  @ApiOkResponse({ type: SecondFactorAnswer })
  async read(@FromStaff() { actor }: StaffRequester): Promise<SecondFactorAnswer> {
    const { local } = await this.calendar.atDesk(actor);
    const view = await this.factors.read(actor);
    return { ...view, sinceLocal: view.since && local(Date.parse(view.since)) };
  }

  /** Begins to set one up. The secret is shown in this answer alone, and counts after its first code. */
  @Post()
  @ApiCreatedResponse({ type: NewSecondFactorAnswer })
  async begin(@FromStaff() { actor, origin }: StaffRequester): Promise<NewSecondFactorAnswer> {
    return answer(await this.factors.begin(actor, origin));
  }

  /**
   * The first code sets it up; a later one makes new recovery codes. They are shown in this answer alone. The session gets a
   * new cookie, and every other session of the account ends.
   */
  @Put()
  @ApiOkResponse({ type: RecoveryCodesAnswer })
  async confirm(
    @Body() { code }: CodeBody,
    @FromStaff() { actor, origin }: StaffRequester,
    @Req() request: AccessRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RecoveryCodesAnswer> {
    const { token, expiresAt } = ownSessionOf(actor, request);
    const recoveryCodes = answer(await this.factors.confirm(actor, token, code, origin));
    setSessionCookie(reply, this.settings, await this.rotation.renew(token), expiresAt);
    return { recoveryCodes: [...recoveryCodes] };
  }

  /** Takes it away, with a code of it. */
  @Delete()
  @HttpCode(204)
  @ApiNoContentResponse()
  async remove(@Body() { code }: CodeBody, @FromStaff() { actor, origin }: StaffRequester): Promise<void> {
    answer(await this.factors.remove(actor, code, origin));
  }
}
