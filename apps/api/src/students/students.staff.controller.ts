import { Body, Controller, Get, Param, Patch, Post, Query, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CaseHistory } from '#casework/audit/case-history.js';
import { CaseReading } from '#casework/desk/case-reading.js';
import { StudentExport } from '#casework/desk/student-export.js';
import { StudentList } from '#casework/desk/student-list.js';
import { AuthorizationReading } from '#casework/reminders/authorization-reading.js';
import { StudentRecords } from '#casework/students/student-records.js';
import { May } from '../access/access-rules.js';
import { type AccessRequest, FromStaff, type StaffRequester } from '../access/requester.js';
import { sendTable } from '../edge/file-reply.js';
import { IdPipe } from '../edge/id.pipe.js';
import { PageQuery } from '../edge/paging.dto.js';
import { answer } from '../edge/refusal-error.js';
import { HistoryPageAnswer, StudentCaseAnswer } from './case.dto.js';
import {
  StudentExportQuery,
  StudentListFilterQuery,
  StudentListQuery,
  StudentPageAnswer,
} from './student-list.dto.js';
import { StudentSelectionAnswer } from './student-selection.dto.js';
import { ChangeStudentBody, NewStudentBody, StudentRecordAnswer } from './students.dto.js';

@ApiTags('Staff: students')
@Controller('students')
@May('students.read')
export class StudentsStaffController {
  constructor(
    private readonly students: StudentList,
    private readonly files: StudentExport,
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

  /** The rows, columns and order of the list as a file; whose names leave the office is recorded. */
  @Get('export')
  @May('students.list')
  @ApiProduces('text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async export(
    @Query() { format, ...filter }: StudentExportQuery,
    @FromStaff() { actor, origin }: StaffRequester,
    @Req() { language }: AccessRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return sendTable(reply, await this.files.file(actor, filter, { format, language }, origin));
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
