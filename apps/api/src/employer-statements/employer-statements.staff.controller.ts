import { Controller, Delete, Get, HttpCode, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { EmployerStatements } from '#casework/authorization/employer-statements/employer-statements.js';
import { May } from '../access/access-rules.js';
import { FromStaff, type StaffRequester } from '../access/requester.js';
import { IdPipe } from '../edge/id.pipe.js';
import { answer } from '../edge/refusal-error.js';
import { StatementLinkAnswer } from './employer-statements.dto.js';

@ApiTags('Staff: employer statements')
@Controller('students/:id/employer-statements')
@May('students.change')
export class EmployerStatementsStaffController {
  constructor(private readonly statements: EmployerStatements) {}

  /** The links that the student has made, without what opens them. */
  @Get()
  @May('students.read')
  @ApiOkResponse({ type: [StatementLinkAnswer] })
  async list(
    @Param('id', IdPipe) studentId: string,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<readonly StatementLinkAnswer[]> {
    const links = answer(await this.statements.list(actor, studentId, origin));
    return links.map(({ token: _token, ...link }) => link);
  }

  /** Ends a link at once and for good. */
  @Delete(':statementId')
  @HttpCode(204)
  async revoke(
    @Param('id', IdPipe) studentId: string,
    @Param('statementId', IdPipe) id: string,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<void> {
    answer(await this.statements.revoke(actor, { studentId, id }, origin));
  }
}
