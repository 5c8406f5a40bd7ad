import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CaseNotes } from '#casework/desk/case-notes.js';
import { Messages } from '#casework/desk/messages.js';
import { ForStudents, May } from '../access/access-rules.js';
import { FromStaff, FromStudent, type StaffRequester, type StudentRequester } from '../access/requester.js';
import { IdPipe } from '../edge/id.pipe.js';
import { answer } from '../edge/refusal-error.js';
import {
  MessageBody,
  NoteAnswer,
  NoteBody,
  NotePageAnswer,
  NotePageQuery,
  ShownNoteAnswer,
} from './case-notes.dto.js';

@ApiTags('Staff: students')
@Controller('students/:id/notes')
@May('students.change')
export class CaseNotesStaffController {
  constructor(private readonly notes: CaseNotes) {}

  /** What was noted about a case, newest first. */
  @Get()
  @ApiOkResponse({ type: NotePageAnswer })
  async page(
    @Param('id', IdPipe) id: string,
    @Query() page: NotePageQuery,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<NotePageAnswer> {
    return answer(await this.notes.page(actor, id, page, origin));
  }

  /** Writes a note, for the office or for the student too. Notes stay as they are written. */
  @Post()
  @ApiCreatedResponse({ type: NoteAnswer })
  async write(
    @Param('id', IdPipe) id: string,
    @Body() body: NoteBody,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<NoteAnswer> {
    return answer(await this.notes.write(actor, id, body, origin));
  }
}

@ApiTags('Student: messages')
@Controller('me/notes')
@ForStudents()
export class CaseNotesStudentController {
  constructor(private readonly messages: Messages) {}

  /** What the office wrote to me and what I wrote to it, newest first. */
  @Get()
  @ApiOkResponse({ type: [ShownNoteAnswer] })
  async list(@FromStudent() { actor, origin }: StudentRequester): Promise<readonly ShownNoteAnswer[]> {
    return this.messages.read(actor, origin);
  }

  /** Writes to the office: its people have a task until one of them answers. 20 messages a day at most. */
  @Post()
  @ApiCreatedResponse({ type: ShownNoteAnswer })
  async write(
    @Body() { body }: MessageBody,
    @FromStudent() { actor, origin }: StudentRequester,
  ): Promise<ShownNoteAnswer> {
    return answer(await this.messages.write(actor, body, origin));
  }
}
