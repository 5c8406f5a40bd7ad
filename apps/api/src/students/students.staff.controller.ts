import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CaseHistory } from '#casework/audit/case-history.js';
import { CaseReading } from '#casework/desk/case-reading.js';
import { StudentList } from '#casework/desk/student-list.js';
import { AuthorizationReading } from '#casework/reminders/authorization-reading.js';
import { StudentRecords } from '#casework/students/student-records.js';
import { May } from '../access/access-rules.js';
import { FromStaff, type StaffRequester } from '../access/requester.js';
import { IdPipe } from '../edge/id.pipe.js';
import { PageQuery } from '../edge/paging.dto.js';
import { answer } from '../edge/refusal-error.js';
import { HistoryPageAnswer, StudentCaseAnswer } from './case.dto.js';
import { StudentSelectionAnswer } from './student-selection.dto.js';
import {
  ChangeStudentBody,
  NewStudentBody,
  StudentListFilterQuery,
  StudentListQuery,
  StudentPageAnswer,
  StudentRecordAnswer,
} from './students.dto.js';

@ApiTags('Staff: students')
@Controller('students')
@May('students.read')
export class StudentsStaffController {
  constructor(
    private readonly students: StudentList,
    private readonly records: StudentRecords,
    private readonly cases: CaseReading,
    private readonly authorization: AuthorizationReading,
    private readonly histories: CaseHistory,
  ) {}

  /** Students by number, found by number, name without accents, or mail address. */
  @Get()
  @May('students.list')
  @ApiOkResponse({ type: StudentPageAnswer })
  async list(
    @Query() { cursor, limit, ...filter }: StudentListQuery,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<StudentPageAnswer> {
    return this.students.page(actor, filter, { cursor, limit }, origin);
  }

  /** Every student of a filter by id, for a step with all of them. */
  @Get('selection')
  @May('students.list')
  @ApiOkResponse({ type: StudentSelectionAnswer })
  async selection(
    @Query() filter: StudentListFilterQuery,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<StudentSelectionAnswer> {
    return this.students.selection(actor, filter, origin);
  }

  /** Adds one person by form; the account has no password yet. */
  @Post()
  @May('students.change')
  @ApiCreatedResponse({ type: StudentRecordAnswer })
  async create(
    @Body() body: NewStudentBody,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<StudentRecordAnswer> {
    return answer(await this.records.create(actor, body, origin));
  }

  /** The whole case: record, courses, work terms, permits, documents, letters, reminders, co-op status, assessment. */
  @Get(':id')
  @ApiOkResponse({ type: StudentCaseAnswer })
  async read(
    @Param('id', IdPipe) id: string,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<StudentCaseAnswer> {
    const file = answer(await this.cases.read(actor, id, origin));
    const view = answer(await this.authorization.authorization(actor, id, origin));
    const assessment = { ...view, status: view.timeline?.status ?? null };
    return { ...file, coopStatus: view.coopStatus, assessment };
  }

  @Patch(':id')
  @May('students.change')
  @ApiOkResponse({ type: StudentRecordAnswer })
  async change(
    @Param('id', IdPipe) id: string,
    @Body() { version, ...wish }: ChangeStudentBody,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<StudentRecordAnswer> {
    return answer(await this.records.change(actor, id, version, wish, origin));
  }

  /** Who did what to this case and when, newest first. */
  @Get(':id/history')
  @ApiOkResponse({ type: HistoryPageAnswer })
  async history(
    @Param('id', IdPipe) id: string,
    @Query() page: PageQuery,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<HistoryPageAnswer> {
    return answer(await this.histories.read(actor, id, page, origin));
  }
}
