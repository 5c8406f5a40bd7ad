import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { AuthorizationReading } from '#casework/reminders/authorization-reading.js';
import { May } from '../access/access-rules.js';
import { FromStaff, type StaffRequester } from '../access/requester.js';
import { IdPipe } from '../edge/id.pipe.js';
import { answer } from '../edge/refusal-error.js';
import { AuthorizationAnswer, ReminderAnswer } from './authorization.dto.js';

@ApiTags('Staff: students')
@Controller('students/:id')
@May('students.read')
export class AuthorizationStaffController {
  constructor(private readonly reading: AuthorizationReading) {}

  /** The student's authority: timelines, deadlines, verdicts, findings, and why. */
  @Get('authorization')
  @ApiOkResponse({ type: AuthorizationAnswer })
  async authorization(
    @Param('id', IdPipe) id: string,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<AuthorizationAnswer> {
    return answer(await this.reading.authorization(actor, id, origin));
  }

  /** Assesses the student again from the recorded facts and applies the reminder plan. */
  @Post('reassess')
  @May('students.change')
  @HttpCode(200)
  @ApiOkResponse({ type: AuthorizationAnswer })
  async reassess(
    @Param('id', IdPipe) id: string,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<AuthorizationAnswer> {
    return answer(await this.reading.reassess(actor, id, origin));
  }

  /** Mails planned, sent and superseded for this student. */
  @Get('reminders')
  @ApiOkResponse({ type: [ReminderAnswer] })
  async reminders(
    @Param('id', IdPipe) id: string,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<readonly ReminderAnswer[]> {
    return answer(await this.reading.reminders(actor, id, origin));
  }
}
