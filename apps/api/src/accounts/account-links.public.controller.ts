import { Body, Controller, HttpCode, Post, Req } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { PasswordChanges } from '#casework/identity/password-changes.js';
import { Public } from '../access/access-rules.js';
import { type AccessRequest, originOf } from '../access/requester.js';
import { answer } from '../edge/refusal-error.js';
import { LinkAnswer, LinkBody, NewPasswordBody, PasswordResetBody } from './account-links.dto.js';

/** For who cannot sign in yet, or no longer. The secret of a link is in the body, so that no log keeps it. */
@ApiTags('Session')
@Controller('account-links')
@Public()
export class AccountLinksPublicController {
  constructor(private readonly changes: PasswordChanges) {}

  /** Has a link mailed, if there is an account of this address; the answer tells nobody whether there is. */
  @Post()
  @HttpCode(204)
  @ApiNoContentResponse()
  async ask(@Body() { email }: PasswordResetBody, @Req() request: AccessRequest): Promise<void> {
    answer(await this.changes.askForLink(email, originOf(request)));
  }

  /** Whose password a link sets; it is not used up by looking. */
  @Post('look')
  @HttpCode(200)
  @ApiOkResponse({ type: LinkAnswer })
  async look(@Body() { token }: LinkBody): Promise<LinkAnswer> {
    return answer(await this.changes.look(token));
  }

  /** Sets the password; the link and every open session of the account end. */
  @Post('password')
  @HttpCode(200)
  @ApiOkResponse({ type: LinkAnswer })
  async setPassword(
    @Body() { token, password }: NewPasswordBody,
    @Req() request: AccessRequest,
  ): Promise<LinkAnswer> {
    return answer(await this.changes.redeem(token, password, originOf(request)));
  }
}
