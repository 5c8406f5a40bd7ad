import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { AuthorizationReading } from '#casework/reminders/authorization-reading.js';
import { StudentHomes } from '#casework/authorization/student-home.js';
import { ForStudents } from '../access/access-rules.js';
import { FromStudent, type StudentRequester } from '../access/requester.js';
import { answer } from '../edge/refusal-error.js';
import { AuthorizationAnswer, ReminderAnswer, StudentHomeAnswer } from './authorization.dto.js';

@ApiTags('Student')
@Controller('me')
@ForStudents()
export class AuthorizationStudentController {
  constructor(
    private readonly homes: StudentHomes,
    private readonly reading: AuthorizationReading,
  ) {}

  /** The status in one sentence, the next date that matters, and the tasks. */
  @Get('home')
  @ApiOkResponse({ type: StudentHomeAnswer })
  async home(@FromStudent() { actor, origin }: StudentRequester): Promise<StudentHomeAnswer> {
    return answer(await this.homes.read(actor, origin));
  }

  /** May I work, on which authority, from when to when, and why. */
  @Get('authorization')
  @ApiOkResponse({ type: AuthorizationAnswer })
  async authorization(@FromStudent() { actor, origin }: StudentRequester): Promise<AuthorizationAnswer> {
    return answer(await this.reading.authorization(actor, actor.studentId, origin));
  }

  /** Mails planned, sent and superseded. */
  @Get('reminders')
  @ApiOkResponse({ type: [ReminderAnswer] })
  async reminders(@FromStudent() { actor, origin }: StudentRequester): Promise<readonly ReminderAnswer[]> {
    return answer(await this.reading.reminders(actor, actor.studentId, origin));
  }
}
