import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Invitations } from '#casework/identity/invitations.js';
import { withLocalTwins } from '#casework/students/local-twins.js';
import { OfficeCalendar } from '#casework/students/office-calendar.js';
import { May } from '../access/access-rules.js';
import { FromStaff, type StaffRequester } from '../access/requester.js';
import { IdPipe } from '../edge/id.pipe.js';
import { answer } from '../edge/refusal-error.js';
import { AccountAccessAnswer } from './accounts.dto.js';

@ApiTags('Staff: students')
@Controller('students/:id')
@May('students.change')
export class StudentAccessStaffController {
  constructor(
    private readonly invitations: Invitations,
    private readonly calendar: OfficeCalendar,
  ) {}

  /** Whether a student or candidate can sign in, and what became of the last link that was mailed. */
  @Get('sign-in')
  @ApiOkResponse({ type: AccountAccessAnswer })
  async read(
    @Param('id', IdPipe) id: string,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<AccountAccessAnswer> {
    const { local } = await this.calendar.atDesk(actor);
    return withLocalTwins(answer(await this.invitations.ofStudent(actor, id, origin)), local);
  }

  /** Mails a student or candidate a link to choose a password. */
  @Post('invitation')
  @HttpCode(200)
  @ApiOkResponse({ type: AccountAccessAnswer })
  async invite(
    @Param('id', IdPipe) id: string,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<AccountAccessAnswer> {
    const { local } = await this.calendar.atDesk(actor);
    return withLocalTwins(answer(await this.invitations.inviteStudent(actor, id, origin)), local);
  }
}
