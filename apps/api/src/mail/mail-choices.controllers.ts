import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { MailChoices } from '#casework/notifications/mail-choices.js';
import { ForStudents, May } from '../access/access-rules.js';
import { FromStaff, FromStudent, type StaffRequester, type StudentRequester } from '../access/requester.js';
import { IdPipe } from '../edge/id.pipe.js';
import { answer } from '../edge/refusal-error.js';
import { MailChoiceAnswer, MailChoiceBody } from './mail.dto.js';

@ApiTags('Student: mail')
@Controller('me/mail-choice')
@ForStudents()
export class MailChoiceStudentController {
  constructor(private readonly choices: MailChoices) {}

  /** The zone whose business hours our reminders keep, and a second address. */
  @Get()
  @ApiOkResponse({ type: MailChoiceAnswer })
  async read(@FromStudent() { actor, origin }: StudentRequester): Promise<MailChoiceAnswer> {
    return answer(await this.choices.read(actor, actor.studentId, origin));
  }

  @Put()
  @ApiOkResponse({ type: MailChoiceAnswer })
  async change(
    @Body() body: MailChoiceBody,
    @FromStudent() { actor, origin }: StudentRequester,
  ): Promise<MailChoiceAnswer> {
    return answer(await this.choices.change(actor, actor.studentId, body, origin));
  }
}

@ApiTags('Staff: students')
@Controller('students/:id/mail-choice')
@May('mail.change')
export class MailChoiceStaffController {
  constructor(private readonly choices: MailChoices) {}

  /** The zone whose business hours our reminders keep, and a second address. */
  @Get()
  @ApiOkResponse({ type: MailChoiceAnswer })
  async read(
    @Param('id', IdPipe) id: string,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<MailChoiceAnswer> {
    return answer(await this.choices.read(actor, id, origin));
  }

  @Put()
  @ApiOkResponse({ type: MailChoiceAnswer })
  async change(
    @Param('id', IdPipe) id: string,
    @Body() body: MailChoiceBody,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<MailChoiceAnswer> {
    return answer(await this.choices.change(actor, id, body, origin));
  }
}
