import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CaseHistory } from '#casework/audit/case-history.js';
import { CaseReading } from '#casework/desk/case-reading.js';
import { ForStudents } from '../access/access-rules.js';
import { FromStudent, type StudentRequester } from '../access/requester.js';
import { PageQuery } from '../edge/paging.dto.js';
import { answer } from '../edge/refusal-error.js';
import { HistoryPageAnswer, OwnRecordAnswer } from './case.dto.js';

@ApiTags('Student: my record')
@Controller('me')
@ForStudents()
export class MeStudentController {
  constructor(
    private readonly cases: CaseReading,
    private readonly histories: CaseHistory,
  ) {}

  /** What the office has on file about me. */
  @Get()
  @ApiOkResponse({ type: OwnRecordAnswer })
  async read(@FromStudent() { actor, origin }: StudentRequester): Promise<OwnRecordAnswer> {
    const { record, courses, workTerms, permits } = answer(
      await this.cases.read(actor, actor.studentId, origin),
    );
    return {
      ...record,
      courseEnrolments: courses,
      workTerms,
      permits: permits.filter(({ supersededBy }) => supersededBy === null),
    };
  }

  /** Who did what to my case and when, newest first. */
  @Get('history')
  @ApiOkResponse({ type: HistoryPageAnswer })
  async history(
    @Query() page: PageQuery,
    @FromStudent() { actor, origin }: StudentRequester,
  ): Promise<HistoryPageAnswer> {
    return answer(await this.histories.read(actor, actor.studentId, page, origin));
  }
}
