import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { EmployerStatements } from '#casework/authorization/employer-statements/employer-statements.js';
import { StatementViewing } from '#casework/authorization/employer-statements/statement-viewing.js';
import { ForStudents } from '../access/access-rules.js';
import { FromStudent, type StudentRequester } from '../access/requester.js';
import { IdPipe } from '../edge/id.pipe.js';
import { answer } from '../edge/refusal-error.js';
import {
  EmployerSheetAnswer,
  NewStatementBody,
  OwnStatementLinkAnswer,
  StatementPreviewQuery,
} from './employer-statements.dto.js';

@ApiTags('Student')
@Controller('me/employer-statements')
@ForStudents()
export class EmployerStatementsStudentController {
  constructor(
    private readonly statements: EmployerStatements,
    private readonly viewing: StatementViewing,
  ) {}

  /** Makes a link by which an employer sees the answer for one work term, until a day that you choose. */
  @Post()
  @ApiCreatedResponse({ type: OwnStatementLinkAnswer })
  async make(
    @Body() body: NewStatementBody,
    @FromStudent() { actor, origin }: StudentRequester,
  ): Promise<OwnStatementLinkAnswer> {
    return answer(await this.statements.make(actor, body, origin));
  }

  /** Your links, how often each was opened and when last. */
  @Get()
  @ApiOkResponse({ type: [OwnStatementLinkAnswer] })
  async list(@FromStudent() { actor, origin }: StudentRequester): Promise<readonly OwnStatementLinkAnswer[]> {
    return answer(await this.statements.list(actor, actor.studentId, origin));
  }

  /** Exactly what an employer would see now. */
  @Get('preview')
  @ApiOkResponse({ type: EmployerSheetAnswer })
  async preview(
    @Query() { workTermId }: StatementPreviewQuery,
    @FromStudent() { actor, origin }: StudentRequester,
  ): Promise<EmployerSheetAnswer> {
    return answer(await this.viewing.preview(actor, workTermId, origin));
  }

  /** Ends a link at once and for good. */
  @Delete(':id')
  @HttpCode(204)
  async revoke(
    @Param('id', IdPipe) id: string,
    @FromStudent() { actor, origin }: StudentRequester,
  ): Promise<void> {
    answer(await this.statements.revoke(actor, { studentId: actor.studentId, id }, origin));
  }
}
