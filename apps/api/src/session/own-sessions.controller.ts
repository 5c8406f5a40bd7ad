import { Controller, Delete, Get, HttpCode, Param, Req } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { OwnSessions } from '#casework/identity/own-sessions.js';
import { withLocalTwins } from '#casework/students/local-twins.js';
import { OfficeCalendar } from '#casework/students/office-calendar.js';
import { BeforeSecondFactor, ForAnyone } from '../access/access-rules.js';
import { type AccessRequest, FromAnyone, ownSessionOf, type Requester } from '../access/requester.js';
import { IdPipe } from '../edge/id.pipe.js';
import { answer } from '../edge/refusal-error.js';
import { OpenSessionAnswer } from './own-sessions.dto.js';

@ApiTags('Session')
@Controller('sessions')
@ForAnyone()
@BeforeSecondFactor()
export class OwnSessionsController {
  constructor(
    private readonly sessions: OwnSessions,
    private readonly calendar: OfficeCalendar,
  ) {}

  /** Where the account is signed in, the newest first. */
  @Get()
  @ApiOkResponse({ type: [OpenSessionAnswer] })
  async list(
    @FromAnyone() { actor }: Requester,
    @Req() request: AccessRequest,
  ): Promise<OpenSessionAnswer[]> {
    const own = ownSessionOf(actor, request);
    const { local } = await this.calendar.atDesk(own.actor);
    return withLocalTwins<OpenSessionAnswer[]>(await this.sessions.list(own.actor, own.token), local);
  }

  /** Ends every session of the account but this one. */
  @Delete()
  @HttpCode(204)
  @ApiNoContentResponse()
  async endOthers(@FromAnyone() { actor, origin }: Requester, @Req() request: AccessRequest): Promise<void> {
    const own = ownSessionOf(actor, request);
    await this.sessions.endOthers(own.actor, own.token, origin);
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  async end(
    @Param('id', IdPipe) id: string,
    @FromAnyone() { actor, origin }: Requester,
    @Req() request: AccessRequest,
  ): Promise<void> {
    answer(await this.sessions.end(ownSessionOf(actor, request).actor, id, origin));
  }
}
