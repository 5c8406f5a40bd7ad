import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { PolicySignOffs } from '#casework/authorization/sign-offs/policy-sign-offs.js';
import { May } from '../access/access-rules.js';
import { FromStaff, type StaffRequester } from '../access/requester.js';
import { IdPipe } from '../edge/id.pipe.js';
import { answer } from '../edge/refusal-error.js';
import { NewSignOffBody, WithdrawSignOffBody, WorkTermSignOffsAnswer } from './sign-offs.dto.js';

@ApiTags('Staff: sign-offs')
@Controller('students/:id/work-terms/:workTermId/sign-offs')
@May('sign_offs.give')
export class SignOffsStaffController {
  constructor(private readonly signOffs: PolicySignOffs) {}

  /** Which days of the work term rest on policy alone, which of them are signed off, by whom and on which proof. */
  @Get()
  @May('students.read')
  @ApiOkResponse({ type: WorkTermSignOffsAnswer })
  async list(
    @Param('id', IdPipe) studentId: string,
    @Param('workTermId', IdPipe) workTermId: string,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<WorkTermSignOffsAnswer> {
    return answer(await this.signOffs.list(actor, { studentId, workTermId }, origin));
  }

  /** Signs off days under policy with your name, on the proof of an application. Only the roles that the office named may. */
  @Post()
  @ApiCreatedResponse({ type: WorkTermSignOffsAnswer })
  async sign(
    @Param('id', IdPipe) studentId: string,
    @Param('workTermId', IdPipe) workTermId: string,
    @Body() body: NewSignOffBody,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<WorkTermSignOffsAnswer> {
    return answer(await this.signOffs.sign(actor, { studentId, workTermId }, body, origin));
  }

  /** Takes a sign-off back, with the reason. It stays on file and counts for no day. */
  @Post(':signOffId/withdraw')
  @HttpCode(200)
  @ApiOkResponse({ type: WorkTermSignOffsAnswer })
  async withdraw(
    @Param('id', IdPipe) studentId: string,
    @Param('workTermId', IdPipe) workTermId: string,
    @Param('signOffId', IdPipe) id: string,
    @Body() { reason }: WithdrawSignOffBody,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<WorkTermSignOffsAnswer> {
    return answer(await this.signOffs.withdraw(actor, { studentId, workTermId, id }, reason, origin));
  }
}
