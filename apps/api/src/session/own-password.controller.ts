import { Body, Controller, HttpCode, Put, Req, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { PasswordChanges } from '#casework/identity/password-changes.js';
import { SessionRotation } from '#casework/identity/session-rotation.js';
import { Settings } from '#platform/config/settings.js';
import { BeforeSecondFactor, ForAnyone } from '../access/access-rules.js';
import { type AccessRequest, FromAnyone, ownSessionOf, type Requester } from '../access/requester.js';
import { setSessionCookie } from '../access/session-cookie.js';
import { answer } from '../edge/refusal-error.js';
import { OwnPasswordBody } from './session.dto.js';

@ApiTags('Session')
@Controller('session/password')
@BeforeSecondFactor()
export class OwnPasswordController {
  constructor(
    private readonly changes: PasswordChanges,
    private readonly rotation: SessionRotation,
    private readonly settings: Settings,
  ) {}

  /** Changes one's own password. The session gets a new cookie, and every other one of the account ends. */
  @Put()
  @ForAnyone()
  @HttpCode(204)
  @ApiNoContentResponse()
  async change(
    @Body() body: OwnPasswordBody,
    @FromAnyone() { actor, origin }: Requester,
    @Req() request: AccessRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const own = ownSessionOf(actor, request);
    answer(await this.changes.changeOwn({ accountId: own.actor.accountId, token: own.token }, body, origin));
    setSessionCookie(reply, this.settings, await this.rotation.renew(own.token), own.expiresAt);
  }
}
