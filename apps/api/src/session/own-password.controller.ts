import { Body, Controller, HttpCode, Put, Req } from '@nestjs/common';
import { ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import { PasswordChanges } from '#casework/identity/password-changes.js';
import { ForAnyone } from '../access/access-rules.js';
import { type AccessRequest, FromAnyone, type Requester } from '../access/requester.js';
import { answer } from '../edge/refusal-error.js';
import { OwnPasswordBody } from './session.dto.js';

@ApiTags('Session')
@Controller('session/password')
export class OwnPasswordController {
  constructor(private readonly changes: PasswordChanges) {}

  /** Changes one's own password; every other session of the account ends. */
  @Put()
  @ForAnyone()
  @HttpCode(204)
  @ApiNoContentResponse()
  async change(
    @Body() body: OwnPasswordBody,
    @FromAnyone() { actor, origin }: Requester,
    @Req() { sessionToken }: AccessRequest,
  ): Promise<void> {
    if (!('accountId' in actor) || !sessionToken) throw new Error('Machines have no password.');
    answer(await this.changes.changeOwn({ accountId: actor.accountId, token: sessionToken }, body, origin));
  }
}
